"""Two versions of one entry: both are shown, the person chooses, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from django.http import HttpResponse
from django.shortcuts import render

from holdfast.actions.journal import TwoVersions
from holdfast.healing.journal.entry import Entry, Unread
from holdfast.words.required import REQUIRED

from .pages import page_of
from .requests import SpaceRequest
from .words import active_words

# Fields whose question is not named by their own id. The rest is found among the words of the domain's ids.
QUESTIONS = {
    "alias": "people.alias.label",
    "relation": "relations.relation.label",
    "period": "relations.period.label",
    "from_childhood": "relations.from_childhood.label",
    "safety": "relations.safety.label",
    "state": "state.question",
    "distress": "state.distress.label",
    "felt": "dial.felt.label",
    "wanted": "dial.wanted.label",
    "pace": "dial.pace.label",
    "country": "hard_hours.country.label",
}
NOT_SHOWN = frozenset(
    {"kind", "relationship", "people", "learned_with", "order", "page", "term", "reflection"}
)
NOT_SENT_AGAIN = frozenset({"csrfmiddlewaretoken", "revision"})


def two_versions(request: SpaceRequest, outcome: TwoVersions) -> HttpResponse:
    """409: what was typed here beside what another window kept."""
    yours, other = answers_of(outcome.yours), answers_of(outcome.stored)
    names = [name for name in {**yours, **other} if yours.get(name) != other.get(name)]
    context = {
        "action": request.path,
        "page": page_of(request.path),
        "waiting_id": request.POST.get("w", ""),
        "sent": [
            (name, value)
            for name, values in request.POST.lists()
            if name not in NOT_SENT_AGAIN
            for value in values
        ],
        "revision": outcome.revision,
        "is_deleted": outcome.stored is None,
        "yours": [shown(name, yours.get(name)) for name in names],
        "other": [shown(name, other.get(name)) for name in names],
    }
    return render(request, "frame/two_versions.html", context, status=409)


def answers_of(entry: Entry | None) -> dict[str, Any]:
    """The fields of an entry that a person would know again, by name; groups of answers are laid flat."""
    if entry is None or isinstance(entry.body, Unread):
        return {}
    return dict(flat(msgspec.to_builtins(entry.body)))


def flat(fields: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Each field with its value, the fields of an inner group in its place."""
    for name, value in fields.items():
        if isinstance(value, dict):
            yield from flat(value)
        elif name not in NOT_SHOWN:
            yield name, value


def shown(name: str, value: Any) -> dict[str, str]:
    """A field as `definition_list` takes it."""
    return {"name": question(name), "text": in_words(value)}


def question(name: str) -> str:
    """The question behind a field, or nothing where its page has it in another form."""
    words = active_words()
    key = QUESTIONS.get(name) or key_of(name)
    return words.text(key) if key and words.has(key) else ""


def in_words(value: Any) -> str:
    """An answer as its page would say it."""
    words = active_words()
    if value is None or value == "" or value == []:
        return words.text("errors.two_versions.empty")
    if isinstance(value, bool):
        return words.text(f"errors.two_versions.{'yes' if value else 'no'}")
    if isinstance(value, list):
        return " · ".join(in_words(part) for part in value)
    key = key_of(str(value))
    return words.text(key) if key else str(value)


def key_of(name: str) -> str:
    """Where the words of an id of the domain lie; nothing for what is no id."""
    for pattern, ids in REQUIRED.items():
        if name in ids and not pattern.endswith(".meaning"):
            return pattern.replace("{id}", name)
    return ""
