"""What was typed, whatever happens: read from the post, from words that waited, or from a draft."""

from __future__ import annotations

from uuid import UUID

from django.http import QueryDict

from holdfast.actions import drafts, waiting

from .fields import Fields
from .pages import page_of
from .requests import SpaceRequest


class PutBack(QueryDict):
    """Words given back to an unfinished form: shown as typed, and not yet looked at for mistakes."""


def typed(request: SpaceRequest) -> QueryDict | None:
    """What to fill a form with: what was just sent, what waited after a lock, or a draft; None for a fresh form."""
    if request.method == "POST":
        return request.POST
    piece = waiting_piece(request)
    fields = {**piece.fields, "w": [str(piece.id)]} if piece else None
    if fields is None:
        fields = drafts.find_draft(page_of(request.path), store=request.store)
    request.gives_back = fields is not None  # the layout then offers to start again
    return as_query(fields) if fields else None


def waiting_piece(request: SpaceRequest) -> waiting.Piece | None:
    """The piece named in the address, if it belongs to this page."""
    wanted = request.GET.get("w", "")
    if not wanted:
        return None
    pieces = waiting.waiting_pieces(request.space.keyring)
    page = page_of(request.path)
    return next((piece for piece in pieces if str(piece.id) == wanted and piece.page == page), None)


def settle(request: SpaceRequest) -> None:
    """After the words of a page were kept: neither a draft nor a waiting piece is needed any more."""
    let_go(request, page_of(request.path))


def let_go(request: SpaceRequest, page: str) -> None:
    """Forget what was typed on a page and not kept: its draft, and the waiting piece the form came from."""
    drafts.let_go(page, store=request.store)
    try:
        piece_id = UUID(request.POST.get("w", ""))
    except ValueError:
        return
    waiting.let_go(request.space.keyring, piece_id)


def as_query(fields: Fields) -> PutBack:
    """Fields as a form reads them."""
    query = PutBack(mutable=True)
    for name, values in fields.items():
        query.setlist(name, values)
    return query
