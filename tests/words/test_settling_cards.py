"""The cards that ship: complete, with words in every language, and nothing among them that must not be."""

from pathlib import Path

import pytest

from holdfast.healing.settling.card import Contact, Family, Group, Need, WorksFor
from holdfast.words import Words
from holdfast.words.catalogue import ContentBroken
from holdfast.words.place import content_root
from holdfast.words.settling_cards import load_cards

CARDS = load_cards(content_root())


def test_every_group_and_every_family_has_a_card() -> None:
    assert {card.group for card in CARDS} == set(Group)
    assert {card.family for card in CARDS} == set(Family)


@pytest.mark.parametrize("language", ["en", "ro"])
def test_every_card_has_a_name_steps_and_when_to_choose_another(language: str) -> None:
    words = Words(language)
    for card in CARDS:
        key = f"settling.card.{card.id}"
        assert words.text(f"{key}.name")
        assert words.text(f"{key}.avoid")
        assert 3 <= len(words.list(f"{key}.steps")) <= 5


def test_no_card_asks_for_closed_eyes() -> None:
    assert [card.id for card in CARDS if Need.CLOSED_EYES in card.needs] == []


@pytest.mark.parametrize(
    ("language", "not_said"),
    [
        ("en", ["close your eyes", "hold your breath", "tapping", "eye movement", " ice"]),
        ("ro", ["închide ochii", "ține respirația", "ține-ți respirația", "mișcări ale ochilor"]),
    ],
)
def test_no_step_holds_breath_closes_eyes_or_taps(language: str, not_said: list[str]) -> None:
    words = Words(language)
    steps = [step for card in CARDS for step in words.list(f"settling.card.{card.id}.steps")]
    found = [(step, term) for step in steps for term in not_said if term in step.lower()]
    assert found == []


def test_touch_is_said_where_touch_is() -> None:
    with_touch = [card for card in CARDS if card.contact is Contact.TOUCH]
    assert with_touch
    for card in with_touch:
        assert Need.TOUCH in card.needs
        assert card.asks_someone


def test_breath_is_only_for_too_much_and_cold_only_for_too_far_away() -> None:
    meant = {Need.BREATH: WorksFor.TOO_MUCH, Need.COLD: WorksFor.TOO_FAR}
    for need, state in meant.items():
        asking = [card for card in CARDS if need in card.needs]
        assert asking
        assert {card.works_for for card in asking} == {state}
        assert all(Need.HEART in card.needs or card.group is Group.WITH_ANOTHER for card in asking)


def test_every_inner_picture_is_for_mild_states_only() -> None:
    pictures = [card for card in CARDS if Need.IMAGES in card.needs]
    assert pictures
    assert all(card.mild_only for card in pictures)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("cards: [{id: naming}]", "group"),
        ("cards: [", "stream|flow|node"),
        ("cards: [{id: a b, group: alone, family: naming, minutes: 3}]", "id"),
        (
            "cards: [{id: aa, group: alone, family: naming, minutes: 3}, "
            "{id: aa, group: alone, family: naming, minutes: 3}]",
            "twice",
        ),
    ],
)
def test_a_broken_file_of_cards_is_named(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / "settling_cards.yaml").write_text(text)
    with pytest.raises(ContentBroken, match=reason):
        load_cards(tmp_path)
