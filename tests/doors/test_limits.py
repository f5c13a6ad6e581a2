"""Writing limits and noting how they were, signed in."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from holdfast.actions.journal import keep
from holdfast.healing.journal.draft import Draft
from holdfast.healing.limits.i_statement import IStatement
from holdfast.healing.limits.limit import Held, Limit, LimitArea, LimitTest
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.vocabulary import Trait
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.rules import Response
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import RelationKind, Relationship, SafetyFlag

NOW = datetime.now(UTC)
NOT_OFFERED = "Safety comes first here"


def somebody(mira, safety=SafetyFlag.NONE, relation=RelationKind.FRIEND) -> UUID:
    person = uuid4()
    body = Relationship(alias="Sorin", relation=relation, safety=safety)
    keep(person, body, store=mira.store, now=NOW)
    return person


def write(mira, **fields):
    return mira.client.post("/space/b/new/", {"entry": str(uuid4()), **fields})


def kept(mira, kind):
    return [entry.body for entry in mira.store.journal(kind).of(kind)]


@pytest.fixture
def limit(mira) -> UUID:
    entry_id = uuid4()
    body = Limit(limit="Not after nine", i_will="I answer in the morning")
    keep(entry_id, body, store=mira.store, now=NOW)
    return entry_id


def note(mira, limit, held, ago=0, **fields):
    data = {"held": held, "day": (NOW.date() - timedelta(days=ago)).isoformat(), **fields}
    return mira.client.post(f"/space/b/{limit}/n/", {"entry": str(uuid4()), **data})


def page(mira, limit) -> str:
    return mira.client.get(f"/space/b/{limit}/").content.decode()


def test_a_limit_is_kept_with_everything_that_was_said(mira):
    person = somebody(mira)
    said = {
        "need": "quiet evenings",
        "limit": "Not after nine",
        "i_will": "I answer in the morning",
        "first_practice": "with Ana",
        "backed_by": "Ana",
    }
    answer = write(mira, relationship=str(person), area="time", **said)
    assert kept(mira, Limit) == [Limit(relationship=person, area=LimitArea.TIME, **said)]
    shown = mira.client.get(answer["Location"]).content.decode()
    assert all(text in shown for text in ("With Sorin", "My time", *said.values()))
    assert "Not after nine" in mira.client.get("/space/b/").content.decode()


def test_one_line_is_enough_and_none_is_told_kindly(mira):
    answer = write(mira, area="body")
    assert answer.status_code == 422
    assert "at least one line" in answer.content.decode()
    assert write(mira, need="rest").status_code == 302


@pytest.mark.parametrize("flag", [SafetyFlag.UNSURE, SafetyFlag.UNSAFE])
def test_nothing_is_offered_with_somebody_who_is_flagged(mira, flag):
    person = somebody(mira, flag)
    assert NOT_OFFERED in mira.client.get(f"/space/p/{person}/b/new/").content.decode()
    assert "Sorin" not in mira.client.get("/space/b/new/").content.decode()
    assert f"/p/{person}/b/" not in mira.client.get(f"/space/p/{person}/").content.decode()
    assert write(mira, relationship=str(person), need="rest").status_code == 422
    assert kept(mira, Limit) == []


def test_a_limit_stays_readable_once_the_person_is_flagged_and_safety_comes_first(mira):
    person, entry_id = somebody(mira, SafetyFlag.UNSURE), uuid4()
    body = Limit(relationship=person, limit="Not after nine")
    keep(entry_id, body, store=mira.store, now=NOW)
    shown = page(mira, entry_id)
    assert "Not after nine" in shown
    assert f"/space/c/{person}/" in shown
    assert f"/space/b/{entry_id}/n/" not in shown
    for address in (f"/space/b/{entry_id}/n/", f"/space/b/{entry_id}/e/"):
        assert NOT_OFFERED in mira.client.get(address).content.decode()
    note(mira, entry_id, "kept")
    assert kept(mira, LimitTest) == []


@pytest.mark.parametrize("relation", [RelationKind.FRIEND, RelationKind.PRACTITIONER])
def test_harm_that_was_noted_rests_limits_and_sentences_until_it_is_taken_back(mira, relation):
    person, entry_id = somebody(mira, relation=relation), uuid4()
    keep(entry_id, Limit(relationship=person, limit="Not after nine"), store=mira.store, now=NOW)
    sentence = uuid4()
    keep(sentence, IStatement(relationship=person, need="rest"), store=mira.store, now=NOW)
    noted = (
        InventoryAnswers(relationship=person, traits=(Trait.HURTFUL,))
        if relation is RelationKind.FRIEND
        else ReflectionAnswers(
            reflection="therapy", relationship=person, day=NOW.date(), answers={"secrecy": 2}
        )
    )
    keep(harm := uuid4(), noted, store=mira.store, now=NOW)
    said = "You noted something with Sorin that may be about safety."
    readable = {f"/space/b/{entry_id}/": "Not after nine", f"/space/m/{sentence}/": "rest"}
    for address, words in readable.items():
        shown = mira.client.get(address).content.decode()
        assert said in shown
        assert words in shown
    new = (f"/space/p/{person}/b/new/", f"/space/p/{person}/m/new/")
    for address in (*new, f"/space/b/{entry_id}/n/", f"/space/m/{sentence}/n/"):
        shown = mira.client.get(address).content.decode()
        assert said in shown
        assert "<textarea" not in shown
    one = mira.client.get(f"/space/p/{person}/").content.decode()
    assert f"/p/{person}/b/" not in one
    assert "Sorin" not in mira.client.get("/space/b/new/").content.decode()
    mira.store.remove([harm])
    assert said not in mira.client.get(new[0]).content.decode()


def test_fear_of_the_reaction_leads_to_safety_and_the_words_stay_a_draft(mira):
    person = somebody(mira)
    answer = write(mira, afraid="yes", relationship=str(person), need="rest")
    assert answer["Location"] == f"/space/c/{person}/"
    assert kept(mira, Limit) == []
    (draft,) = kept(mira, Draft)
    assert draft.fields["need"] == ["rest"]
    assert "afraid" not in draft.fields
    assert "rest</textarea>" in mira.client.get("/space/b/new/").content.decode()


def test_fear_without_a_name_leads_to_safety_too(mira):
    assert write(mira, afraid="yes", need="rest")["Location"] == "/space/c/"


def test_the_days_are_counted_and_can_each_be_opened(mira, limit):
    note(mira, limit, "kept", ago=3)
    note(mira, limit, "bent", ago=1, note="she was ill")
    shown = page(mira, limit)
    assert "You noted 2 days. Kept: 1. Bent: 1. Crossed: 0. Not tested: 0." in shown
    assert "she was ill" in shown
    for entry in mira.store.journal(LimitTest).of(LimitTest):
        assert f"/space/b/n/{entry.id}/" in shown


def test_a_crossed_limit_is_nobodys_fault_here_and_safety_is_near(mira, limit):
    note(mira, limit, "crossed")
    shown = page(mira, limit)
    assert "the doing of whoever crossed it" in shown
    assert "an ordinary limit" not in shown
    assert 'href="/space/c/"' in shown
    note(mira, limit, "kept")
    assert "whoever crossed it" not in page(mira, limit)


@pytest.mark.parametrize("wrong", [{"held": ""}, {"day": "21 of 11"}, {"day": "2999-01-01"}])
def test_a_day_that_cannot_be_read_is_told_kindly_and_its_words_stay(mira, limit, wrong):
    answer = note(mira, limit, **{"held": "kept", **wrong, "note": "by the window"})
    assert answer.status_code == 422
    assert "by the window" in answer.content.decode()


def test_a_day_can_be_changed_and_deleted(mira, limit):
    note(mira, limit, "kept")
    (entry,) = mira.store.journal(LimitTest).of(LimitTest)
    revision = mira.store.find(entry.id)[1]
    data = {"entry": str(entry.id), "revision": revision, "held": "bent"}
    day = entry.body.day.isoformat()
    assert mira.client.post(f"/space/b/n/{entry.id}/", {**data, "day": day}).status_code == 302
    assert [body.held for body in kept(mira, LimitTest)] == [Held.BENT]
    mira.client.post(f"/space/b/n/{entry.id}/x/", {"sure": "yes"})
    assert kept(mira, LimitTest) == []


def test_a_limit_can_be_changed_and_two_windows_show_both_versions(mira, limit):
    revision = mira.store.find(limit)[1]
    data = {"entry": str(limit), "revision": revision}
    first = mira.client.post(f"/space/b/{limit}/e/", {**data, "limit": "Not after ten"})
    assert first.status_code == 302
    second = mira.client.post(f"/space/b/{limit}/e/", {**data, "limit": "Not after eight"})
    assert second.status_code == 409
    shown = second.content.decode()
    assert all(text in shown for text in ("Not after ten", "Not after eight", "My limit"))


def test_the_days_go_with_their_limit_and_no_others(mira, limit):
    other = uuid4()
    keep(other, Limit(need="rest"), store=mira.store, now=NOW)
    note(mira, limit, "kept")
    note(mira, other, "bent")
    mira.client.post(f"/space/b/{limit}/x/", {"sure": "yes"})
    assert kept(mira, Limit) == [Limit(need="rest")]
    assert [body.limit for body in kept(mira, LimitTest)] == [other]


def test_forgetting_somebody_forgets_their_limits_and_the_days(mira, limit):
    person, entry_id = somebody(mira), uuid4()
    keep(entry_id, Limit(relationship=person, need="rest"), store=mira.store, now=NOW)
    note(mira, entry_id, "kept")
    note(mira, limit, "bent")
    mira.client.post(f"/space/p/{person}/x/")
    assert [body.need for body in kept(mira, Limit)] == [""]
    assert [body.limit for body in kept(mira, LimitTest)] == [limit]


@pytest.fixture
def three_kinds(mira, limit) -> None:
    """A limit of nobody's, and a limit, a reach and a sentence with Sorin."""
    person, entry_id = somebody(mira), uuid4()
    reach = LoggedReach(relationship=person, day=NOW.date(), depth=1, response=Response.MISSED)
    keep(entry_id, Limit(relationship=person, need="rest"), store=mira.store, now=NOW)
    keep(uuid4(), reach, store=mira.store, now=NOW)
    keep(uuid4(), IStatement(relationship=person, need="rest"), store=mira.store, now=NOW)
    note(mira, limit, "kept")
    note(mira, entry_id, "bent")


