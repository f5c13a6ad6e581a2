"""Ways to settle: what helped, which are offered, and what comes after a try. Tried on the cards that ship."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.healing.strategies import settling_tries

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.pathway.causes.now import stopped_today
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.vocabulary import Trait
from holdfast.healing.relationship import Period, RelationKind, Relationship, SafetyFlag
from holdfast.healing.safety.state import Moment, State, StateCheck
from holdfast.healing.settling.card import Contact, Family, Group, Need
from holdfast.healing.settling.choice import (
    AfterTry,
    Because,
    after_try,
    choose_cards,
    may_settle_with,
    possible_company,
)
from holdfast.healing.settling.kinds import SettlingTry
from holdfast.healing.settling.tries import (
    Helped,
    Now,
    Outcome,
    count_helped,
    latest_now,
    outcome_of,
)
from holdfast.words.place import content_root
from holdfast.words.settling_cards import load_cards

CARDS = load_cards(content_root())
CARD = {card.id: card for card in CARDS}
TODAY = date(2026, 11, 21)
WRITTEN = datetime(2026, 11, 21, 9, tzinfo=UTC)
MUCH, REACH, FAR, UNSAID = State

nows = st.builds(Now, st.sampled_from(State), st.none() | st.integers(0, 10))
limits = st.sets(st.sampled_from(Need))
tries = st.lists(
    settling_tries(st.uuids(version=4), [card.id for card in CARDS]).map(
        lambda body: Entry(uuid4(), WRITTEN, body)
    ),
    max_size=8,
)


def tried(card="naming", before=(MUCH, 7), after=(MUCH, 7), day=TODAY, minutes=0):
    body = SettlingTry(
        card=card,
        state_before=before[0],
        distress_before=before[1],
        state_after=after[0],
        distress_after=after[1],
        day=day,
    )
    return Entry(uuid4(), WRITTEN + timedelta(minutes=minutes), body)


def choose(now=None, **how):
    how = {"has_safe_person": True, "today": TODAY, **how}
    return choose_cards(CARDS, now or Now(MUCH, 6), **how)


def groups(offered):
    return [each.card.group for each in offered]


# What a try did


@pytest.mark.parametrize(
    ("before", "after", "outcome"),
    [
        ((MUCH, 7), (MUCH, 6), Outcome.HELPED),
        ((FAR, None), (REACH, None), Outcome.HELPED),
        ((MUCH, 7), (REACH, 7), Outcome.HELPED),
        ((MUCH, 7), (MUCH, 7), Outcome.SAME),
        ((FAR, None), (FAR, None), Outcome.SAME),
        ((FAR, None), (MUCH, None), Outcome.SAME),
        ((MUCH, 7), (MUCH, 8), Outcome.WORSE),
        ((REACH, 3), (MUCH, 3), Outcome.WORSE),
        ((MUCH, 7), (FAR, 2), Outcome.WORSE),
        ((FAR, 2), (REACH, 4), Outcome.WORSE),
        ((UNSAID, None), (REACH, 2), Outcome.NOT_SAID),
        ((MUCH, 7), (UNSAID, None), Outcome.NOT_SAID),
    ],
)
def test_what_a_try_did_is_read_from_the_two_answers(before, after, outcome):
    assert outcome_of(tried(before=before, after=after).body) is outcome


@given(tries)
def test_every_count_rests_on_exactly_the_tries_that_could_be_compared(entries):
    counted = count_helped(entries)
    compared = [e for e in entries if outcome_of(e.body) is not Outcome.NOT_SAID]
    assert sum(each.of for each in counted.values()) == len(compared)
    for card, helped in counted.items():
        assert set(helped.basis.entries) == {e.id for e in compared if e.body.card == card}
        assert 0 <= helped.times <= helped.of


def test_how_it_is_now_is_what_was_said_last_within_the_hour():
    check = StateCheck(tool="settling", moment=Moment.BEFORE, state=MUCH, distress=8, day=TODAY)
    checked, later = Entry(uuid4(), WRITTEN, check), tried(after=(REACH, 5), minutes=5)
    soon = WRITTEN + timedelta(minutes=10)
    assert latest_now(Journal([checked]), soon) == Now(MUCH, 8)
    assert latest_now(Journal([checked, later]), soon) == Now(REACH, 5)
    assert latest_now(Journal([checked, later]), WRITTEN + timedelta(minutes=66)) == Now()


def test_what_is_suggested_for_today_follows_how_it_was_after_settling():
    check = StateCheck(tool="settling", moment=Moment.BEFORE, state=MUCH, distress=8, day=TODAY)
    checked = Entry(uuid4(), WRITTEN, check)
    helped = tried(before=(MUCH, 8), after=(REACH, 4), minutes=5)
    worse = tried(before=(REACH, 4), after=(FAR, 4), minutes=9)
    assert stopped_today(Journal([checked]), TODAY)
    assert stopped_today(Journal([checked, helped]), TODAY) is None
    assert stopped_today(Journal([checked, helped, worse]), TODAY).entries == (worse.id,)
    assert stopped_today(Journal([worse]), TODAY + timedelta(days=1)) is None


# What is offered


@given(nows, limits, st.booleans())
def test_whatever_is_avoided_two_or_three_ways_are_left(now, avoided, has_safe_person):
    offered = choose(now, limits=avoided, has_safe_person=has_safe_person)
    assert 2 <= len(offered) <= 3


@given(nows, limits, st.booleans(), tries)
def test_nothing_is_ever_offered_against_the_list_or_the_rules(now, avoided, safe, entries):
    offered = choose(now, limits=avoided, has_safe_person=safe, tries=entries)
    for card in (each.card for each in offered):
        assert avoided.isdisjoint(card.needs)
        assert card.contact is not Contact.TOUCH
        assert not card.practised
        assert card.fits(now.state)
        assert now.state is State.WITHIN_REACH or not card.mild_only
    assert len({each.card.id for each in offered}) == len(offered) <= 3
    order = [list(Group).index(group) for group in groups(offered)]
    assert order == sorted(order)


@given(nows, limits, tries)
def test_without_a_safe_person_nothing_with_another_is_offered(now, avoided, entries):
    offered = choose(now, limits=avoided, has_safe_person=False, tries=entries)
    assert Group.WITH_ANOTHER not in groups(offered)


@given(nows, limits, st.booleans())
def test_a_way_alone_is_always_among_them(now, avoided, has_safe_person):
    offered = choose(now, limits=avoided, has_safe_person=has_safe_person)
    assert groups(offered)[-1] is Group.ALONE


def test_company_comes_first_where_it_is_safe():
    assert groups(choose()) == [Group.WITH_ANOTHER, Group.AT_DISTANCE, Group.ALONE]
    assert groups(choose(has_safe_person=False)) == [
        Group.AT_DISTANCE,
        Group.REMEMBERED,
        Group.ALONE,
    ]


def test_what_helped_this_person_comes_first_in_its_group_and_says_so():
    helped = [tried("naming", after=(MUCH, 5), day=TODAY - timedelta(days=n)) for n in (1, 2)]
    last = choose(tries=helped)[-1]
    assert (last.card.id, last.because) == ("naming", Because.HELPED)
    assert last.helped == Helped(2, 2, last.helped.basis)


def test_what_did_not_help_goes_behind_what_was_not_tried():
    first = choose()[-1].card
    assert choose(tries=[tried(first.id, day=TODAY - timedelta(days=1))])[-1].card != first


def test_an_inner_picture_waits_for_a_mild_state():
    everything_else = [card for card in CARDS if card.family is Family.IMAGE]
    for now, is_offered in ((Now(REACH, 5), True), (Now(REACH, 6), False), (Now(FAR, 1), False)):
        offered = choose_cards(everything_else, now, has_safe_person=True, today=TODAY)
        assert bool(offered) is is_offered


# After a try


def test_any_worsening_stops_and_its_family_rests_for_the_day():
    worse = tried("naming", after=(MUCH, 8))
    assert after_try([worse.body]) is AfterTry.STOP
    assert all(each.card.family is not Family.NAMING for each in choose(tries=[worse]))


def test_two_tries_without_help_offer_another_family_or_a_person():
    in_vain = [tried("look_and_listen"), tried("naming", minutes=5)]
    bodies = [entry.body for entry in in_vain]
    assert after_try(bodies[:1]) is AfterTry.SAME
    assert after_try(bodies) is AfterTry.OTHER_KIND
    offered = choose(tries=in_vain)
    assert offered[0].card.group is Group.WITH_ANOTHER
    assert {Family.ORIENTING, Family.NAMING}.isdisjoint(each.card.family for each in offered)


def test_a_try_that_helped_between_begins_the_count_again():
    bodies = [tried().body, tried(after=(MUCH, 5)).body, tried().body]
    assert after_try(bodies) is AfterTry.SAME


def test_a_family_rests_for_one_day_only():
    yesterday = [tried("naming", after=(MUCH, 8), day=TODAY - timedelta(days=1))]
    only = [CARD["naming"]]
    assert choose_cards(only, Now(), has_safe_person=True, tries=yesterday, today=TODAY)


# With whom


def somebody(relation=RelationKind.FRIEND, **fields):
    return Relationship(alias="S.", relation=relation, **fields)


@pytest.mark.parametrize(
    "person",
    [
        somebody(safety=SafetyFlag.UNSAFE),
        somebody(safety=SafetyFlag.UNSURE, joint_tools=True),
        somebody(RelationKind.CHILD),
        somebody(RelationKind.CHILD, joint_tools=True),
        somebody(period=Period.PAST),
        somebody(RelationKind.PARTNER),
        somebody(RelationKind.MOTHER_LIKE),
    ],
)
def test_who_is_never_named_as_company(person):
    assert not may_settle_with(person, TODAY)


def test_a_friend_may_be_company_and_a_partner_once_the_gate_is_open():
    assert may_settle_with(somebody(), TODAY)
    assert may_settle_with(somebody(RelationKind.PARTNER, joint_tools=True), TODAY)


def test_somebody_of_whom_harm_was_noted_is_no_company_until_it_is_taken_back():
    vlad = Entry(uuid4(), WRITTEN, somebody())
    harm = InventoryAnswers(relationship=vlad.id, traits=(Trait.HURTFUL,))
    noted = Entry(uuid4(), WRITTEN, harm)
    assert possible_company(Journal([vlad, noted]), TODAY) == ()
    changed = Entry(noted.id, WRITTEN, InventoryAnswers(relationship=vlad.id))
    assert possible_company(Journal([vlad, changed]), TODAY) == (vlad,)


def test_only_possible_company_of_the_journal_is_listed():
    people = [
        Entry(uuid4(), WRITTEN, person)
        for person in (somebody(), somebody(safety=SafetyFlag.UNSAFE), somebody(RelationKind.CHILD))
    ]
    assert possible_company(Journal(people), TODAY) == (people[0],)
