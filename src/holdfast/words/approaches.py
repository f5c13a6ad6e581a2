"""The approaches of `approach_facts.yaml`, without their words."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import msgspec
import yaml

from holdfast.healing.approaches.approach import Guide
from holdfast.words.catalogue import ContentBroken

FILE = "approach_facts.yaml"


@lru_cache(maxsize=4)
def load_guide(root: Path) -> Guide:
    """All approaches and sources. Raises ContentBroken naming the file and the first fault."""
    file = root / FILE
    try:
        raw = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        guide = msgspec.convert(raw, Guide)
    except yaml.MarkedYAMLError as broken:
        line = broken.problem_mark.line + 1 if broken.problem_mark else 1
        raise ContentBroken(file, line, broken.problem or "not YAML") from broken
    except msgspec.ValidationError as unfit:
        raise ContentBroken(file, 1, str(unfit)) from unfit
    for fault in _faults(guide):
        raise ContentBroken(file, 1, fault)
    return guide


def _faults(guide: Guide) -> Iterator[str]:
    for kind, ids in (
        ("approach", [each.id for each in guide.approaches]),
        ("source", [each.id for each in guide.sources]),
    ):
        yield from (f"the {kind} {name} is there twice" for name in ids if ids.count(name) > 1)
    known = {source.id for source in guide.sources}
    for approach in guide.approaches:
        yield from (
            f"{approach.id} rests on {name}, which is no source"
            for name in approach.sources
            if name not in known
        )
