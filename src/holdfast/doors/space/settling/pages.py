"""Settling: how is it now, two or three ways that may fit, and one of them step by step."""

from __future__ import annotations

from typing import Any, Final

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from holdfast.actions import journal as actions
from holdfast.actions.settling import limits_id, limits_in
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.keeping import keep_or_show
from holdfast.doors.frame.late import settle, typed
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.state_form import StateForm
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.settling.form import AvoidForm
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import SHARE_SAID_FROM
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.pacing import STOP_AT_DISTRESS
from holdfast.healing.safety.state import Moment, State, StateCheck
from holdfast.healing.safety.worries import WORRIES_REST_ON
from holdfast.healing.settling.card import Card, Contact, Group
from holdfast.healing.settling.choice import FEWEST, choose_cards, possible_company
from holdfast.healing.settling.kinds import SettlingLimits, SettlingTry
from holdfast.healing.settling.tries import NEVER_TRIED, TOOL, Helped, Now, count_helped, latest_now
from holdfast.words.place import content_root
from holdfast.words.settling_cards import load_cards

FEW: Final = ("none", "once", "twice")  # what fewer tries than SHARE_SAID_FROM are called


@person_required
@require_http_methods(["GET", "POST"])
def now(request: SpaceRequest) -> HttpResponse:
    """How is it now? Optional, and nothing said here closes the door: settling is for the hard moments."""
    form = StateForm(typed(request))
    if request.method != "POST" or not form.is_valid():
        status = 422 if request.method == "POST" else 200
        return render(request, "space/settling/settling.html", {"form": form}, status=status)
    if not form.says_nothing:
        check = form.check(TOOL, Moment.BEFORE, request.moment.date())
        actions.keep(form.entry_id, check, store=request.store, now=request.moment)
    settle(request)
    return redirect("space:settle-cards")


@person_required
@require_GET
def cards(request: SpaceRequest) -> HttpResponse:
    """Two or three ways that may fit, each with its reason."""
    journal = request.store.journal(
        Relationship, StateCheck, SettlingTry, SettlingLimits, *WORRIES_REST_ON
    )
    today = request.moment.date()
    said, limits = latest_now(journal, request.moment), limits_in(journal)
    company = possible_company(journal, today)
    offered = choose_cards(
        all_cards(),
        said,
        limits=limits,
        has_safe_person=bool(company),
        tries=journal.of(SettlingTry),
        today=today,
    )
    words = active_words()
    context = {
        "said": said_text(said),
        "cards": [
            {**shown(each.card, each.helped), "because": words.text(f"settling.because.{each.because}")}
            for each in offered
        ],
        "has_company": bool(company),
        "has_limits": bool(limits),
        "is_few": len(offered) < FEWEST,
        "is_hard": (said.distress or 0) >= STOP_AT_DISTRESS,
    }  # fmt: skip
    return render(request, "space/settling/settling_cards.html", context)


@person_required
@require_GET
def everything(request: SpaceRequest) -> HttpResponse:
    """All ways in their groups: a person may start anywhere."""
    journal = request.store.journal(SettlingTry, SettlingLimits)
    helped, limits = count_helped(journal.of(SettlingTry)), set(limits_in(journal))
    groups = [
        {
            "id": group.value,
            "cards": [
                {
                    **shown(card, helped.get(card.id, NEVER_TRIED)),
                    "remarks": remarks(card, avoided=not limits.isdisjoint(card.needs)),
                }
                for card in all_cards()
                if card.group is group
            ],
        }
        for group in Group
    ]
    return render(request, "space/settling/settling_all.html", {"groups": groups})


@person_required
@require_GET
def one(request: SpaceRequest, number: int) -> HttpResponse:
    """One way, all its steps on one page that also prints as one."""
    card = require_card(number)
    return render(request, "space/settling/settling_one.html", {"card": card, "number": number})


@person_required
@require_http_methods(["GET", "POST"])
def avoid(request: SpaceRequest) -> HttpResponse:
    """What to leave out; kept on file until it is changed."""
    journal = request.store.journal(SettlingLimits)
    entry_id = limits_id(journal, store=request.store)
    found = request.store.find(entry_id)
    start = {"entry": str(entry_id), "avoid": [need.value for need in limits_in(journal)]}
    form = AvoidForm(typed(request), initial={**start, "revision": found[1] if found else ""})
    return keep_or_show(
        request,
        form,
        "space/settling/settling_avoid.html",
        {},
        body=form.body,
        then=lambda _: redirect("space:settle-cards"),
        entry_id=entry_id,
    )


def all_cards() -> tuple[Card, ...]:
    """Every card that ships."""
    return load_cards(content_root())


def require_card(number: int) -> Card:
    """The card at this place of the list, counted from 1, so that an address tells nothing. Raises Http404."""
    found = all_cards()
    if not 1 <= number <= len(found):
        raise Http404
    return found[number - 1]


def shown(card: Card, helped: Helped) -> dict[str, Any]:
    """One card of a list, in words."""
    words = active_words()
    return {
        "number": all_cards().index(card) + 1,
        "name": words.text(f"settling.card.{card.id}.name"),
        "lead": words.text(f"settling.card.{card.id}.lead"),
        "minutes": words.text("settling.one.minutes", n=card.minutes),
        "helped": helped_text(helped),
    }


def helped_text(helped: Helped) -> str:
    """How often it helped, in words. A first try gets no share: it would read like a verdict."""
    words = active_words()
    if helped.of < SHARE_SAID_FROM:
        return words.text(f"settling.helped.{FEW[helped.of]}")
    return words.text("settling.helped.counts", times=helped.times, n=helped.of)


def remarks(card: Card, *, avoided: bool) -> list[str]:
    """Why a card of the whole list is not suggested."""
    words = active_words()
    applies = {
        "avoided": avoided,
        "touch": card.contact is Contact.TOUCH,
        "practised": card.practised,
    }
    return [words.text(f"settling.all.{key}") for key, is_so in applies.items() if is_so]


def said_text(said: Now) -> str:
    """What was said last, or nothing."""
    words = active_words()
    if said.state is State.NOT_SAID:
        return ""
    state = words.text(f"state.state.{said.state}.label")
    if said.distress is None:
        return words.text("settling.cards.you_said", state=state)
    return words.text("settling.cards.you_said_number", state=state, distress=said.distress)


def named(journal: Journal, request: SpaceRequest) -> list[tuple[str, str]]:
    """Everybody who may be named as company, as (id, alias)."""
    company = possible_company(journal, request.moment.date())
    return [(str(person.id), person.body.alias) for person in company]
