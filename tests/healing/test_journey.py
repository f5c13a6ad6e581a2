"""Looking back: the timeline leaves nothing out and opens nothing, and lines over time say no more than was noted."""

from datetime import date, timedelta
from itertools import pairwise
from uuid import uuid4

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from tests.healing.making import TODAY, entry, person
from tests.healing.strategies import days, entries, journals, reaches

from holdfast.healing.attachment.answers import ITEM_IDS, AttachmentAnswers, Dimension
from holdfast.healing.attachment.closeness import CHANGE_BEYOND
from holdfast.healing.dial.day import DialDay
from holdfast.healing.journal.entry import KINDS
from holdfast.healing.journal.journal import Journal
from holdfast.healing.journey.closeness import read_closeness_over_time
from holdfast.healing.journey.dial import read_dial_over_time
from holdfast.healing.journey.reach import read_depth_over_time, turns
from holdfast.healing.journey.settling import MOST_DRAWN, read_settling_over_time
from holdfast.healing.journey.spans import LONGEST_JOIN, spans
from holdfast.healing.journey.timeline import NOT_LISTED, ROOMS, Room, read_page
from holdfast.healing.journey.trust_and_self import MOST_DRAWN as STRENGTHS_DRAWN
from holdfast.healing.journey.trust_and_self import read_self_over_time
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.rules import Response
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import Relationship, SafetyFlag
from holdfast.healing.settling.kinds import SettlingTry
from holdfast.healing.settling.tries import Outcome, outcome_of
from holdfast.vault.heads import head_of

ANXIOUS = {**dict.fromkeys(ITEM_IDS[:6], 4), "w1": 7, "w2": 7, "w3": 7, "w4": 1, "w5": 1, "w6": 1}
CALM = {**dict.fromkeys(ITEM_IDS[:6], 4), "w1": 2, "w2": 2, "w3": 2, "w4": 6, "w5": 6, "w6": 6}


def heads(journal):
    return [head_of(each) for each in journal]


def whole_timeline(noted, size, **narrowed):
    """Page after page, as somebody who follows the link to the end."""
    pages, after = [], None
    while not pages or after is not None:
        page = read_page(noted, after=after, size=size, **narrowed)
        pages.append(page)
        after = page.older
    return [entry_id for page in pages for entry_id in page.entries]


def test_every_kind_has_its_room_or_is_not_listed():
    assert set(ROOMS) | NOT_LISTED == set(KINDS)
    assert not set(ROOMS) & NOT_LISTED


@given(journals(), st.integers(1, 7))
def test_following_the_pages_shows_each_entry_once_newest_first(journal, size):
    shown = whole_timeline(heads(journal), size)
    listed = [each for each in journal if head_of(each).kind not in NOT_LISTED]
    assert sorted(shown) == sorted(each.id for each in listed)
    moments = [journal.entry(each).kept_at for each in shown]
    assert moments == sorted(moments, reverse=True)


@given(journals())
def test_a_room_shows_its_entries_and_no_others(journal):
    noted = heads(journal)
    rooms = read_page(noted).rooms
    by_room = {room: whole_timeline(noted, 50, room=room) for room in rooms}
    assert sorted(each for shown in by_room.values() for each in shown) == sorted(
        whole_timeline(noted, 50)
    )
    assert all(by_room.values())


@given(journals())
def test_one_person_shows_them_and_what_is_about_them(journal):
    for someone in journal.relationships:
        shown = whole_timeline(heads(journal), 50, about={someone.id})
        about = {each.id for each in heads(journal) if each.about == someone.id}
        listed = {each.id for each in heads(journal) if each.kind not in NOT_LISTED}
        assert set(shown) == (about & listed) | {someone.id}


@given(st.lists(entries(reaches(st.uuids(version=4))), max_size=20))
def test_a_year_leads_to_its_newest_entry(made):
    journal = Journal(made)
    page = read_page(heads(journal), size=50)
    years = [each.year for each in page.years]
    assert years == sorted({each.kept_at.year for each in journal}, reverse=True)
    for year in page.years:
        first = read_page(heads(journal), after=year.after, size=1).entries[0]
        assert journal.entry(first).kept_at.year == year.year
        newest = max(each.kept_at for each in journal if each.kept_at.year == year.year)
        assert journal.entry(first).kept_at == newest


def test_a_page_after_an_entry_that_is_gone_begins_at_the_newest():
    friend = person()
    page = read_page(heads([friend]), after=uuid4())
    assert page.entries == (friend.id,)


def test_what_a_newer_holdfast_keeps_is_listed_too():
    lantern = msgspec.structs.replace(head_of(person()), kind="lantern")
    assert read_page([lantern]).rooms == (Room.OTHER,)
    assert read_page([lantern]).entries == (lantern.id,)


class At(msgspec.Struct, frozen=True):
    day: date


@given(st.lists(st.builds(At, days)))
def test_points_are_joined_only_across_short_gaps(points):
    cut = spans(points)
    assert [each for span in cut for each in span] == sorted(points, key=lambda each: each.day)
    for span in cut:
        assert all(after.day - before.day <= LONGEST_JOIN for before, after in pairwise(span))
    for before, after in pairwise(cut):
        assert after[0].day - before[-1].day > LONGEST_JOIN


def looked_at(someone, answers, ago):
    day = TODAY - timedelta(days=ago)
    return entry(AttachmentAnswers(relationship=someone.id, day=day, answers=answers))


