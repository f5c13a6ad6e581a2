"""`holdfast demo`: an invented person to look at, on a folder that is gone afterwards."""

import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.cookies import SimpleCookie
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlencode

import msgspec
import pytest
from tests.running import PATIENCE, Answer, ask, clean_environment

from holdfast.exchange.journal_file import read_journal, write_journal
from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.attachment.closeness import (
    Closeness,
    Region,
    read_change,
    read_closeness,
    read_plane,
)
from holdfast.healing.journal.journal import Journal
from holdfast.healing.patterns.formulation import Formulation, filled_blanks
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.recurrence import Tier
from holdfast.healing.patterns.repeating import read_patterns
from holdfast.healing.reach.ladder import Status
from holdfast.healing.reach.reaching import read_reaches
from holdfast.healing.reading import Refused
from holdfast.healing.relationship import RelationKind, Relationship
from holdfast.healing.safety.pacing import check_before, may_go_on
from holdfast.healing.safety.state import StateCheck
from holdfast.site.demo.journal import demo_entries
from holdfast.site.demo.story import Story, Told, read_story
from holdfast.vault.passphrase_rules import SHORTEST
from holdfast.words import Words
from holdfast.words.place import content_root

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture
def story() -> Story:
    return read_story(content_root())


def told(story: Story, *, now: datetime = NOW, language: str = "en") -> Journal:
    return Journal(demo_entries(story, Words(language), now=now))


def test_six_people_stand_in_the_order_of_her_life(story: Story) -> None:
    people = told(story).relationships
    assert [person.body.relation for person in people] == [
        RelationKind.MOTHER_LIKE,
        RelationKind.FRIEND,
        RelationKind.EX_PARTNER,
        RelationKind.WORK,
        RelationKind.PARTNER,
        RelationKind.PRACTITIONER,
    ]
    assert [person.body.alias for person in people if person.body.from_childhood] == ["Mama"]
    assert [person.body.alias for person in people if person.body.joint_tools] == ["Ana", "Radu"]


def test_one_thread_stands_out_with_an_exception_and_another_may_recur(story: Story) -> None:
    journal = told(story)
    stands_out, may_recur = read_patterns(journal).candidates
    alias = {person.id: person.body.alias for person in journal.relationships}
    assert (stands_out.tier, may_recur.tier) == (Tier.STANDS_OUT, Tier.MAY_RECUR)
    assert [alias[each] for each in stands_out.exceptions] == ["Ana"]
    assert [alias[each] for each in may_recur.exceptions] == ["Radu"]


def test_a_part_goes_well(story: Story) -> None:
    journal = told(story)
    (radu,) = (person for person in journal.relationships if person.body.alias == "Radu")
    earlier, *_, later = (
        read_closeness(entry.body.answers) for entry in journal.about(radu.id, AttachmentAnswers)
    )
    assert isinstance(earlier, Closeness)
    assert isinstance(later, Closeness)
    assert list(read_change(earlier, later).values()) == [-2], "she worries less than before"
    found = [reading.found for reading in read_plane(journal).readings]
    assert Region.SECURE in [each.region for each in found if isinstance(each, Closeness)]


def test_a_part_does_not_and_the_tool_closed_gently_there(story: Story) -> None:
    journal = told(story)
    stopped = [
        entry.body.day
        for entry in journal.of(StateCheck)
        if isinstance(may_go_on(entry.body, _before(journal, entry.body)), Refused)
    ]
    evening, later = stopped
    assert (NOW.date() - evening, NOW.date() - later) == (timedelta(344), timedelta(314))
    kept = sorted(entry.kept_at.date() for entry in journal)
    after = next(day for day in kept if day > evening)
    assert after - evening > timedelta(14), "and then she left it for two weeks"


def _before(journal: Journal, check: StateCheck) -> StateCheck | None:
    before = check_before(journal, check)
    return None if before is None else before.body


def test_it_went_well_with_one_person_and_not_with_another(story: Story) -> None:
    journal = told(story)
    ladder = {
        person.body.alias: read_reaches(journal, person, today=NOW.date()).ladder
        for person in journal.relationships
    }
    assert (ladder["Ana"].status, ladder["Ana"].supported) == (Status.DEEPER_SUPPORTED, 3)
    assert (ladder["Mama"].status, ladder["Mama"].uneven) == (Status.HOLD, True)


def test_it_is_a_year_with_months_of_nothing_in_it(story: Story) -> None:
    days = sorted({entry.kept_at.date() for entry in told(story)})
    assert days[-1] - days[0] > timedelta(300)
    assert max(later - earlier for earlier, later in pairwise(days)) > timedelta(56)


def test_there_are_gaps_as_in_any_journal(story: Story) -> None:
    journal = told(story)
    assert any(len(entry.body.answers) < 12 for entry in journal.of(AttachmentAnswers))
    assert any(not entry.body.traits for entry in journal.of(InventoryAnswers))
    assert not all(isinstance(r.found, Closeness) for r in read_plane(journal).readings)
    first, later = (len(filled_blanks(entry.body)) for entry in journal.of(Formulation))
    assert first < later < 7


