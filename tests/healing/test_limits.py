"""Limits are counted by the days that were noted, and prepared toward nobody who is flagged."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.limits.days import LimitReading, read_limit
from holdfast.healing.limits.limit import Held, Limit, LimitTest
from holdfast.healing.limits.toward import may_prepare, people_to_choose
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.vocabulary import Ending, Trait
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.rules import Response
from holdfast.healing.reading import ALLOWED, Basis, Reason, Refused
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import RelationKind, Relationship, SafetyFlag

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def entry(body):
    return Entry(uuid4(), NOW, body)


def noted(limit: UUID, held: Held, day: int):
    return entry(LimitTest(limit=limit, day=date(2026, 11, day), held=held))


def friend(flag: SafetyFlag = SafetyFlag.NONE, order: int = 0):
    body = Relationship(alias="Sorin", relation=RelationKind.FRIEND, safety=flag, order=order)
    return entry(body)


def test_a_limit_is_read_from_its_own_days_in_their_order():
    limit = uuid4()
    late, early = noted(limit, Held.KEPT, 9), noted(limit, Held.CROSSED, 2)
    other = noted(uuid4(), Held.BENT, 11)
    assert read_limit(Journal([late, other, early]), limit) == LimitReading(
        limit=limit,
        counts={Held.KEPT: 1, Held.BENT: 0, Held.CROSSED: 1, Held.NOT_TESTED: 0},
        latest=Held.KEPT,
        basis=Basis((early.id, late.id)),
    )


def test_a_limit_nobody_tested_has_no_latest_day():
    reading = read_limit(Journal(), uuid4())
    assert (reading.latest, sum(reading.counts.values())) == (None, 0)


def test_a_limit_is_known_by_its_sentence_and_else_by_its_first_line():
    assert Limit(need="quiet", limit="Not after nine").title == "Not after nine"
    assert Limit(limit=" ", i_will="I go home").title == "I go home"


@pytest.mark.parametrize(
    ("flag", "reason"), [(SafetyFlag.UNSURE, Reason.UNSURE), (SafetyFlag.UNSAFE, Reason.UNSAFE)]
)
def test_nothing_is_prepared_toward_somebody_who_is_flagged(flag, reason):
    flagged, near = friend(flag), friend(order=1)
    journal = Journal([flagged, near])
    assert people_to_choose(journal) == (near,)
    assert may_prepare(journal, flagged.id) == Refused(reason)
    assert may_prepare(journal, near.id) == ALLOWED


def harm(what: str, about: UUID):
    """One word that names harm, as it is kept."""
    day = date(2026, 11, 20)
    inventory = {
        "hurtful": {"traits": (Trait.HURTFUL,)},
        "now_unsafe": {"endings": (Ending.NOW_UNSAFE,)},
    }
    if what in inventory:
        return entry(InventoryAnswers(relationship=about, **inventory[what]))
    if what == "hostile":
        return entry(LoggedReach(relationship=about, day=day, depth=2, response=Response.HOSTILE))
    reflection = "emotional_safety" if what in ("no_respected", "own_people") else "lean_on"
    return entry(
        ReflectionAnswers(reflection=reflection, relationship=about, day=day, answers={what: 0})
    )


@pytest.mark.parametrize(
    "what",
    [
        "hurtful",
        "now_unsafe",
        "hostile",
        "no_respected",
        "own_people",
        "respects_my_no",
        "no_contempt",
    ],
)
def test_harm_that_was_noted_counts_like_a_flag(what):
    vlad, near = friend(), friend(order=1)
    journal = Journal([vlad, near, harm(what, vlad.id)])
    assert people_to_choose(journal) == (near,)
    assert may_prepare(journal, vlad.id) == Refused(Reason.NOTED)
    assert may_prepare(journal, near.id) == ALLOWED


def test_a_hostile_answer_that_still_counts_is_enough_and_a_kinder_look_is_the_latest_word():
    vlad = friend()
    since = LoggedReach(relationship=vlad.id, day=NOW.date(), depth=1, response=Response.ATTUNED)
    journal = Journal([vlad, harm("hostile", vlad.id), entry(since)])
    assert may_prepare(journal, vlad.id) == Refused(Reason.NOTED)
    looked = ReflectionAnswers(
        reflection="lean_on", relationship=vlad.id, day=NOW.date(), answers={"no_contempt": 3}
    )
    journal = Journal([vlad, harm("no_contempt", vlad.id), entry(looked)])
    assert may_prepare(journal, vlad.id) == ALLOWED


def test_words_toward_nobody_or_somebody_deleted_are_always_offered():
    assert may_prepare(Journal(), None) == may_prepare(Journal(), uuid4()) == ALLOWED
