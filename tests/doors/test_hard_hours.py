"""The plan for hard hours: one, one's own, with lines to call beside it, two clicks from anywhere."""

import re
from datetime import UTC, date, datetime
from uuid import uuid4

import msgspec
import pytest

from holdfast.actions.areas import Area, remove_area
from holdfast.actions.journal import keep
from holdfast.doors.frame import line_words
from holdfast.healing.hard_hours.plan import PLAN_LINES, HardHoursPlan
from holdfast.healing.safety.state import Moment, State, StateCheck
from holdfast.words.lines import LineKind, load_lines
from holdfast.words.place import content_root

NOW = datetime.now(UTC)
LINES = {line: f"my words about {line.replace('_', ' ')}" for line in PLAN_LINES}
LINK = re.compile(r'href="([^"#]+)')


def write(mira, **fields):
    latest = mira.store.journal(HardHoursPlan).latest(HardHoursPlan)
    revision = mira.store.find(latest.id)[1] if latest else ""
    return mira.client.post("/space/z/e/", {"revision": revision, **fields})


def kept(mira):
    return [entry.body for entry in mira.store.journal(HardHoursPlan).of(HardHoursPlan)]


def page(mira, prefix="") -> str:
    return mira.client.get(f"{prefix}/space/z/").content.decode()


def say(mira, state, distress=None):
    check = StateCheck(
        tool="signs", moment=Moment.BEFORE, state=state, distress=distress, day=NOW.date()
    )
    keep(uuid4(), check, store=mira.store, now=NOW)


def test_every_line_is_kept_and_shown_in_the_order_of_the_plan(mira):
    answer = write(mira, **LINES, country="GB")
    assert answer["Location"] == "/space/z/"
    assert kept(mira) == [HardHoursPlan(**LINES, country="GB")]
    shown = page(mira)
    places = [shown.index(words) for words in LINES.values()]
    assert places == sorted(places)


def test_every_line_may_stay_empty_beside_the_country(mira):
    assert write(mira, country="GB").status_code == 302
    assert kept(mira) == [HardHoursPlan(country="GB")]
    assert "Nothing is written in it yet." in page(mira)


def test_changing_the_plan_replaces_it(mira):
    write(mira, tell="Ana")
    assert "Ana</textarea>" in mira.client.get("/space/z/e/").content.decode()
    write(mira, tell="Ioana")
    assert kept(mira) == [HardHoursPlan(tell="Ioana")]


def test_two_windows_that_begin_a_plan_begin_the_same_one_and_lose_nothing(mira):
    assert mira.client.post("/space/z/e/", {"revision": "", "tell": "Ana"}).status_code == 302
    answer = mira.client.post("/space/z/e/", {"revision": "", "tell": "Ioana"})
    assert answer.status_code == 409
    assert all(words in answer.content.decode() for words in ("Ana", "Ioana"))
    assert kept(mira) == [HardHoursPlan(tell="Ana")]


def test_a_plan_changed_in_another_window_shows_both_versions(mira):
    write(mira, tell="Ana")
    entry = mira.store.journal(HardHoursPlan).latest(HardHoursPlan)
    _, revision = mira.store.find(entry.id)
    write(mira, tell="Ioana")
    answer = mira.client.post("/space/z/e/", {"revision": revision, "tell": "Sorin"})
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert all(words in shown for words in ("Ioana", "Sorin", "Whom I can tell"))


def test_a_plan_can_be_deleted(mira):
    write(mira, tell="Ana")
    mira.client.post("/space/z/x/", {"sure": "yes"})
    assert kept(mira) == []
    assert "There is no plan yet." in page(mira)


def test_the_plan_is_an_area_of_its_own_on_the_page_about_data(mira):
    write(mira, tell="Ana")
    assert "The plan for hard hours" in mira.client.get("/space/d/a/").content.decode()
    assert remove_area(Area.HARD_HOURS, store=mira.store) == 1
    assert kept(mira) == []


def test_words_not_kept_yet_come_back_as_a_draft(mira):
    mira.client.post("/space/w/d/", {"tell": "half a na"}, headers={"X-Page": "/space/z/e/"})
    assert "half a na" in mira.client.get("/space/z/e/").content.decode()
    write(mira, tell="Ana")
    assert "half a na" not in mira.client.get("/space/z/e/").content.decode()


