"""Closeness is read per relationship, as a place with a width, and never more surely than the answers allow."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given

from holdfast.healing.attachment.answers import AttachmentAnswers, Dimension
from holdfast.healing.attachment.closeness import (
    Closeness,
    Dial,
    HardToRead,
    Region,
    differ,
    latest_attachment,
    may_offer_attachment,
    read_attachment,
    read_change,
    read_closeness,
    read_plane,
)
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import ALLOWED, Reason, Refused
from holdfast.healing.relationship import RelationKind, Relationship, SafetyFlag

from .making import TODAY, entry, person
from .strategies import answers, journals


def twelve(avoidance, anxiety):
    """Answers from the six raw numbers of each dimension, in order."""
    return {f"v{n}": answer for n, answer in enumerate(avoidance, 1)} | {
        f"w{n}": answer for n, answer in enumerate(anxiety, 1)
    }


WATCHFUL = twelve((6, 5, 6, 3, 2, 2), (5, 6, 5, 2, 3, 2))


def place(avoidance, anxiety):
    """A place on the plane at these two scores."""
    return Closeness(
        Dial(Dimension.AVOIDANCE, Fraction(str(avoidance)), 6),
        Dial(Dimension.ANXIETY, Fraction(str(anxiety)), 6),
    )


def test_the_worked_example_is_close_and_watchful():
    found = read_closeness(WATCHFUL)
    assert found.avoidance.score == Fraction(14, 6)
    assert found.anxiety.score == Fraction(11, 2)
    assert [float(end) for end in (found.avoidance.low, found.avoidance.high)] == pytest.approx(
        [1.58, 3.08], abs=0.005
    )
    assert (found.anxiety.low, found.anxiety.high) == (Fraction("4.75"), Fraction("6.25"))
    assert found.region is Region.PREOCCUPIED


def test_twelve_answers_of_four_are_hard_to_read():
    assert read_closeness(twelve((4,) * 6, (4,) * 6)) is HardToRead.ALL_THE_SAME


def test_bands_that_cross_both_lines_are_between():
    assert place(3.6, 4.3).region is Region.BETWEEN


@pytest.mark.parametrize(
    ("avoidance", "anxiety", "region"),
    [
        (2, 2, Region.SECURE),
        (2, 6, Region.PREOCCUPIED),
        (6, 2, Region.DISMISSING),
        (6, 6, Region.FEARFUL),
        (6, 4.5, Region.BETWEEN),
        (3.5, 6, Region.BETWEEN),
        (3.25, 6, Region.BETWEEN),
        (3.2, 4.8, Region.PREOCCUPIED),
    ],
)
def test_a_region_is_named_only_when_no_band_reaches_a_line(avoidance, anxiety, region):
    assert place(avoidance, anxiety).region is region


def test_five_of_six_answers_are_enough_and_four_are_not():
    five = {item: answer for item, answer in WATCHFUL.items() if item != "v1"}
    four = {item: answer for item, answer in five.items() if item != "v2"}
    assert read_closeness(five).avoidance.answered == 5
    assert read_closeness(four) is HardToRead.TOO_FEW
    assert read_closeness({}) is HardToRead.TOO_FEW


def test_a_band_ends_where_the_scale_ends():
    found = place(1, 7)
    assert (found.avoidance.low, found.anxiety.high) == (1, 7)


def test_two_relationships_differ_only_when_their_blobs_do_not_overlap():
    assert not differ(place(2, 2), place(3.5, 3.5))
    assert differ(place(2, 2), place(3.6, 2))
    assert differ(place(2, 2), place(2, 3.6))


def test_change_is_spoken_of_only_beyond_one_point():
    assert read_change(place(3, 3), place(4, 2)) == {}
    assert read_change(place(3, 3), place(3, 1.5)) == {Dimension.ANXIETY: Fraction(-3, 2)}


def test_a_reading_names_its_relationship_its_day_and_its_entry():
    someone = person()
    kept = entry(AttachmentAnswers(relationship=someone.id, day=TODAY, answers=WATCHFUL))
    reading = read_attachment(kept)
    assert (reading.relationship, reading.day) == (someone.id, TODAY)
    assert reading.basis.entries == (kept.id,)


def test_the_latest_day_is_read_even_when_it_was_written_down_earlier():
    someone = person()
    newer, older = (
        entry(AttachmentAnswers(relationship=someone.id, day=day, answers=WATCHFUL))
        for day in (date(2026, 2, 2), date(2026, 1, 1))
    )
    assert latest_attachment(Journal([newer, older]), someone.id) == newer


def test_of_one_day_the_answers_kept_last_are_read():
    someone = person()
    first, second = (
        entry(AttachmentAnswers(relationship=someone.id, day=TODAY, answers=WATCHFUL))
        for _ in range(2)
    )
    assert latest_attachment(Journal([second, first]), someone.id) == second


@pytest.mark.parametrize("flag", [SafetyFlag.UNSAFE, SafetyFlag.UNSURE])
def test_a_flagged_relationship_is_not_drawn_and_not_asked_about(flag):
    feared, friend = person("A", safety=flag), person("B", order=1)
    kept = [
        entry(AttachmentAnswers(relationship=each.id, day=TODAY, answers=WATCHFUL))
        for each in (feared, friend)
    ]
    plane = read_plane(Journal([feared, friend, *kept]))
    assert [reading.relationship for reading in plane.readings] == [friend.id]
    assert plane.left_off == (feared.id,)
    reason = Reason.UNSAFE if flag is SafetyFlag.UNSAFE else Reason.UNSURE
    assert may_offer_attachment(feared.body, None, today=TODAY) == Refused(reason)


def test_it_is_offered_again_after_thirty_days():
    someone = Relationship(alias="M.", relation=RelationKind.FRIEND)
    latest = AttachmentAnswers(relationship=person().id, day=TODAY, answers={})
    assert may_offer_attachment(someone, None, today=TODAY) == ALLOWED
    again = TODAY + timedelta(days=30)
    assert may_offer_attachment(someone, latest, today=again) == ALLOWED
    assert may_offer_attachment(someone, latest, today=again - timedelta(days=1)) == Refused(
        Reason.TOO_SOON, until=again
    )


@given(answers)
def test_every_place_lies_on_the_scale_inside_its_own_band(given_answers):
    found = read_closeness(given_answers)
    if isinstance(found, Closeness):
        for dial in (found.avoidance, found.anxiety):
            assert 1 <= dial.low <= dial.score <= dial.high <= 7
            assert dial.high - dial.low <= Fraction(3, 2)
        assert not differ(found, found)


@given(journals())
def test_no_flagged_relationship_is_ever_on_the_plane(journal):
    flagged = {each.id for each in journal.relationships if each.body.is_flagged}
    assert flagged.isdisjoint(reading.relationship for reading in read_plane(journal).readings)
