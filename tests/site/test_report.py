"""`holdfast report`: the whole reading of a journal file, and every line that cannot be read by name."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from tests.running import run

from holdfast.exchange import report_data as data
from holdfast.exchange.journal_file import LineProblem, write_journal
from holdfast.exchange.report import read_report
from holdfast.exchange.report_text import WIDTH, harmless, report_text
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.thread import Fits, Thread
from holdfast.healing.patterns.vocabulary import Trait
from holdfast.healing.relationship import RelationKind, Relationship, SafetyFlag
from holdfast.healing.settling.kinds import SettlingTry
from holdfast.site.demo.journal import demo_entries
from holdfast.site.demo.story import read_story
from holdfast.words import Words
from holdfast.words.place import content_root

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
WORDS = Words("en")
PAGE = (Path(__file__).parents[2] / "docs" / "journal.md").read_text(encoding="utf-8")
OBJECTS = {
    "report": data.ReportData,
    "person": data.PersonData,
    "place": data.PlaceData,
    "dial": data.DialData,
    "patterns": data.PatternsData,
    "candidate": data.CandidateData,
    "count": data.CountData,
    "sentence": data.SentenceData,
    "way": data.SettlingData,
}


@pytest.fixture
def mira() -> Journal:
    return Journal(demo_entries(read_story(content_root()), WORDS, now=NOW))


@pytest.fixture
def file(mira: Journal, tmp_path: Path) -> Path:
    file = tmp_path / "notes.jsonl"
    file.write_bytes(write_journal(mira))
    return file


def text_of(journal: Journal, language: str = "en") -> str:
    return report_text(read_report(journal), Words(language))


def flat(text: str) -> str:
    """The text without its line breaks, so that wrapping does not matter."""
    return " ".join(text.split())


def changed(journal: Journal, kind: type, at: int, **changes: object) -> Journal:
    entry = journal.of(kind)[at]
    return journal.with_entry(
        msgspec.structs.replace(entry, body=msgspec.structs.replace(entry.body, **changes))
    )


def test_a_thread_is_told_with_its_count_its_exceptions_and_the_entries_it_rests_on(mira) -> None:
    told = flat(text_of(mira))
    for sentence in (
        "“On guard” came up in 4 of 5. About 0.6 would be usual.",
        "With Mama, D, Irina and Radu. Not with Ana.",
        "You said that this fits.",
        "It rests on what you noted about Mama (10 December 2025), Ana (8 December 2025)",
        "“The invisible one” came up in 4 of 5. About 1.1 would be usual, so chance may explain it.",
        "“Small” came up twice. With D and Irina.",
    ):
        assert sentence in told


def test_the_plane_is_told_as_facts_with_their_bands_and_without_a_type(mira) -> None:
    told = flat(text_of(mira))
    assert "Worry about closeness lies at about 2.0 of 7, likely between 1.2 and 2.8." in told
    assert "Mama and Ana seem to differ: their shapes do not touch." in told
    assert "This one is hard to read, so we draw nothing." in told
    for name in ("preoccupied", "dismissing", "fearful", "anxious"):
        assert name not in told.lower()


def test_the_sentence_is_printed_as_far_as_it_was_filled(mira) -> None:
    told = flat(text_of(mira))
    assert "A thread I notice is reading faces before I say anything." in told
    assert "A small different step" not in told


def test_what_has_helped_is_told_with_its_count_and_left_out_where_nothing_was_tried(mira) -> None:
    for number, card in enumerate(("letter", "letter", "long_gone"), start=1):
        body = SettlingTry(card=card, distress_before=5, distress_after=6 - number, day=NOW.date())
        mira = mira.with_entry(Entry(UUID(int=number), NOW, body))
    told = flat(text_of(mira))
    assert "A few lines to someone: helped 1 of 2 times for you." in told
    assert "A way that is no longer here: helped 1 of 1 time for you." in told
    assert "What has helped" not in text_of(Journal())


def test_a_thread_that_does_not_fit_is_set_aside_and_not_told_as_one(mira) -> None:
    told = flat(text_of(changed(mira, Thread, 0, fits=Fits.NO)))
    assert "You said that these do not fit: On guard." in told
    assert "“On guard” came up in 4 of 5" not in told


def test_harm_that_was_noted_stands_before_every_count(mira) -> None:
    told = text_of(changed(mira, InventoryAnswers, 1, traits=(Trait.HURTFUL,)))
    assert told.index("First, your safety") < told.index("People who matter")
    assert "Mama frightened or harmed you" in flat(told)


def test_a_flagged_relationship_is_left_off_the_plane(mira) -> None:
    told = flat(text_of(changed(mira, Relationship, 0, safety=SafetyFlag.UNSURE)))
    assert "With Mama, your answers lie" not in told
    assert "1 relationship is left out, because safety comes first there." in told


def test_an_empty_journal_and_two_people_are_full_results() -> None:
    assert "Nobody is here yet." in text_of(Journal())
    person = Entry(UUID(int=1), NOW, Relationship(alias="M.", relation=RelationKind.MOTHER_LIKE))
    told = flat(text_of(Journal([person])))
    assert "With fewer than three relationships we only count" in told


def test_what_was_typed_cannot_steer_the_terminal(mira) -> None:
    told = text_of(changed(mira, Relationship, 0, alias="M\x1b[2Jama\nNow"))
    assert "\x1b" not in told
    assert "M [2Jama Now" in told
    assert harmless("ana\u202e\x9b31m") == "ana  31m"


def test_the_report_fits_a_terminal_and_speaks_romanian(mira) -> None:
    told = text_of(mira, "ro")
    assert max(map(len, told.splitlines())) <= WIDTH
    ro = Words("ro")
    term = ro.text("feelings.on_guard.label")
    statement = ro.text(
        "patterns.statement.stands_out", term=term, count=4, total=5, expected="0,6"
    )
    assert statement in flat(told)


def test_the_same_journal_gives_the_same_report_whatever_the_order_of_its_lines(mira) -> None:
    assert text_of(Journal(reversed(mira.entries))) == text_of(mira)


def test_the_data_says_what_the_text_says(mira) -> None:
    told = json.loads(data.encode_report(data.report_data(read_report(mira))))
    (stands_out, may_recur) = told["patterns"]["candidates"]
    names = {person["id"]: person["alias"] for person in told["people"]}
    assert (stands_out["term"], stands_out["count"], stands_out["of"]) == ("on_guard", 4, 5)
    assert [names[each] for each in stands_out["exceptions"]] == ["Ana"]
    assert (may_recur["term"], may_recur["tier"]) == ("invisible", "may_recur")
    places = {names[place["relationship"]]: place for place in told["closeness"]}
    assert (places["Ana"]["region"], places["Ana"]["anxiety"]["score"]) == ("secure", 2.0)
    assert (places["Irina"]["region"], places["Irina"]["hard_to_read"]) == (None, "too_few")
    assert {str(entry.id) for entry in mira} >= set(stands_out["basis"])
    assert list(told["formulation"]["blanks"]) == [
        "thread", "comes_up_when", "once_helped", "learned_with", "costs_now", "did_not_happen",
    ]  # fmt: skip


def test_every_field_of_the_data_is_told_in_the_docs() -> None:
    section = PAGE.split("## The report as data")[1].split("\n## ")[0]
    told: dict[str, list[str]] = {}
    for name, field in re.findall(r"^\| (\w+) \| `(\w+)` \|", section, re.M):
        told.setdefault(name, []).append(field)
    fields = {name: list(struct.__struct_fields__) for name, struct in OBJECTS.items()}
    assert told == {**fields, "problem": list(LineProblem.__dataclass_fields__)}


def test_the_command_prints_the_report_and_ends_with_0(file: Path, mira: Journal) -> None:
    told = run("report", str(file))
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.startswith(
        f"What this journal says, read together\nIt holds {len(mira)} entries."
    )
    assert json.loads(run("report", str(file), "--json").stdout)["entries"] == len(mira)
    assert run("report", str(file), "--lang", "ro").stdout.startswith("Ce spune acest jurnal")


BROKEN = (
    b'{"id":"1","kept_at":"2026-11-20T19:01:00Z","version":1,"body":{"kind":"thread"}}',
    b'{"id":"6f9d2f5e-52f0-4d0f-8d6b-1f6a3f3a9c01","kept_at":"2026-11-20T19:01:00Z","version":1,'
    b'"body":{"kind":"relationship","alias":"","relation":"friend","note":"my secret"}}',
    b"my secret",
)


def test_every_broken_line_is_named_and_the_rest_is_read(file: Path, mira: Journal) -> None:
    whole = file.read_bytes().splitlines()
    file.write_bytes(b"\n".join([*whole[:1], BROKEN[0], BROKEN[1], *whole[1:], BROKEN[2]]))
    before, last = file.read_bytes(), len(mira) + 3
    told = run("report", str(file))
    assert told.returncode == 1
    assert told.stderr.splitlines() == [
        f"{file}:2: id: expected an id (UUID)",
        f"{file}:3: body.alias: expected text of 1 to 60 characters matching \\S",
        f"{file}:{last}: the whole line: expected one JSON object",
        "3 lines could not be read. The rest was read, and the file was not changed.",
    ]
    assert f"It holds {len(mira)} entries." in told.stdout
    assert "my secret" not in told.stderr + told.stdout
    assert file.read_bytes() == before
    as_data = run("report", str(file), "--json")
    assert [p["line"] for p in json.loads(as_data.stdout)["problems"]] == [2, 3, last]
    assert as_data.returncode == 1


def test_a_file_that_is_no_journal_gives_no_report(tmp_path: Path) -> None:
    file = tmp_path / "other.txt"
    file.write_text("dear diary\n")
    told = run("report", str(file))
    assert (told.returncode, told.stdout) == (1, "")
    assert "This file is not a journal from Holdfast." in told.stderr


def test_a_missing_file_is_wrong_use(tmp_path: Path) -> None:
    assert run("report", str(tmp_path / "none.jsonl")).returncode == 2


def test_a_sentence_without_words_is_an_empty_sentence(mira) -> None:
    later = Entry(UUID(int=2), NOW, Formulation(thread="  "))
    assert "Nothing is written here yet." in text_of(mira.with_entry(later))