def test_nothing_in_it_asks_for_safety_first_and_nothing_is_still_to_come(story: Story) -> None:
    journal = told(story)
    assert read_patterns(journal).safety_first == ()
    assert max(entry.kept_at for entry in journal) < NOW
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"ago": 0, "at": "09:00", "kind": "relationship", "fields": {}}, Told)


def test_days_count_back_from_today(story: Story) -> None:
    a_year_later = told(story, now=NOW + timedelta(days=400))
    for first, second in zip(told(story), a_year_later, strict=True):
        assert (first.id, second.kept_at - first.kept_at) == (second.id, timedelta(days=400))


@pytest.mark.parametrize("language", ["en", "ro"])
def test_her_journal_is_one_that_could_be_exported(story: Story, language: str) -> None:
    journal = told(story, language=language)
    back = read_journal(write_journal(journal))
    assert (Journal(back.entries), back.problems) == (journal, ())


def test_her_words_are_translated(story: Story) -> None:
    english, romanian = (told(story, language=language) for language in ("en", "ro"))
    for one, other in zip(english.of(Formulation), romanian.of(Formulation), strict=True):
        assert one.body.thread != other.body.thread
    assert len(romanian.of(Relationship)) == 6


def test_her_passphrase_is_one_that_would_be_taken(story: Story) -> None:
    assert len(story.space.passphrase) >= SHORTEST


@dataclass
class Shown:
    """A running demonstration: where, and with what it is entered."""

    host: str
    handle: str
    passphrase: str
    process: subprocess.Popen[str]

    def enter(self) -> str:
        """Sign in by the form; the cookies to send from then on."""
        page = ask(self.host, "/enter/", Host=self.host)
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.body)
        assert token
        fields = {
            "csrfmiddlewaretoken": token[1],
            "handle": self.handle,
            "passphrase": self.passphrase,
        }
        answer = ask(
            self.host,
            "/enter/",
            method="POST",
            body=urlencode(fields),
            Host=self.host,
            origin=f"http://{self.host}",
            cookie=cookies(page),
            content_type="application/x-www-form-urlencoded",
        )
        assert answer.status == 302, answer.body
        return cookies(answer)


def cookies(answer: Answer) -> str:
    found: SimpleCookie = SimpleCookie()
    for line in answer.headers.get_all("Set-Cookie", []):
        found.load(line)
    return "; ".join(f"{name}={morsel.value}" for name, morsel in found.items() if morsel.value)


@contextmanager
def demonstration(folder: Path, **environ: str) -> Iterator[Shown]:
    process = subprocess.Popen(
        [sys.executable, "-m", "holdfast", "demo", "--no-browser", "--port", "0"],
        env=clean_environment(TMPDIR=str(folder), **environ),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        lines = []
        while not lines or "Ctrl+C" not in lines[-1]:
            lines.append(process.stdout.readline())
            assert lines[-1], "it did not start"
        text = "".join(lines)
        host = re.search(r"http://([\d.:]+)/", text)[1]
        handle, passphrase = re.findall(r"^  \w[^:\n]*: (.+)$", text, re.M)[-2:]
        yield Shown(host, handle, passphrase, process)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)
        process.stdout.close()


@pytest.fixture(scope="module")
def shown() -> Iterator[Shown]:
    with (
        tempfile.TemporaryDirectory() as folder,
        demonstration(Path(folder)) as running,
    ):
        yield running


def test_the_first_page_opens_without_a_start_address_and_says_what_it_is(shown: Shown) -> None:
    page = ask(shown.host, "/", Host=shown.host)
    assert page.status == 200
    assert Words("en").text("frame.demo") in page.body


def test_what_was_printed_enters_her_space_and_every_page_says_that_she_is_invented(
    shown: Shown,
) -> None:
    cookie = shown.enter()
    for path in ("/space/", "/space/p/", "/space/q/", "/space/r/", "/space/s/", "/space/t/"):
        page = ask(shown.host, path, Host=shown.host, cookie=cookie)
        assert page.status == 200, path
        assert Words("en").text("frame.demo") in page.body, path
    assert (
        "“On guard” came up in 4 of 5."
        in ask(shown.host, "/space/s/", Host=shown.host, cookie=cookie).body
    )


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_when_it_stops_the_folder_is_gone(tmp_path: Path, how: signal.Signals) -> None:
    with demonstration(tmp_path, LANG="ro_RO.UTF-8") as running:
        (folder,) = tmp_path.iterdir()
        assert (folder / "holdfast.sqlite3").exists()
        assert ask(running.host, "/ro/", Host=running.host).status == 200
        running.process.send_signal(how)
        assert running.process.wait(PATIENCE) == 0
    assert list(tmp_path.iterdir()) == []
