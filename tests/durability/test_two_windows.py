"""R1: the same form sent many times makes one entry, and of two windows neither loses a word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.first_evening import Guest, arrive
from tests.running import running
from tests.visiting import Page, Visitor

NEW = "/space/t/new/"


@pytest.fixture(scope="module")
def guest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guest]:
    """Somebody signed in to the running program."""
    with running(tmp_path_factory.mktemp("windows") / "data") as holdfast:
        yield arrive(holdfast)


def window(guest: Guest) -> Visitor:
    """One more window of the same browser."""
    return Visitor(guest.visitor.host, dict(guest.visitor.cookies))


def entries(guest: Guest) -> int:
    """How many entries there are, by the page that counts them."""
    page = guest.visitor.get("/space/d/c/")
    checked = guest.visitor.send(page.form("/space/d/c/"), page).text
    assert "do not match" not in checked
    found = re.search(r"(\d+) entr(y|ies)", checked)
    return int(found[1]) if found else 0


def at_once(calls: list[Callable[[], Page]]) -> list[Page]:
    """All of them, as nearly together as threads can."""
    with ThreadPoolExecutor(len(calls)) as crowd:
        return [each.result() for each in [crowd.submit(call) for call in calls]]


def send_in_parallel(guest: Guest, times: int, text: str) -> list[Page]:
    """The same form, from as many windows."""
    page = guest.visitor.get(NEW)
    form = page.form(NEW)
    windows = [window(guest) for _ in range(times)]
    return at_once([lambda each=each: each.send(form, page, thread=text) for each in windows])


def double_submit(guest: Guest, sets: int) -> None:
    before = entries(guest)
    for number in range(sets):
        answers = send_in_parallel(guest, 2 + number % 19, f"sent together {number}")
        assert {answer.status for answer in answers} == {200}, [a.status for a in answers]
    assert entries(guest) == before + sets


def test_a_form_sent_2_to_20_times_at_once_makes_one_entry(guest: Guest) -> None:
    double_submit(guest, 19)


@pytest.mark.soak
def test_1000_forms_sent_many_times_at_once_make_1000_entries(guest: Guest) -> None:
    double_submit(guest, 1000)


def race(guest: Guest, races: int) -> None:
    """Two windows change one entry together: one is kept, the other gets both versions to look at."""
    page = guest.visitor.get(NEW)
    kept = guest.visitor.send(page.form(NEW), page, thread="the start")
    address = next(link for link in kept.parts.links if re.match(r"/space/t/[0-9a-f-]{36}/$", link))
    current, lost, conflicts = "the start", [], 0
    for number in range(races):
        texts = [f"left {number}", f"right {number}"]
        shown = [window(guest).get(address) for _ in texts]
        answers = at_once(
            [
                lambda each=each, text=text: window(guest).send(
                    each.form(address), each, thread=text
                )
                for each, text in zip(shown, texts, strict=True)
            ]
        )
        kept_now = guest.visitor.get(address).form(address).named("thread").value
        for text, answer in zip(texts, answers, strict=True):
            # Lost is what is neither kept nor in the hands of whoever typed it.
            if kept_now != text and text not in answer.text:
                lost.append(text)
        conflicts += sorted(answer.status for answer in answers) == [200, 409]
        current = kept_now
    assert lost == []
    assert conflicts == races, "each race has one winner, and the other is told"
    assert current.endswith(str(races - 1))


def test_50_races_of_two_windows_lose_no_text(guest: Guest) -> None:
    race(guest, 50)


@pytest.mark.soak
def test_500_races_of_two_windows_lose_no_text(guest: Guest) -> None:
    race(guest, 500)


def test_an_entry_kept_in_one_window_is_offered_to_the_other_and_can_then_be_kept(
    guest: Guest,
) -> None:
    page = guest.visitor.get(NEW)
    form = page.form(NEW)
    guest.visitor.send(form, page, thread="from the first window")
    both = guest.visitor.send(form, page, thread="from the second window")
    assert both.status == 409
    assert "from the first window" in both.text
    assert "from the second window" in both.text
    kept = guest.visitor.send(both.form(NEW), both)
    assert kept.status == 200
    assert "from the second window" in kept.text
