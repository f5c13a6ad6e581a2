"""Looking back, signed in: the timeline a page at a time, and drawings that say no more than the words beside them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.doors.walking import text_of

from holdfast.healing.attachment.answers import ITEM_IDS, AttachmentAnswers
from holdfast.healing.dial.day import DialDay
from holdfast.healing.experiences.experience import Experience, Form
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journey.timeline import PAGE_SIZE
from holdfast.healing.limits.limit import Held, Limit, LimitTest
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.rules import Response
from holdfast.healing.relationship import RelationKind, Relationship, SafetyFlag
from holdfast.healing.safety.state import Moment, StateCheck
from holdfast.healing.settling.kinds import SettlingTry
from holdfast.site.demo.journal import demo_entries
from holdfast.site.demo.story import read_story
from holdfast.words import Words
from holdfast.words.place import content_root

NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)
CALM = {**dict.fromkeys(ITEM_IDS[:6], 4), "w1": 2, "w2": 2, "w3": 2, "w4": 6, "w5": 6, "w6": 6}
WORRIED = {**dict.fromkeys(ITEM_IDS[:6], 4), "w1": 7, "w2": 7, "w3": 7, "w4": 1, "w5": 1, "w6": 1}


def keep(mira, body, ago: float = 0) -> UUID:
    """Keep something as it was kept so many days ago."""
    entry = Entry(uuid4(), NOW - timedelta(days=ago), body)
    mira.store.put(entry)
    return entry.id


def day(ago: int):
    return NOW.date() - timedelta(days=ago)


@pytest.fixture
def sorin(mira) -> UUID:
    return keep(mira, Relationship(alias="Sorin", relation=RelationKind.FRIEND), ago=900)


def page(mira, path: str = "/space/j/") -> str:
    answer = mira.client.get(path)
    assert answer.status_code == 200
    return text_of(answer)


def lines(html: str) -> list[str]:
    """The sentences of the timeline, in order."""
    found = re.findall(r'<ul class="journey">(.*?)</ul>', html, re.S)
    items = [item for month in found for item in re.findall(r"<li>(.*?)</li>", month, re.S)]
    plain = [re.sub(r"<time.*?</time>|<summary>.*?</summary>|<[^>]+>", "", item) for item in items]
    return [re.sub(r"\s+", " ", item).strip() for item in plain]


def test_the_newest_comes_first_under_its_month_and_leads_to_its_page(mira, sorin):
    limit = keep(mira, Limit(relationship=sorin, limit="no calls after nine"), ago=40)
    keep(mira, LimitTest(limit=limit, day=day(1), held=Held.KEPT), ago=1)
    html = page(mira)
    assert lines(html) == [
        "You noted how a limit was.",
        "You wrote down a limit with Sorin.",
        "You added Sorin.",
    ]
    assert html.index("November 2026") < html.index("October 2026") < html.index("June 2024")
    assert html.count(f"/space/b/{limit}/") == 2
    assert "no calls after nine" not in html


def test_following_earlier_entries_shows_each_once(mira, sorin):
    count = PAGE_SIZE * 2 + 3
    mira.store.put_many(
        Entry(uuid4(), NOW - timedelta(hours=at), SettlingTry(card="naming", day=day(0)))
        for at in range(count)
    )
    path, shown = "/space/j/", []
    while path:
        html = page(mira, path)
        shown += lines(html)
        older = re.search(r'href="([^"]+)">Earlier entries', html)
        path = older[1].replace("&amp;", "&") if older else ""
    assert len(shown) == count + 1
    assert shown[-1] == "You added Sorin."
    assert "This is where it begins." in html


def test_one_person_can_be_looked_at_alone_and_the_address_tells_nothing(mira, sorin):
    ana = keep(mira, Relationship(alias="Ana", relation=RelationKind.SIBLING), ago=500)
    keep(mira, LoggedReach(relationship=ana, day=day(3), depth=1, response=Response.HOSTILE), ago=3)
    limit = keep(mira, Limit(relationship=sorin), ago=30)
    keep(mira, LimitTest(limit=limit, day=day(2), held=Held.BENT), ago=2)
    keep(mira, Experience(form=Form.ELSE, people=(sorin,)), ago=1)
    assert lines(page(mira, f"/space/j/?p={sorin}")) == [
        "You put something that happened into words.",
        "You noted how a limit was.",
        "You wrote down a limit with Sorin.",
        "You added Sorin.",
    ]
    reaches = page(mira, f"/space/j/?p={ana}&k=l")
    assert lines(reaches) == ["You noted a reach to Ana."]
    for address in re.findall(r'href="(/space/j/[^"]*)"', reaches):
        assert re.fullmatch(r"/space/j/([a-z]/)*(\?([a-z]=[0-9a-f-]+|k=[a-z]|&amp;)*)?", address)


def test_how_somebody_answered_is_not_shown_where_it_was_not_asked_for(mira, sorin):
    keep(mira, LoggedReach(relationship=sorin, day=day(3), depth=4, response=Response.HOSTILE))
    assert "hurt" not in page(mira)


def test_what_was_put_away_stays_folded(mira):
    keep(mira, Experience(form=Form.ELSE, called="that winter", put_away=True))
    html = page(mira)
    folded = re.search(r"<details><summary>Put away</summary>(.*?)</details>", html, re.S)
    assert folded
    assert "You put something that happened into words." in folded[1]
    assert "that winter" not in html


def test_every_line_leads_to_a_page_that_opens(mira):
    words = Words("en")
    mira.store.put_many(demo_entries(read_story(content_root()), words, now=NOW))
    for letter in "pqslybgoufh":
        for address in set(
            re.findall(r'<span><a href="([^"]+)"', page(mira, f"/space/j/?k={letter}"))
        ):
            assert mira.client.get(address).status_code == 200, address


def test_states_and_drafts_are_not_listed(mira):
    keep(mira, StateCheck(tool="closeness", moment=Moment.BEFORE, distress=6, day=day(0)))
    assert "Nothing is kept here yet." in page(mira)


@pytest.mark.parametrize(
    "query", ["p=x", "k=yy", "a=1", "p=&k=&a=", f"a={UUID(int=7)}", f"p={UUID(int=7)}"]
)
def test_an_address_nobody_gave_out_shows_a_page_all_the_same(mira, sorin, query):
    page(mira, f"/space/j/?{query}")


@pytest.mark.parametrize("count", [1, 60])
def test_the_timeline_asks_three_questions_however_much_there_is(mira, clock, count):
    mira.store.put_many(
        Entry(uuid4(), NOW, SettlingTry(card="naming", day=day(0))) for _ in range(count)
    )
    with CaptureQueriesContext(connection) as asked:
        page(mira)
    assert len(asked) == 3  # the session, the heads, and the bodies of one page


def looked_at(mira, person, answers, ago):
    return keep(mira, AttachmentAnswers(relationship=person, day=day(ago), answers=answers), ago)


def test_closeness_over_time_names_a_change_and_shows_each_day(mira, sorin):
    looked_at(mira, sorin, WORRIED, 100)
    latest = looked_at(mira, sorin, CALM, 30)
    html = page(mira, f"/space/j/o/{sorin}/")
    assert "“Worry about closeness” has moved down by more than one point." in html
    assert "“Keeping a distance” has moved" not in html
    assert html.count('role="img"') == 2
    assert f"/space/p/{sorin}/q/{latest}/" in html
    assert "2.0 (1.2 to 2.8)" in html


def test_a_single_day_is_told_and_not_drawn(mira, sorin):
    looked_at(mira, sorin, CALM, 30)
    html = page(mira, f"/space/j/o/{sorin}/")
    assert "Only one day can be drawn, 21 October 2026." in html
    assert "<svg viewBox" not in html.partition("<main")[2]


def test_the_ladder_over_time_looks_back_and_suggests_nothing(mira, sorin):
    for ago in (40, 36, 31):
        reach = LoggedReach(relationship=sorin, day=day(ago), depth=1, response=Response.ATTUNED)
        keep(mira, reach, ago)
    html = page(mira, f"/space/j/o/{sorin}/")
    assert "reaches down to depth 1 had been met with care often enough" in html
    assert "supports" not in html
    assert "try" not in html.partition("<main")[2].partition("</main>")[0]


def test_near_and_far_shows_the_middle_of_a_month_from_three_days_on(mira, sorin):
    for month in (2, 3):
        for at, felt in enumerate((2, 4, 9)):
            when = NOW.date().replace(month=month, day=5 + at)
            keep(mira, DialDay(relationship=sorin, day=when, felt=felt, wanted=5))
    keep(mira, DialDay(relationship=sorin, day=day(0), felt=1))
    html = page(mira, f"/space/j/o/{sorin}/")
    assert "March 2026: felt 4.0, wanted 5.0" in html
    assert "1 month has too few days and is not drawn." in html


def test_settling_over_time_says_how_often_it_was_easier(mira):
    for ago, after in ((9, 3), (5, 7), (2, 2)):
        keep(
            mira, SettlingTry(card="naming", distress_before=6, distress_after=after, day=day(ago))
        )
    html = page(mira, "/space/j/o/u/")
    assert "It was easier afterwards 2 of 3 times." in html
    assert html.count("hf-chart__mark--full") == 3


def test_a_list_with_more_than_fifty_leads_to_the_rest(mira, sorin):
    mira.store.put_many(
        Entry(
            uuid4(),
            NOW - timedelta(days=ago),
            LoggedReach(relationship=sorin, day=day(ago), depth=1, response=Response.ATTUNED),
        )
        for ago in range(51)
    )
    html = page(mira, f"/space/p/{sorin}/l/")
    assert len(re.findall(r"/space/l/[0-9a-f-]{36}/", html)) == 50
    rest = re.search(r'href="([^"]+)">See all of them', html)[1].replace("&amp;", "&")
    assert rest == f"/space/j/?p={sorin}&k=l"
    assert lines(page(mira, rest))[0] == "You noted a reach to Sorin."


@pytest.mark.parametrize("flag", [SafetyFlag.UNSURE, SafetyFlag.UNSAFE])
def test_where_safety_is_a_worry_nothing_is_drawn_and_safety_comes_first(mira, flag):
    body = Relationship(alias="N.", relation=RelationKind.PARTNER, safety=flag)
    person = keep(mira, body)
    looked_at(mira, person, WORRIED, 100)
    looked_at(mira, person, CALM, 30)
    html = page(mira, f"/space/j/o/{person}/")
    assert "<svg viewBox" not in html.partition("<main")[2]
    assert f"/space/c/{person}/" in html
    overview = page(mira, "/space/j/o/")
    assert f"/space/j/o/{person}/" not in overview
    assert "1 relationship is left out, because safety comes first there." in overview


def test_somebody_who_is_not_there_has_no_page(mira):
    assert mira.client.get(f"/space/j/o/{uuid4()}/").status_code == 404


@pytest.mark.parametrize("language", ["en", "ro"])
def test_an_invented_year_can_be_looked_back_on_page_by_page(mira, language):
    words = Words(language)
    mira.store.put_many(demo_entries(read_story(content_root()), words, now=NOW))
    prefix = "" if language == "en" else f"/{language}"
    seen = set()
    for start in (f"{prefix}/space/j/", f"{prefix}/space/j/o/"):
        waiting = [start]
        while waiting:
            path = waiting.pop().replace("&amp;", "&")
            if path in seen:
                continue
            seen.add(path)
            html = page(mira, path)
            waiting += re.findall(rf'href="({prefix}/space/j/[^"]*)"', html)
            assert len(html.encode()) < 25_000
    assert len(seen) > 4
