"""The one way of a form into the journal: shown until it can be kept, and two versions shown when two windows met."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from holdfast.actions import journal as actions
from holdfast.healing.journal.entry import Body, BodyT_co, Entry

from .entry_forms import EntryForm
from .late import settle
from .requests import SpaceRequest
from .versions import two_versions


def keep_or_show(
    request: SpaceRequest,
    form: EntryForm,
    template: str,
    context: dict[str, Any],
    *,
    body: Callable[[], Body],
    then: Callable[[Entry], HttpResponse],
    entry_id: UUID | None = None,
) -> HttpResponse:
    """Show the form (200, or 422 with what to change), or keep its body and answer with `then`.

    `entry_id` names the entry that is changed; without it the id minted with the form is used. When another
    window changed the entry meanwhile, both versions are shown (409) and nothing is lost.
    """
    if request.method != "POST" or not form.is_valid():
        status = 422 if request.method == "POST" else 200
        return render(request, template, {**context, "form": form}, status=status)
    kept = actions.keep(
        entry_id or form.entry_id,
        body(),
        store=request.store,
        now=request.moment,
        made_from=form.made_from,
    )
    if isinstance(kept, actions.TwoVersions):
        return two_versions(request, kept)
    settle(request)
    return then(kept.entry)


def require_entry(
    request: SpaceRequest, entry_id: UUID, kind: type[BodyT_co]
) -> tuple[Entry[BodyT_co], str]:
    """One entry of a kind with its revision. Raises Http404: somebody else's looks like one that never was."""
    found = request.store.find(entry_id)
    if found is None or not isinstance(found[0].body, kind):
        raise Http404
    return found  # type: ignore[return-value]  # the kind was looked at
