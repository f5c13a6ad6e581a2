"""`holdfast report`: the whole reading of a journal file, and every line that cannot be read by name."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import pytest
from tests.running import run

from holdfast.exchange.journal_file import LineProblem, write_journal
from holdfast.exchange.report.data import (
    experiences,
    limits,
    own,
    patterns,
    people,
    reaching,
    together,
)
from holdfast.exchange.report.data.report import ReportData
from holdfast.exchange.report.data.whole import encode_report, report_data
from holdfast.exchange.report.reading import read_report
from holdfast.exchange.report.text.printed import WIDTH, harmless, report_text
from holdfast.healing.dynamics.event import Dynamic, Row, Step
from holdfast.healing.experiences.experience import Experience, Form, GoesOn
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.thread import Fits, Thread
from holdfast.healing.patterns.vocabulary import Trait
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.rules import Response
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import RelationKind, Relationship, SafetyFlag
from holdfast.healing.safety.comes_first import Because
from holdfast.healing.safety.signs import Sign
from holdfast.healing.settling.kinds import SettlingTry
from holdfast.site.demo.journal import demo_entries
from holdfast.site.demo.story import read_story
from holdfast.words import Words
from holdfast.words.place import content_root

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
WORDS = Words("en")
PAGE = (Path(__file__).parents[2] / "docs" / "journal.md").read_text(encoding="utf-8")
OBJECTS = {
    "report": ReportData,
    "first": people.ComesFirstData,
    "person": people.PersonData,
    "place": people.PlaceData,
    "dial": people.DialData,
    "room": together.RoomData,
    "move": together.MoveData,
    "leaning": together.LeaningData,
    "plan": together.PacePlanData,
    "weeks": together.WeeksData,
    "spread": together.SpreadData,
    "ladder": reaching.LadderData,
    "depth": reaching.DepthData,
    "hold": reaching.HoldData,
    "limit": limits.LimitData,
    "statement": limits.StatementData,
    "patterns": patterns.PatternsData,
    "candidate": patterns.CandidateData,
    "count": patterns.CountData,
    "thread": patterns.ThreadData,
    "sentence": patterns.SentenceData,
    "experiences": experiences.ExperiencesData,
    "experience": experiences.ExperienceData,
    "self": own.SelfData,
    "signs": own.SignsData,
    "sign": own.SignData,
    "behaviour": own.OwnBehaviourData,
    "month": own.MonthData,
    "event": own.EventData,
    "therapy": own.TherapyData,
    "way": own.SettlingData,
    "hours": own.HardHoursData,
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
    return report_text(read_report(journal, today=NOW.date()), Words(language))


def data_of(journal: Journal) -> dict[str, Any]:
    return json.loads(encode_report(report_data(read_report(journal, today=NOW.date()))))


def section(journal: Journal, heading: str) -> str:
    """One section of the text, on one line."""
    sections = text_of(journal).split("\n\n")
    return flat(next(each for each in sections if each.startswith(heading)))


def person_called(journal: Journal, alias: str) -> UUID:
    return next(each.id for each in journal.relationships if each.body.alias == alias)


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
    assert "First, your safety" not in text_of(mira)
    assert told.index("First, your safety") < told.index("People who matter")
    assert "Mama frightened or harmed you" in flat(told)


def test_a_flagged_relationship_is_left_off_the_plane(mira) -> None:
    told = flat(text_of(changed(mira, Relationship, 0, safety=SafetyFlag.UNSURE)))
    assert "With Mama, your answers lie" not in told
    assert "1 relationship is left out, because safety comes first there." in told


def test_the_ladder_says_how_reaches_were_met_and_speaks_of_steps_only_where_the_gate_is_open(
    mira,
) -> None:
    told = section(mira, "Reaching out")
    ana, mama = told.split("With Ana")[1].split("With Irina")[0], told.split("With Ana")[0]
    assert "3 of 3 reaches at depth 3 were met with care." in ana
    assert "The evidence so far supports trying depth 4." in ana
    assert "Steps are not suggested here, because shared tools are off for Mama." in mama
    assert "The evidence so far" not in mama
    assert "Care and hurt have alternated. 2 times" in mama


def test_a_hold_names_what_would_change_it(mira) -> None:
    dismissed = LoggedReach(
        relationship=person_called(mira, "Ana"),
        day=NOW.date(),
        depth=2,
        response=Response.DISMISSIVE,
    )
    told = section(mira.with_entry(Entry(UUID(int=9), NOW, dismissed)), "Reaching out")
    assert "What would change it - 3 more reaches at depth 1 or deeper, met with care." in told
    assert "Something lighter, or another person, may be kinder to you now." in told


def test_being_together_is_told_without_a_total(mira) -> None:
    told = flat(text_of(mira))
    for sentence in (
        "Room to be yourself with Radu, on 14 August 2026 What is there - I can disagree with them.",
        "More often than on 30 March 2026: I can disagree with them.",
        "Leaning on Ana, on 17 June 2026 Strength - Mostly: They keep their word.",
        "What I will watch: She asks, and waits for the answer.",
        "How near it felt: 6 in the middle, from 5 to 8",
    ):
        assert sentence in told


def test_limits_come_with_how_they_were_met_and_a_sentence_as_it_is_said(mira) -> None:
    told = flat(text_of(mira))
    assert "What I will do: I let it ring, and I call back the next day at noon." in told
    assert "You noted 4 days. Kept: 2. Bent: 1. Crossed: 1. Not tested: 0." in told
    assert "For a talk with Radu When you came home on Tuesday" in told


def test_what_a_person_says_of_threads_and_likeness_is_told(mira) -> None:
    told = section(mira, "What you said about threads")
    assert "You said it feels like how it was with Mama." in told
    assert "“The invisible one”: You were not sure about this one." in told


def test_experiences_are_listed_without_a_number_and_what_is_put_away_stays_folded(mira) -> None:
    told = section(mira, "Words for what happened")
    assert "Needs without an answer: It affects me a lot now" in told
    assert "Something here is put away. It stays folded" in told
    assert "Left without a word" not in text_of(mira)
    assert not re.search(r"\d", told)
    listed = data_of(mira)["experiences"]
    forms = [each["form"] for found in listed["groups"].values() for each in found]
    assert (forms, listed["some_put_away"]) == (["s_unresp", "c_reversal"], True)


def test_ones_own_side_a_therapy_and_the_plan_are_told(mira) -> None:
    told = flat(text_of(mira))
    for sentence in (
        "Stronger just now By your answers these are mostly there.",
        "Six signs, on 9 August 2026 You marked none of the six as “often”.",
        "My own needs come last 19 March 2026: Almost always · 9 August 2026: Sometimes",
        "September 2026: 1 event - 21 September 2026: Withdrawal, with Radu",
        "Therapy with Dr S, as you see it on 20 September 2026",
        "call the emergency number of your country now",
        "One reason to stay: The lime trees in June.",
    ):
        assert sentence in told


def test_notes_beside_answers_are_not_printed(mira) -> None:
    told = text_of(mira)
    assert "They stay in the journal." in flat(told)
    notes = [entry.body.note for entry in mira if getattr(entry.body, "note", "")]
    assert notes
    assert not any(note in flat(told) for note in notes)


INVITATIONS = (
    "The evidence so far supports",
    "If you like, one step deeper",
    "Room to be yourself",
    "Leaning on",
    "What I would share next",
    "When you came home on Tuesday",
)


def test_nothing_about_someone_flagged_invites_reaching(mira) -> None:
    before = flat(text_of(mira))
    for at in range(len(mira.relationships)):
        mira = changed(mira, Relationship, at, safety=SafetyFlag.UNSAFE)
    told, found = flat(text_of(mira)), data_of(mira)
    assert all(invitation in before and invitation not in told for invitation in INVITATIONS)
    assert "You noted a worry about safety with Ana." in told
    assert {each["refused"] for each in found["reaches"]} == {"unsafe"}
    assert not any(each["status"] or each["next"] or each["holds"] for each in found["reaches"])
    assert (found["emotional_safety"], found["leaning"], found["closeness"]) == ([], [], [])
    assert list(found["pace_plans"][0]["lines"]) == ["signals", "my_limit", "tell_whom"]
    assert found["statements"][0]["parts"] == {}
    events = [event for month in found["own_behaviour"]["months"] for event in month["events"]]
    assert [event["mending"] for event in events] == [None, None]


def test_an_answer_that_hurt_comes_first_and_a_plan_keeps_to_what_protects(mira) -> None:
    hurt = LoggedReach(
        relationship=person_called(mira, "Ana"), day=NOW.date(), depth=3, response=Response.HOSTILE
    )
    told = flat(text_of(mira.with_entry(Entry(UUID(int=9), NOW, hurt))))
    assert told.index("Your latest reach to Ana was met with hurt.") < told.index("People who")
    assert "A reach to Ana was met with hurt. So nothing is asked about a next step." in told
    assert "What I would share next" not in told
    assert "My limit: I stop when I begin to explain myself." in told


def test_what_has_no_place_in_a_therapy_comes_before_its_lists(mira) -> None:
    names = [each.body.reflection for each in mira.of(ReflectionAnswers)]
    at = len(names) - 1 - names[::-1].index("therapy")
    told = flat(text_of(changed(mira, ReflectionAnswers, at, answers={"touch": 2, "repair": 4})))
    assert told.index("has no place in any therapy") < told.index("People who matter")
    assert "Any touch needs your yes, each time." in told
    assert "Coming back to what went wrong" not in told


def test_each_sign_that_was_marked_is_told_with_how_often_and_with_what_it_once_protected(mira):
    marked = ReflectionAnswers(
        reflection="warning_signs", day=NOW.date(), answers=dict.fromkeys(Sign, 4)
    )
    marked_now = mira.with_entry(Entry(UUID(int=3), NOW, marked))
    told = section(marked_now, "Six signs")
    assert told.index("opens a few more plain questions") < told.index("I put my own needs last")
    assert "This came up twice, in 3 times you looked. It once protected: Wanting little" in told
    assert Words("ro").text("signs.item.undeserving") in flat(text_of(marked_now, "ro"))


@pytest.mark.parametrize("language", ["en", "ro"])
def test_everything_that_comes_first_is_said_and_in_both_languages(mira, language) -> None:
    mama, day = person_called(mira, "Mama"), NOW.date()
    looks = {
        "emotional_safety": {"no_respected": 0, "own_people": 0},
        "lean_on": {"respects_my_no": 0, "no_contempt": 0},
        "warning_signs": {"drawn_to_hurt": 4},
        "therapy": {"touch": 1},
    }
    bodies = [
        *(
            ReflectionAnswers(reflection=name, relationship=mama, day=day, answers=answers)
            for name, answers in looks.items()
        ),
        LoggedReach(relationship=mama, day=day, depth=1, response=Response.HOSTILE),
        InventoryAnswers(relationship=mama, traits=(Trait.HURTFUL,)),
        Experience(form=Form.UNANSWERED, goes_on=GoesOn.YES, put_away=True),
    ]
    for number, body in enumerate(bodies, start=1):
        mira = mira.with_entry(Entry(UUID(int=number), NOW, body))
    mira = changed(mira, Relationship, 4, safety=SafetyFlag.UNSURE)
    assert {each["because"] for each in data_of(mira)["comes_first"]} == set(Because)
    first = text_of(mira, language).split("\n\n")[1]
    assert first.startswith(Words(language).text("patterns.safety_first.heading"))
    assert first.count("\n  - ") == len(Because)


def test_a_rise_and_an_event_that_went_too_far_come_before_the_months(mira) -> None:
    for number in (1, 2):
        event = Dynamic(day=NOW.date(), row=Row.AGGRESSION, step_used=Step.TOO_FAR)
        mira = mira.with_entry(Entry(UUID(int=number), NOW, event))
    told = section(mira, "My own behaviour")
    assert told.index("Please do not stay alone with this.") < told.index("November 2026: 2 events")
    assert "You noted 2 events in the last two weeks, and 0 in the two weeks before." in told
    assert "At least once it went too far." in told
    assert "It may also only mean" not in told


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
    told = data_of(mira)
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
