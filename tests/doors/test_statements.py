"""Building a sentence for a hard talk, signed in: hints, the pause before it is said, and safety before all."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import msgspec
import pytest

from holdfast.actions.journal import keep
from holdfast.healing.journal.draft import Draft
from holdfast.healing.limits.i_statement import IStatement
from holdfast.healing.patterns.vocabulary import Feeling
from holdfast.healing.relationship import RelationKind, Relationship, SafetyFlag
from holdfast.healing.safety.state import Moment, State, StateCheck

NOW = datetime.now(UTC)
NOT_OFFERED = "Safety comes first here"
SAID = {
    "seen": "you come home after eleven.",
    "own_feeling": "sad",
    "need": "to know that you are well",
    "request": "write to me before ten?",
    "otherwise_i_will": "go to bed",
}


def somebody(mira, safety=SafetyFlag.NONE) -> UUID:
    person = uuid4()
    body = Relationship(alias="Sorin", relation=RelationKind.FRIEND, safety=safety)
    keep(person, body, store=mira.store, now=NOW)
    return person


def write(mira, **fields):
    return mira.client.post("/space/m/new/", {"entry": str(uuid4()), **fields})


def kept(mira, kind):
    return [entry.body for entry in mira.store.journal(kind).of(kind)]


def page(mira, address) -> str:
    return mira.client.get(address).content.decode()


@pytest.fixture
def sentence(mira) -> UUID:
    entry_id = uuid4()
    keep(entry_id, IStatement(**SAID), store=mira.store, now=NOW)
    return entry_id


def check(mira, sentence, **fields):
    return mira.client.post(f"/space/m/{sentence}/n/", {"entry": str(uuid4()), **fields})


def test_a_sentence_is_kept_and_read_whole(mira):
    person = somebody(mira)
    answer = write(mira, relationship=str(person), feelings=["anxious", "small"], **SAID)
    (body,) = kept(mira, IStatement)
    assert body == IStatement(
        relationship=person, feelings=(Feeling.ANXIOUS, Feeling.SMALL), **SAID
    )
    shown = page(mira, answer["Location"])
    for line in (
        "For a talk with Sorin",
        "When you come home after eleven<",
        "I feel anxious, small and sad<",
        "because I need to know that you are well<",
        "Would you write to me before ten?<",
        "If not, I will go to bed<",
        "The list found nothing here",
        "can be kept, copied or shown to others",
    ):
        assert line in shown
    assert "When you come home after eleven" in page(mira, "/space/m/")


def test_hints_name_the_words_and_the_sentence_is_kept_all_the_same(mira):
    answer = write(mira, seen="you always forget", otherwise_i_will="make sure you regret it")
    assert answer.status_code == 302
    shown = page(mira, answer["Location"])
    assert "You wrote: “always”" in shown
    assert "What will you do yourself?" in shown
    assert "kept as you wrote it" in shown
    assert [body.seen for body in kept(mira, IStatement)] == ["you always forget"]


def test_hints_speak_romanian_on_romanian_pages(mira):
    answer = mira.client.post("/ro/space/m/new/", {"entry": str(uuid4()), "seen": "vii mereu"})
    shown = page(mira, answer["Location"])
    assert "Ai scris: „mereu”" in shown
    assert "Când vii mereu<" in shown


def test_one_part_is_enough_and_none_is_told_kindly(mira):
    answer = write(mira)
    assert answer.status_code == 422
    assert "at least one part" in answer.content.decode()
    assert write(mira, feelings=["lonely"]).status_code == 302


@pytest.mark.parametrize("feeling", ["controlled", "responsible", "nothing_known"])
def test_what_cannot_be_said_as_a_feeling_is_no_choice_and_the_words_stay(mira, feeling):
    answer = write(mira, feelings=[feeling], need="rest")
    assert answer.status_code == 422
    assert "rest</textarea>" in answer.content.decode()


@pytest.mark.parametrize("flag", [SafetyFlag.UNSURE, SafetyFlag.UNSAFE])
def test_nothing_is_offered_toward_somebody_who_is_flagged(mira, flag):
    person = somebody(mira, flag)
    assert NOT_OFFERED in page(mira, f"/space/p/{person}/m/new/")
    assert "Sorin" not in page(mira, "/space/m/new/")
    assert f"/p/{person}/m/" not in page(mira, f"/space/p/{person}/")
    assert write(mira, relationship=str(person), need="rest").status_code == 422
    assert kept(mira, IStatement) == []


def test_once_the_person_is_flagged_the_sentence_stays_and_saying_it_is_not_offered(mira):
    person = somebody(mira)
    answer = write(mira, relationship=str(person), seen="you always forget")
    address = answer["Location"]
    assert f"{address}n/" in page(mira, address)
    entry, revision = mira.store.find(person)
    flagged = msgspec.structs.replace(entry.body, safety=SafetyFlag.UNSURE)
    keep(person, flagged, store=mira.store, now=NOW, made_from=revision)
    shown = page(mira, address)
    assert "When you always forget" in shown
    assert f"/space/c/{person}/" in shown
    assert "You wrote" not in shown
    assert f"{address}n/" not in shown
    for closed in (f"{address}n/", f"{address}e/"):
        assert NOT_OFFERED in page(mira, closed)


def test_fear_of_the_reaction_leads_to_safety_and_the_words_stay_a_draft(mira):
    person = somebody(mira)
    answer = write(mira, afraid="yes", relationship=str(person), seen="you shout")
    assert answer["Location"] == f"/space/c/{person}/"
    assert kept(mira, IStatement) == []
    (draft,) = kept(mira, Draft)
    assert draft.fields["seen"] == ["you shout"]
    assert "afraid" not in draft.fields


def test_too_much_lets_the_sentence_rest_as_it_is(mira, sentence):
    answer = check(mira, sentence, state="too_much")
    assert "It can wait" in answer.content.decode()
    assert kept(mira, IStatement) == [IStatement(**SAID)]
    (noted,) = kept(mira, StateCheck)
    assert (noted.tool, noted.moment, noted.state) == (
        "statement",
        Moment.BEFORE,
        State.TOO_MUCH,
    )


@pytest.mark.parametrize("said", [{"state": "too_far"}, {"distress": "8"}])
def test_the_stop_rule_closes_gently(mira, sentence, said):
    assert "Let us stop here for now" in check(mira, sentence, **said).content.decode()


@pytest.mark.parametrize("said", [{}, {"state": "within_reach", "distress": "4"}])
def test_within_reach_or_unsaid_it_can_be_read_and_nothing_is_sent(mira, sentence, said):
    answer = check(mira, sentence, **said)
    assert answer["Location"] == f"/space/m/{sentence}/n/"
    shown = page(mira, answer["Location"])
    assert "Would you write to me before ten?<" in shown
    assert "Holdfast sends it to nobody" in shown
    assert "mailto:" not in shown


def test_two_windows_show_both_versions_with_their_questions(mira, sentence):
    data = {"entry": str(sentence), "revision": mira.store.find(sentence)[1]}
    address = f"/space/m/{sentence}/e/"
    assert mira.client.post(address, {**data, "request": "call me"}).status_code == 302
    second = mira.client.post(address, {**data, "request": "write to me"})
    shown = second.content.decode()
    assert second.status_code == 409
    assert all(text in shown for text in ("call me", "write to me", "Would you …"))


def test_a_sentence_can_be_deleted(mira, sentence):
    assert mira.client.post(f"/space/m/{sentence}/x/", {"sure": "yes"})["Location"] == "/space/m/"
    assert kept(mira, IStatement) == []


def test_a_sentence_without_a_line_to_read_still_has_its_place(mira):
    keep(uuid4(), IStatement(seen="..."), store=mira.store, now=NOW)
    assert "Your sentence" in page(mira, "/space/m/")


def test_another_kind_of_entry_is_no_sentence(mira):
    assert mira.client.get(f"/space/m/{somebody(mira)}/").status_code == 404


def test_the_rooms_lead_to_it_in_both_languages(mira):
    assert 'href="/space/m/">Before a talk<' in page(mira, "/space/")
    assert 'href="/ro/space/m/">Înainte de o discuție<' in page(mira, "/ro/space/")


def test_words_about_dying_end_the_way_to_saying_it(mira):
    answer = write(mira, otherwise_i_will="kill myself")
    shown = page(mira, answer["Location"])
    assert "Words about dying are always taken seriously." in shown
    assert "Before you say it" not in shown
    assert "you can leave it so" not in shown
    assert mira.client.get(f"{answer['Location']}n/")["Location"] == answer["Location"]


def test_after_too_much_the_sentence_rests_for_the_day(mira):
    address = write(mira, need="rest")["Location"]
    mira.client.post(f"{address}n/", {"entry": str(uuid4()), "state": "too_much", "distress": "9"})
    shown = page(mira, f"{address}n/")
    assert "It can wait" in shown
    assert "In your own time" not in shown


def test_the_form_says_what_cannot_wait(mira):
    shown = page(mira, "/space/m/new/")
    assert "If you think of ending your life, or if someone hurts or threatens you" in shown
