"""What was typed, whatever happens: read from the post, from words that waited, or from a draft."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import get_language, get_language_from_path

from holdfast.actions import drafts, waiting

from .requests import SpaceRequest

# Never stored, never shown again: the form's own furniture, secrets, and a file that can be chosen anew.
NOT_WORDS = frozenset(
    {
        "csrfmiddlewaretoken", "w", "act", "sure", "page", "lines",
        "afraid", "ticket", "website", "half", "current", "passphrase", "new_passphrase", "again", "code", "first_group", "second_group",
    }
)  # fmt: skip
FURNITURE = frozenset({"entry", "revision"})  # kept with the words, and no words themselves

Fields = dict[str, list[str]]


class PutBack(QueryDict):
    """Words given back to an unfinished form: shown as typed, and not yet looked at for mistakes."""


def fields_of(request: HttpRequest) -> Fields:
    """The fields of a post that are the person's."""
    return {name: values for name, values in request.POST.lists() if name not in NOT_WORDS}


def has_words(fields: Fields) -> bool:
    """Whether a form carries more than its own furniture."""
    return any(
        value.strip()
        for name, values in fields.items()
        if name not in FURNITURE
        for value in values
    )


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


def not_kept(request: HttpRequest, *, status: int = 422) -> HttpResponse:
    """When nothing could be written: the words go back to the person, in a page they can copy them from."""
    texts = [
        value
        for name, values in fields_of(request).items()
        if name not in FURNITURE
        for value in values
        if value.strip()
    ]
    return render(request, "frame/not_kept.html", {"texts": texts}, status=status)


def page_of(path: str) -> str:
    """The page at a path, whatever its language: words typed in one are found in the other."""
    language = get_language_from_path(path)
    return path.removeprefix(f"/{language}") if language else path


def address_of(page: str) -> str:
    """Where a page lies in the active language."""
    language = get_language() or settings.LANGUAGE_CODE
    return page if language == settings.LANGUAGE_CODE else f"/{language}{page}"


def as_query(fields: Fields) -> PutBack:
    """Fields as a form reads them."""
    query = PutBack(mutable=True)
    for name, values in fields.items():
        query.setlist(name, values)
    return query
