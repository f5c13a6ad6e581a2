"""Reaches as they are logged, and what may be offered after them. The ladder's own rules are tested beside it."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reach.ladder import Pause
from holdfast.healing.reach.logged import Act, LoggedReach, Repair, suggest_response
from holdfast.healing.reach.reaching import Next, read_reaches
from holdfast.healing.reach.rules import Response
from holdfast.healing.relationship import RelationKind, Relationship, SafetyFlag

A, M, D, H = Response
START = date(2026, 1, 1)
WRITTEN = datetime(2026, 1, 1, tzinfo=UTC)


def somebody(**fields) -> Entry[Relationship]:
    open_gate = {"joint_tools": True, **fields}
    return Entry(
        uuid4(), WRITTEN, Relationship(alias="S.", relation=RelationKind.FRIEND, **open_gate)
    )


def read(person, *reaches, after=0):
    """The reading after reaches given as (depth, response, day) with an optional repair."""
    entries = [
        Entry(
            uuid4(),
            WRITTEN + timedelta(days=day, seconds=at),
            LoggedReach(
                relationship=person.id,
                day=START + timedelta(days=day),
                depth=depth,
                response=response,
                repair=repair[0] if repair else Repair.NONE,
            ),
        )
        for at, (depth, response, day, *repair) in enumerate(reaches)
    ]
    last = max((reach[2] for reach in reaches), default=0)
    return read_reaches(
        Journal([person, *entries]), person, today=START + timedelta(days=last + after)
    )


def test_without_a_reach_nothing_is_suggested_but_where_one_is():
    assert read(somebody()).next is Next.SAME


def test_three_reaches_met_with_care_over_a_week_support_a_step():
    reading = read(somebody(), (1, A, 0), (1, A, 3), (1, A, 8))
    assert (reading.next, reading.ladder.offered) == (Next.DEEPER, 2)


@pytest.mark.parametrize(
    ("response", "offered"),
    [(M, Next.BETTER_MOMENT), (D, Next.LIGHTER), (H, Next.PROTECT)],
)
def test_what_follows_an_answer_without_care(response, offered):
    reading = read(somebody(), (1, A, 0), (1, A, 3), (1, A, 8), (2, response, 9))
    assert reading.next is offered


BASE = (
    *((1, A, day) for day in (0, 4, 8)),
    (2, A, 12),
    (2, M, 15),
    *((2, A, day) for day in (18, 22, 25)),
)


@pytest.mark.parametrize("answers", [(), (M, M, M), (A,), (D,), (M, A, A, A, A)])
def test_an_answer_that_hurt_counts_until_the_ladder_lets_go_of_it(answers):
    after = tuple((3 if each is M else 1, each, 31 + at) for at, each in enumerate(answers))
    reading = read(somebody(), *BASE, (3, H, 30), *after)
    assert (reading.next, reading.hurt_counts) == (Next.PROTECT, True)
    assert reading.is_met_with_hurt is not bool(answers)


def test_with_a_repair_and_care_the_ladder_lets_go_of_it():
    hurt = (3, H, 30, Repair.WORKED)
    assert read(somebody(), *BASE, hurt, (1, A, 33), (1, A, 36)).next is Next.PROTECT
    reading = read(somebody(), *BASE, hurt, (1, A, 33), (1, A, 36), (1, A, 39))
    assert (reading.next, reading.hurt_counts) == (Next.SAME, False)


def test_two_brushed_aside_are_a_pause_and_no_lighter_reach():
    reading = read(somebody(), (1, D, 0), (1, D, 4))
    assert (reading.next, reading.ladder.pause) == (Next.REST, Pause.TWO)
    assert read(somebody(), (1, D, 0), (1, D, 4), (1, M, 5)).next is Next.REST
    later = read(somebody(), (1, D, 0), (1, D, 4), after=36)
    assert (later.next, later.ladder.pause) == (Next.LIGHTER, None)


def test_hurt_at_the_lightest_depth_is_named_as_the_reason_for_a_pause():
    reading = read(somebody(), (1, H, 0), (1, A, 4))
    assert (reading.next, reading.ladder.pause) == (Next.PROTECT, Pause.LIGHT)
    assert read(somebody(), (2, H, 0)).ladder.pause is None


@pytest.mark.parametrize("response", [A, M, D])
def test_a_threat_is_hurt_whatever_response_was_chosen(response):
    fields = {"relationship": uuid4(), "day": START, "depth": 2, "response": response}
    assert LoggedReach(acts=(Act.STAYED, Act.THREATENED), **fields).counts_as is H
    assert LoggedReach(acts=(Act.STAYED,), **fields).counts_as is response


@pytest.mark.parametrize(
    "closed",
    [{"joint_tools": False}, {"safety": SafetyFlag.UNSURE}, {"safety": SafetyFlag.UNSAFE}],
)
def test_while_the_gate_is_closed_no_depth_is_ever_suggested(closed):
    reading = read(somebody(**closed), (1, A, 0), (1, A, 3), (1, A, 8))
    assert reading.next is None
    assert reading.ladder.depths[0].attuned == 3


def test_depth_five_is_never_offered_however_well_it_goes():
    steps = [(min(4, 1 + n // 6), A, n * 3) for n in range(60)]
    reading = read(somebody(), *steps)
    assert reading.ladder.offered <= 4
    assert reading.next is not Next.DEEPER


def test_a_repair_is_asked_of_care_that_failed_and_not_of_care_that_came():
    fields = {"relationship": uuid4(), "day": START, "depth": 1, "repair": Repair.WORKED}
    assert LoggedReach(response=M, **fields).is_repaired
    assert not LoggedReach(response=A, **fields).is_repaired


def test_only_this_relationships_reaches_enter():
    person, other = somebody(), somebody()
    entries = [
        Entry(uuid4(), WRITTEN, LoggedReach(relationship=other.id, day=START, depth=1, response=H))
    ]
    journal = Journal([person, other, *entries])
    assert read_reaches(journal, person, today=START).ladder.max_depth == 1


@pytest.mark.parametrize(
    ("acts", "response"),
    [
        ([Act.STAYED, Act.ASKED], A),
        ([Act.STAYED, Act.BUSY], M),
        ([Act.BUSY, Act.BLAMED], D),
        ([Act.STAYED, Act.MOCKED], H),
    ],
)
def test_the_most_hurtful_act_decides_what_is_suggested(acts, response):
    suggested = suggest_response(acts)
    assert suggested.response is response
    assert set(suggested.because) <= set(acts)


def test_nothing_ticked_suggests_nothing():
    assert suggest_response([]) is None


@given(
    st.lists(
        st.tuples(st.integers(1, 5), st.sampled_from(Response), st.integers(0, 3)), max_size=40
    ),
    st.booleans(),
)
def test_no_sequence_of_reaches_leads_deeper_after_hostility_or_through_a_closed_gate(
    steps, is_open
):
    person, day, reaches = somebody(joint_tools=is_open), 0, []
    for depth, response, gap in steps:
        day += gap
        reaches.append((depth, response, day))
    reading = read(person, *reaches)
    if not is_open:
        assert reading.next is None
    if reaches and reaches[-1][1] is H:
        assert reading.next in (None, Next.PROTECT)
    if reading.next not in (None, Next.PROTECT):
        assert not reading.hurt_counts
    if reading.next is Next.REST:
        assert reading.ladder.pause is Pause.TWO
    assert reading.ladder.offered <= 4
