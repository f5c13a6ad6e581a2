"""What every page is told without asking: its language, who is here, the way around, the way out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from holdfast.actions.roles import PRACTITIONER

from .leaving import left_mark
from .pages import page_in, page_of
from .words import active_words

if TYPE_CHECKING:
    from holdfast.actions.sessions import OpenSession

SPACE = (
    "space:today",
    "space:people",
    "space:inventory",
    "space:patterns",
    "space:data",
    "read:articles",
)
FOR_ALL = ("read:articles",)
PRACTICE = ("practice:practice",)


def page(request: HttpRequest) -> dict[str, Any]:
    """The context processor of the layout."""
    active = get_language() or settings.LANGUAGE_CODE
    space = getattr(request, "space", None)
    return {
        "language": active,
        "languages": _languages(request, active),
        "demo": settings.HOLDFAST_DEMO,
        "signed_in": space is not None,
        "idle_seconds": space.idle_minutes * 60 if space else 0,
        "idle_refresh": space.idle_minutes * 60 if space else 0,
        "home_url": reverse("home") if space is None else reverse("space:today"),
        "help_url": reverse("help:now"),
        "enter_url": reverse("arrive:enter"),
        "leave_url": reverse("leave"),
        "left_mark": left_mark(),
        "lock_url": reverse("lock"),
        "exit_target": settings.HOLDFAST_EXIT_TARGET or active_words().text("frame.exit.target"),
        "nav": _nav(request, _rooms(space)),
        "footer_links": _footer(signed_in=space is not None),
        "gives_back": getattr(request, "gives_back", False),
        "told_once": partial(_told_once, space),
        "page": page_of(request.path),
        "waiting_id": request.GET.get("w", ""),
    }


def _told_once(space: OpenSession | None) -> str:
    """The key of a sentence about what was just done, said by the page that comes next and by none after it."""
    if space is None:
        return ""
    from holdfast.actions.sessions import Note, forget_notes  # late: pages signed out need no vault

    forget_notes(space, Note.DONE)
    return space.told(Note.DONE)


def _footer(*, signed_in: bool) -> list[dict[str, str]]:
    """The quiet links at the end of every page; for somebody signed in, their plan for hard hours is one of them."""
    links = {"read:approaches": "approaches.heading", "read:privacy": "privacy.heading"}
    if signed_in:
        links = {"space:plan": "frame.plan", **links}
    return [
        {"href": reverse(name), "text": active_words().text(key)} for name, key in links.items()
    ]


def _rooms(space: OpenSession | None) -> tuple[str, ...]:
    """Where somebody can go from every page; for a practitioner the practice comes first."""
    if space is None:
        return FOR_ALL
    return (*PRACTICE, *SPACE) if space.role == PRACTITIONER else SPACE


def _nav(request: HttpRequest, rooms: tuple[str, ...]) -> list[dict[str, Any]]:
    """The way around, in neutral words."""
    words = active_words()
    addresses = [(name, reverse(name)) for name in rooms]
    return [
        {
            "href": href,
            "label": words.text(f"frame.rooms.{name.split(':')[1]}"),
            "current": request.path == href,
        }
        for name, href in addresses
    ]


def _languages(request: HttpRequest, active: str) -> list[dict[str, Any]]:
    """This page in every language it is in; a page that is not in all of them says which on the request."""
    known = getattr(request, "in_languages", None)
    return [
        {
            "code": code,
            "name": name,
            "href": page_in(request.path, code) if known is None else known[code],
            "current": code == active,
        }
        for code, name in settings.LANGUAGES
        if known is None or code in known
    ]