def left(mira, area) -> list[int]:
    """How many limits, noted days, sentences, reaches and people are left without an area."""
    mira.client.post("/space/d/a/", {"area": area, "sure": "yes"})
    kinds = (Limit, LimitTest, IStatement, LoggedReach, Relationship)
    return [len(kept(mira, kind)) for kind in kinds]


@pytest.mark.parametrize(
    ("area", "stays"),
    [("limits", [0, 0, 1, 1, 1]), ("statements", [2, 2, 0, 1, 1]), ("people", [1, 1, 0, 0, 0])],
)
@pytest.mark.usefixtures("three_kinds")
def test_one_area_is_deleted_whole_and_nothing_else(mira, area, stays):
    assert left(mira, area) == stays


def test_another_kind_of_entry_is_no_limit(mira):
    person = somebody(mira)
    for address in (f"/space/b/{person}/", f"/space/b/n/{person}/", f"/space/b/{uuid4()}/n/"):
        assert mira.client.get(address).status_code == 404


def test_the_rooms_lead_to_the_limits_in_both_languages(mira):
    assert 'href="/space/b/">Limits<' in mira.client.get("/space/").content.decode()
    assert 'href="/ro/space/b/">Limite<' in mira.client.get("/ro/space/").content.decode()
    assert "Limita mea" in mira.client.get("/ro/space/b/new/").content.decode()