def test_a_change_is_named_only_beyond_one_point():
    someone = person()
    steady = Journal([someone, looked_at(someone, CALM, 90), looked_at(someone, CALM, 30)])
    moved = Journal([someone, looked_at(someone, ANXIOUS, 90), looked_at(someone, CALM, 30)])
    assert read_closeness_over_time(steady, someone).changes == {}
    assert list(read_closeness_over_time(moved, someone).changes) == [Dimension.ANXIETY]


@given(journals())
def test_closeness_over_time_rests_on_readable_answers_alone(journal):
    for someone in journal.relationships:
        found = read_closeness_over_time(journal, someone)
        if someone.body.is_flagged:
            assert found is None
            continue
        days_there = [point.day for point in found.points]
        assert days_there == sorted(set(days_there))
        answered = {each.body.day for each in journal.about(someone.id, AttachmentAnswers)}
        assert len(found.points) + found.hard_to_read == len(answered)
        assert all(abs(move) > CHANGE_BEYOND for move in found.changes.values())


@given(journals())
def test_settling_over_time_counts_what_the_tries_say(journal):
    found = read_settling_over_time(journal)
    outcomes = [outcome_of(each.body) for each in journal.of(SettlingTry)]
    assert found.helped.times == outcomes.count(Outcome.HELPED)
    assert found.helped.of == len(outcomes) - outcomes.count(Outcome.NOT_SAID)
    assert len(found.points) + found.earlier + found.without_numbers == len(outcomes)
    assert len(found.points) <= MOST_DRAWN


def test_the_latest_tries_are_drawn():
    tries = [
        entry(SettlingTry(card="naming", distress_before=5, distress_after=3, day=TODAY + timedelta(n)))
        for n in range(MOST_DRAWN + 3)
    ]  # fmt: skip
    found = read_settling_over_time(Journal(tries))
    assert found.earlier == 3
    assert [point.entry for point in found.points] == [each.id for each in tries[3:]]


def reach(someone, ago, depth=1, response=Response.ATTUNED):
    day = TODAY - timedelta(days=ago)
    return entry(LoggedReach(relationship=someone.id, day=day, depth=depth, response=response))


def test_the_line_of_the_ladder_falls_at_once_after_hurt():
    someone = person()
    kind = [reach(someone, ago) for ago in (40, 36, 31)]
    hurt = reach(someone, 2, depth=1, response=Response.HOSTILE)
    before = read_depth_over_time(Journal([someone, *kind]), someone)
    after = read_depth_over_time(Journal([someone, *kind, hurt]), someone)
    assert before.points[-1].depth == 1
    assert after.points[-1].depth == 0


@given(journals())
def test_the_ladder_over_time_ends_where_the_ladder_stands_now(journal):
    for someone in journal.relationships:
        found = read_depth_over_time(journal, someone)
        if someone.body.is_flagged:
            assert found is None
            continue
        logged = journal.about(someone.id, LoggedReach)
        assert [each.day for each in found.points] == sorted({each.body.day for each in logged})
        changes = turns(found.points)
        assert changes[:1] == found.points[:1]
        assert all(after.depth != before.depth for before, after in pairwise(changes))


def test_a_strength_is_drawn_only_when_it_moved_by_two_points():
    earlier = ReflectionAnswers(
        reflection="self",
        day=TODAY - timedelta(days=60),
        answers={"can_ask": 0, "can_rest": 2, "self_doubt": 4},
    )
    later = msgspec.structs.replace(
        earlier, day=TODAY, answers={"can_ask": 2, "can_rest": 3, "self_doubt": 1, "can_choose": 4}
    )
    found = read_self_over_time(Journal([entry(earlier), entry(later)]))
    assert [each.strength for each in found.moved] == ["can_ask", "self_doubt"]
    assert [point.value for point in found.moved[1].points] == [0, 3]  # doubt is turned round
    assert found.steady == ("can_rest",)


def test_only_the_latest_answers_are_looked_at():
    made = [
        entry(
            ReflectionAnswers(reflection="self", day=TODAY + timedelta(at), answers={"can_ask": 1})
        )
        for at in range(STRENGTHS_DRAWN + 2)
    ]
    found = read_self_over_time(Journal(made))
    assert found.earlier == 2
    assert found.basis.entries == tuple(each.id for each in made[2:])


@given(journals())
def test_no_journal_breaks_the_lines_of_the_self(journal):
    found = read_self_over_time(journal)
    for each in found.moved:
        days_there = [point.day for point in each.points]
        assert days_there == sorted(set(days_there))


@given(journals())
def test_near_and_far_is_read_from_months_with_enough_days(journal):
    for someone in journal.relationships:
        found = read_dial_over_time(journal, someone)
        if someone.body.is_flagged:
            assert found is None
            continue
        months = {each.body.day.replace(day=1) for each in journal.about(someone.id, DialDay)}
        assert len(found.months) + found.few == len(months)
        assert [each.day for each in found.months] == sorted(each.day for each in found.months)


def test_somebody_flagged_has_no_lines():
    someone = person(safety=SafetyFlag.UNSURE)
    journal = Journal([someone, looked_at(someone, CALM, 30), reach(someone, 3)])
    assert isinstance(someone.body, Relationship)
    assert read_closeness_over_time(journal, someone) is None
    assert read_depth_over_time(journal, someone) is None
