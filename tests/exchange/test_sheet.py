"""One page for a therapist: what was chosen and nothing else, and a PDF that can be read by everyone."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from io import BytesIO

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from tests.healing.making import TODAY, entry, person
from tests.healing.strategies import journals

from holdfast.exchange.sheet import pdf
from holdfast.exchange.sheet.building import KINDS, TELLS, build_sheet, kinds_for
from holdfast.exchange.sheet.parts import ABOUT_PEOPLE, Block, Section, Sheet, Topic
from holdfast.healing.attachment.answers import ITEM_IDS, AttachmentAnswers
from holdfast.healing.experiences.experience import Experience, Form, Time
from holdfast.healing.journal.journal import Journal
from holdfast.healing.limits.limit import Limit
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.rules import Response
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import Relationship, SafetyFlag
from holdfast.healing.safety.signs import MARKED_FROM, Sign
from holdfast.healing.settling.kinds import SettlingTry
from holdfast.words import Words

# A busy machine must not fail a true property.
patient = settings(deadline=None)
WORDS = {language: Words(language) for language in ("en", "ro")}
CALM = {**dict.fromkeys(ITEM_IDS[:6], 4), "w1": 2, "w2": 2, "w3": 2, "w4": 6, "w5": 6, "w6": 6}
HOSTILE = (
    '#set page(width: 1pt) #read("/etc/passwd") *bold* $x$ = title @ref <label> \\ https://x.y // "'
)


def sheet_of(journal, topics, about=(), own_words="", language="en"):
    words = WORDS[language]
    return build_sheet(journal, topics, about=about, own_words=own_words, words=words, today=TODAY)


def text_of(sheet: Sheet) -> str:
    """All that stands on it."""
    parts = [sheet.title, *sheet.intro]
    for section in sheet.sections:
        parts += [section.heading, section.note]
        for block in section.blocks:
            parts += [block.heading, *block.lines]
    return "\n".join(parts)


def plain_text(made: bytes) -> str:
    return " ".join(
        " ".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages).split()
    )


def test_every_topic_can_be_told_and_knows_what_to_open():
    assert set(TELLS) == set(KINDS) == set(Topic)
    assert kinds_for([Topic.PEOPLE]) == {Relationship}


@patient
@given(
    journals(),
    st.sets(st.sampled_from(Topic)),
    st.sampled_from(("en", "ro")),
    st.text(max_size=40),
)
def test_no_journal_however_odd_breaks_the_page(journal, topics, language, own_words):
    about = {each.id for each in journal.relationships}
    sheet = sheet_of(journal, topics, about, own_words, language)
    assert len(sheet.sections) + len(sheet.left_out) == len(topics) + bool(own_words.strip())
    assert all(block.lines for section in sheet.sections for block in section.blocks)


@patient
@given(journals(), st.sets(st.sampled_from(Topic)))
def test_nobody_is_named_who_was_not_ticked(journal, topics):
    named = Journal(
        msgspec.structs.replace(each, body=msgspec.structs.replace(each.body, alias=f"«{n}»"))
        if isinstance(each.body, Relationship)
        else each
        for n, each in enumerate(journal)
    )
    ticked = {each.id for each in named.relationships[::2]}
    text = text_of(sheet_of(named, topics, ticked))
    for each in named.relationships:
        if each.id not in ticked:
            assert each.body.alias not in text


@patient
@given(journals())
def test_nothing_chosen_is_an_empty_page(journal):
    assert sheet_of(journal, ()).sections == ()


def answered(someone, ago):
    day = TODAY - timedelta(days=ago)
    return entry(AttachmentAnswers(relationship=someone.id, day=day, answers=CALM))


def test_what_has_made_it_easier_names_no_way_that_did_not():
    tries = [
        entry(SettlingTry(card=card, distress_before=6, distress_after=after, day=TODAY))
        for card, after in (("naming", 2), ("look_and_listen", 6))
    ]
    (section,) = sheet_of(Journal(tries), (Topic.SETTLING,)).sections
    ((line,),) = [block.lines for block in section.blocks]
    assert line.endswith("easier afterwards 1 of 1 time")
    assert sheet_of(Journal(tries[1:]), (Topic.SETTLING,)).left_out == (Topic.SETTLING,)


def test_each_topic_says_what_its_own_page_says():
    ana = person("Ana")
    reach = LoggedReach(relationship=ana.id, day=TODAY, depth=2, response=Response.ATTUNED)
    tried = SettlingTry(card="naming", distress_before=6, distress_after=2, day=TODAY)
    experience = Experience(
        form=Form.NEGLECT, called="the quiet years", affects_now=3, times=(Time.CHILDHOOD,)
    )
    journal = Journal(
        [
            ana,
            answered(ana, 10),
            entry(reach),
            entry(Limit(relationship=ana.id, limit="no calls after nine")),
            entry(Formulation(thread="keeping the peace")),
            entry(tried),
            entry(experience),
        ]
    )
    text = text_of(sheet_of(journal, tuple(Topic), {ana.id}, "First, the nights."))
    for said in (
        "First, the nights.",
        "Ana: Friend, in my life now",
        "Worry about closeness lies at about 2.0 of 7, likely between 1.2 and 2.8.",
        "1 of 1 reach at depth 2 was met with care.",
        "My limit, in one sentence: no calls after nine",
        "A thread I notice is keeping the peace.",
        "easier afterwards 1 of 1 time",
        "the quiet years · As a child",
    ):
        assert said in text


@pytest.mark.parametrize("flag", [SafetyFlag.UNSURE, SafetyFlag.UNSAFE])
def test_the_word_on_safety_and_closeness_where_safety_is_a_worry_are_never_on_it(flag):
    someone = person("N.", safety=flag)
    journal = Journal([someone, answered(someone, 10)])
    flagged = sheet_of(journal, (Topic.PEOPLE, Topic.CLOSENESS), {someone.id})
    plain = sheet_of(Journal([person("N.")]), (Topic.PEOPLE,), {someone.id})
    assert flagged.left_out == (Topic.CLOSENESS,)
    assert text_of(flagged).count("safe") == text_of(plain).count("safe") == 0


@pytest.mark.parametrize("language", sorted(WORDS))
def test_every_sign_can_be_told_as_marked(language):
    marked = entry(
        ReflectionAnswers(
            reflection="warning_signs", day=TODAY, answers=dict.fromkeys(Sign, MARKED_FROM)
        )
    )
    told = text_of(sheet_of(Journal([marked]), [Topic.SIGNS], language=language))
    assert all(WORDS[language].text(f"signs.item.{sign}") in told for sign in Sign)


def test_what_was_put_away_stays_away():
    hidden = Experience(form=Form.NEGLECT, called="that winter", affects_now=4, put_away=True)
    sheet = sheet_of(Journal([entry(hidden)]), (Topic.EXPERIENCES,))
    assert sheet.left_out == (Topic.EXPERIENCES,)


def test_people_are_asked_for_exactly_where_people_are_named():
    ana = person("Ana")
    journal = Journal([ana, answered(ana, 3), entry(Limit(relationship=ana.id, need="rest"))])
    for topic in Topic:
        named = "Ana" in text_of(sheet_of(journal, (topic,), {ana.id}))
        assert not named or topic in ABOUT_PEOPLE


# The PDF


@pytest.fixture
def romanian() -> Sheet:
    journal = Journal([person("Ștefan")])
    about = {each.id for each in journal}
    own = "Țin minte că tăceam și așteptam."
    return sheet_of(journal, (Topic.PEOPLE,), about, own, "ro")


def test_the_pdf_is_tagged_in_its_language_and_its_title_tells_nothing(romanian):
    root = PdfReader(BytesIO(pdf.print_sheet(romanian))).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "ro"
    assert "/H1" in str(outline(root["/StructTreeRoot"]))
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    about = PdfReader(BytesIO(pdf.print_sheet(romanian))).metadata
    assert about.title == "Notițe"
    assert {about.author, about.subject, about.keywords} == {None}
    assert b"pdfuaid" in pdf.print_sheet(romanian)


def outline(node) -> list:
    """The kinds of the tags, from the root down."""
    node = node.get_object()
    if not hasattr(node, "get"):
        return []
    kids = node.get("/K", [])
    kids = kids if isinstance(kids, list) else [kids]
    return [node.get("/S"), *(outline(kid) for kid in kids if hasattr(kid.get_object(), "get"))]


def test_romanian_letters_come_out_as_text_and_their_fonts_are_inside(romanian):
    made = pdf.print_sheet(romanian)
    assert "Țin minte că tăceam și așteptam." in plain_text(made)
    assert "Ștefan" in plain_text(made)
    for page in PdfReader(BytesIO(made)).pages:
        for font in page["/Resources"]["/Font"].values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            described = descendant["/FontDescriptor"].get_object()
            assert any(name.startswith("/FontFile") for name in described)


def a_page(*lines: str) -> Sheet:
    return Sheet("en", "Notes", ("Chosen.",), (Section("Mine", (Block(lines, "With A."),), "n"),))


def test_what_a_person_types_is_never_markup():
    made = pdf.print_sheet(a_page(HOSTILE, "= Not a heading", "- not a list"))
    text = plain_text(made)
    assert HOSTILE in text
    assert "= Not a heading" in text
    assert "root:" not in text
    assert len(PdfReader(BytesIO(made)).pages) == 1
    assert "/URI" not in str(PdfReader(BytesIO(made)).pages[0].get("/Annots"))


@settings(patient, max_examples=25)
@given(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=4))
def test_no_text_however_odd_breaks_the_pdf(lines):
    assert pdf.print_sheet(a_page(*lines)).startswith(b"%PDF")


def test_a_sign_that_no_font_has_does_not_take_the_page_away():
    made = pdf.print_sheet(a_page("a good day 😀", "\ufffe"))
    assert "a good day" in plain_text(made)
    assert PdfReader(BytesIO(made)).trailer["/Root"]["/MarkInfo"]["/Marked"]


NOTHING_WRITTEN = """
import resource, sys
import msgspec
from holdfast.exchange.sheet.parts import Sheet
from holdfast.exchange.sheet.pdf import print_sheet
sheet = msgspec.json.decode(sys.stdin.buffer.read(), type=Sheet)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # one byte into any file ends this process
sys.stdout.buffer.write(print_sheet(sheet))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limit")
def test_nothing_is_written_to_the_disk(romanian):
    done = subprocess.run(
        [sys.executable, "-B", "-c", NOTHING_WRITTEN],
        input=msgspec.json.encode(romanian),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.startswith(b"%PDF")


def test_without_the_extra_it_is_said(monkeypatch, romanian):
    monkeypatch.setattr(pdf, "find_spec", lambda name: None)
    assert not pdf.can_print()
    with pytest.raises(pdf.PdfMissing):
        pdf.print_sheet(romanian)


def test_the_day_of_the_page_is_told():
    assert date(2026, 3, 1) == TODAY
    assert "1 March 2026" in text_of(sheet_of(Journal(), ()))