def test_the_lines_of_the_chosen_country_stand_beside_the_plan(mira):
    write(mira, tell="Ana", country="GB")
    shown = page(mira)
    assert 'href="tel:999"' in shown
    assert 'href="tel:116123"' in shown
    assert "/help/gb/" in shown
    assert "United Kingdom" in shown


def test_a_line_that_was_not_checked_lately_is_not_shown_with_the_plan(mira, monkeypatch):
    write(mira, tell="Ana", country="GB")
    old = tuple(
        line if line.kind is LineKind.EMERGENCY else checked_long_ago(line)
        for line in load_lines(content_root())
    )
    monkeypatch.setattr(line_words, "load_lines", lambda _: old)
    shown = page(mira)
    assert 'href="tel:999"' in shown
    assert "116123" not in shown
    assert "no checked line" in shown


def checked_long_ago(line):
    """The line as if it had been checked long ago."""
    return msgspec.structs.replace(line, verified_on=date(2020, 1, 1))


@pytest.mark.parametrize("country", ["", "RO", "GB", "US", "INT"])
def test_help_stands_beside_the_plan_whatever_the_country(mira, country):
    write(mira, tell="Ana", country=country)
    main = page(mira).split("<main")[1].split("</main>")[0]
    assert "/help/" in main
    assert "might act on such a thought, call" in main


@pytest.mark.parametrize("country", ["RO", "GB", "US", "DE"])
def test_lines_for_danger_from_another_person_are_not_mixed_in(mira, country):
    write(mira, country=country)
    shown = page(mira)
    other = [
        line.name
        for line in load_lines(content_root())
        if line.country == country
        and line.kind in (LineKind.DOMESTIC_VIOLENCE, LineKind.SEXUAL_VIOLENCE)
    ]
    assert other
    assert not [name for name in other if name in shown]


def test_the_plan_says_what_it_is_not_for_and_where_that_belongs(mira):
    for address in ("/space/z/", "/space/z/e/"):
        main = mira.client.get(address).content.decode().split("<main")[1].split("</main>")[0]
        assert "not for danger from another person" in main
        assert 'href="/space/c/"' in main
    assert "advocate" in page(mira)


def test_no_country_is_made_up(mira):
    assert write(mira, country="XX").status_code == 422
    assert kept(mira) == []


@pytest.mark.parametrize(
    ("state", "distress", "said"),
    [(State.TOO_MUCH, None, True), (State.TOO_FAR, 3, True), (State.WITHIN_REACH, 9, True),
     (State.WITHIN_REACH, 2, False), (State.NOT_SAID, None, False)],
)  # fmt: skip
def test_in_a_hard_hour_writing_can_wait_and_is_not_locked(mira, state, distress, said):
    say(mira, state, distress)
    assert ("You do not have to write anything." in page(mira)) is said
    writing = mira.client.get("/space/z/e/").content.decode()
    assert ("Writing can wait" in writing) is said
    assert "<textarea" in writing
    assert write(mira, tell="Ana").status_code == 302


def links(html):
    return set(LINK.findall(html))


@pytest.mark.parametrize("prefix", ["", "/ro"])
@pytest.mark.parametrize(
    "address", ["/space/", "/space/p/", "/space/o/", "/space/c/", "/space/d/", "/read/", "/help/"]
)
def test_the_plan_is_one_click_from_every_page_for_somebody_signed_in(mira, prefix, address):
    shown = mira.client.get(f"{prefix}{address}").content.decode()
    assert f"{prefix}/space/z/" in links(shown)
    assert f"{prefix}/help/" in links(shown) or address == "/help/"


def test_the_words_of_the_link_on_private_pages_tell_a_glance_nothing(mira):
    footer = mira.client.get("/space/p/").content.decode().split("<footer")[1]
    assert re.search(r'<a href="/space/z/">My plan</a>', footer)


def test_nobody_signed_out_is_led_to_a_plan(client, db):
    for address in ("/", "/help/"):
        assert "/space/z/" not in client.get(address).content.decode()
    assert client.get("/space/z/").status_code in (302, 303)


def test_the_page_reads_the_same_in_romanian(mira):
    write(mira, tell="Ana", country="RO")
    shown = page(mira, "/ro")
    assert "Cui îi pot spune" in shown
    assert 'href="tel:112"' in shown
