"""The cards of `settling_cards.yaml`: which ways to settle there are, without their words."""

from functools import lru_cache
from pathlib import Path

import msgspec
import yaml

from holdfast.healing.settling.card import Card
from holdfast.words.catalogue import ContentBroken

FILE = "settling_cards.yaml"


class _Book(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    cards: tuple[Card, ...]


@lru_cache(maxsize=4)
def load_cards(root: Path) -> tuple[Card, ...]:
    """All cards of `root/settling_cards.yaml`, in its order. Raises ContentBroken naming the file and the first fault."""
    file = root / FILE
    try:
        raw = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        book = msgspec.convert(raw, _Book)
    except yaml.MarkedYAMLError as broken:
        line = broken.problem_mark.line + 1 if broken.problem_mark else 1
        raise ContentBroken(file, line, broken.problem or "not YAML") from broken
    except msgspec.ValidationError as unfit:
        raise ContentBroken(file, 1, str(unfit)) from unfit
    ids = [card.id for card in book.cards]
    for twice in {name for name in ids if ids.count(name) > 1}:
        raise ContentBroken(file, 1, f"the card {twice} is there twice")
    return book.cards
