"""What was typed, whatever happens: read from the post, from words that waited, or from a draft."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from holdfast.actions import drafts, waiting

from .requests import SpaceRequest

# Never stored, never shown again: the form's own furniture, and secrets.
NOT_WORDS = frozenset({"csrfmiddlewaretoken", "passphrase", "new_passphrase", "again", "code", "w"})


def fields_of(request: HttpRequest) -> dict[str, list[str]]:
    """The fields of a post that are the person's."""
    return {name: values for name, values in request.POST.lists() if name not in NOT_WORDS}


def typed(request: SpaceRequest) -> QueryDict | None:
    """What to fill a form with: what was just sent, what waited after a lock, or a draft; None for a fresh form."""
    if request.method == "POST":
        return request.POST
    piece = waiting_piece(request)
    if piece is not None:
        return as_query({**piece.fields, "w": [str(piece.id)]})
    fields = drafts.find_draft(request.path, store=request.store)
    request.shows_draft = fields is not None
    return as_query(fields) if fields else None


def waiting_piece(request: SpaceRequest) -> waiting.Piece | None:
    """The piece named in the address, if it belongs to this page."""
    wanted = request.GET.get("w", "")
    if not wanted:
        return None
    pieces = waiting.waiting_pieces(request.space.keyring)
    here = (piece for piece in pieces if str(piece.id) == wanted and piece.page == request.path)
    return next(here, None)


def settle(request: SpaceRequest) -> None:
    """After the words of a page were kept: neither a draft nor a waiting piece is needed any more."""
    drafts.let_go(request.path, store=request.store)
    try:
        piece_id = UUID(request.POST.get("w", ""))
    except ValueError:
        return
    waiting.let_go(request.space.keyring, piece_id)


def not_kept(request: HttpRequest, *, status: int = 422) -> HttpResponse:
    """When nothing could be written: the words go back to the person, in a page they can copy them from."""
    texts = [value for values in fields_of(request).values() for value in values if value.strip()]
    return render(request, "frame/not_kept.html", {"texts": texts}, status=status)


def as_query(fields: dict[str, list[str]]) -> QueryDict:
    """Fields as a form reads them."""
    query = QueryDict(mutable=True)
    for name, values in fields.items():
        query.setlist(name, values)
    return query
