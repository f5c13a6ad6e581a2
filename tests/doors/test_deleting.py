"""Nothing is deleted by one tap: every kind of entry is asked for once, and the page after says that it is gone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.doors.walking import patterns, text_of
from tests.healing.making import TODAY, entry, person

from holdfast.actions.drafts import save_draft
from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.dial.day import DialDay
from holdfast.healing.dynamics.event import Dynamic, Row
from holdfast.healing.experiences.experience import FORMS, Experience
from holdfast.healing.hard_hours.plan import HardHoursPlan
from holdfast.healing.journal.draft import Draft
from holdfast.healing.limits.i_statement import IStatement
from holdfast.healing.limits.limit import Held, Limit, LimitTest
from holdfast.healing.pace.plan import PacePlan
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.rules import Response
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.settling.kinds import SettlingTry

M = person()
LIMIT = entry(Limit(need="quiet"))
FIRST_FORM = next(form for forms in FORMS.values() for form in forms)
ABOUT_NOBODY = {"self": "u", "therapy": "v", "warning_signs": "i"}
ABOUT_ONE = {"emotional_safety": "a", "lean_on": "g"}


def reflected(name, about=None):
    return entry(ReflectionAnswers(reflection=name, relationship=about, day=TODAY))


# The entry, and the address that deletes it.
KINDS = {
    "a plan for hard hours": (entry(HardHoursPlan(tell="my sister")), "z/x/"),
    "a page of what happened": (entry(Experience(form=FIRST_FORM)), "f/e/{id}/x/"),
    "answers about a relationship": (entry(InventoryAnswers(relationship=M.id)), f"r/{M.id}/x/"),
    "a sentence for a talk": (entry(IStatement(need="rest")), "m/{id}/x/"),
    "a limit": (LIMIT, "b/{id}/x/"),
    "a day of a limit": (entry(LimitTest(limit=LIMIT.id, day=TODAY, held=Held.CROSSED)), "b/n/{id}/x/"),
    "an event": (entry(Dynamic(day=TODAY, row=next(iter(Row)))), "g/{id}/x/"),
    "a reach": (
        entry(LoggedReach(relationship=M.id, day=TODAY, depth=1, response=next(iter(Response)))),
        "l/{id}/x/",
    ),
    "a day of near and far": (
        entry(DialDay(relationship=M.id, day=TODAY, felt=1)),
        "y/{id}/x/",
    ),
    "a plan for a next step": (entry(PacePlan(relationship=M.id)), f"p/{M.id}/h/{{id}}/x/"),
    "a way to settle": (entry(SettlingTry(card="long_breath", day=TODAY)), "o/h/{id}/x/"),
    "a thread": (entry(Formulation(thread="invisible")), "t/{id}/x/"),
    "closeness": (
        entry(AttachmentAnswers(relationship=M.id, day=TODAY, answers={})),
        f"p/{M.id}/q/{{id}}/x/",
    ),
    **{name: (reflected(name), f"{at}/{{id}}/x/") for name, at in ABOUT_NOBODY.items()},
    **{
        name: (reflected(name, M.id), f"p/{M.id}/{at}/{{id}}/x/")
        for name, at in ABOUT_ONE.items()
    },
}  # fmt: skip
DELETED = '<p class="hf-note" role="status">It is deleted.</p>'


@pytest.fixture
def kept(mira):
    """A journal with one of each kind."""
    mira.store.put_many([M, *(each for each, _ in KINDS.values())])
    return mira


@pytest.mark.parametrize("kind", KINDS)
def test_one_tap_asks_and_only_the_answer_deletes(kept, kind):
    gone, ending = KINDS[kind]
    address = f"/space/{ending.format(id=gone.id)}"
    asked = text_of(kept.client.post(address))
    assert kept.store.find(gone.id), "one tap is not enough"
    assert "This cannot be undone." in asked
    assert "Keep it" in asked
    assert "<title>Notes</title>" in asked

    answer = kept.client.post(address, {"sure": "yes"})
    assert kept.store.find(gone.id) is None
    assert answer.status_code == 302
    after = kept.client.get(answer["Location"], follow=True)
    assert DELETED in text_of(after)
    assert DELETED not in text_of(kept.client.get("/space/")), "it is said once"


@pytest.mark.parametrize("kind", KINDS)
def test_keeping_it_leads_back_and_says_nothing(kept, kind):
    entry_id, ending = KINDS[kind][0].id, KINDS[kind][1]
    # Opened without a form, as the other language of the same page is.
    asked = text_of(kept.client.get(f"/ro/space/{ending.format(id=entry_id)}"))
    back = asked.partition(">Păstrează</a>")[0].rpartition('href="')[2].partition('"')[0]
    page = kept.client.get(back)
    assert page.status_code in {200, 302}, back
    assert kept.store.find(entry_id)
    assert "S-a șters." not in text_of(page)


def test_every_address_that_deletes_an_entry_is_among_them():
    asks_in_its_own_words = {"person-delete", "own-comment-delete", "delete", "delete-now"}
    deleting = {
        name.removeprefix("space:")
        for name, _ in patterns()
        if name.startswith("space:") and name.endswith(("delete", "remove"))
    } - asks_in_its_own_words
    assert len(deleting) == len(KINDS) + 1, deleting  # and the words that wait, below


def test_unfinished_words_are_asked_for_too(mira):
    save_draft("/space/t/new/", {"thread": ["late"]}, store=mira.store, now=datetime.now(UTC))
    [draft] = mira.store.journal(Draft).of(Draft)
    address = f"/space/w/{draft.id}/x/"
    assert "This cannot be undone." in text_of(mira.client.post(address))
    assert mira.store.find(draft.id)
    mira.client.post(address, {"sure": "yes"})
    assert mira.store.find(draft.id) is None


def test_a_limit_says_that_its_days_go_too_and_which_one_it_is(kept):
    asked = text_of(kept.client.post(f"/space/b/{LIMIT.id}/x/"))
    assert "The days you noted about it go with it." in asked
    assert "quiet" in asked
