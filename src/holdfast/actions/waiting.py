"""Words that arrive after the lock: sealed to their person, and given back after the passphrase."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID, uuid4

import msgspec

from holdfast.storage import people, sessions
from holdfast.storage.erasing import erase_what_is_gone
from holdfast.vault.handles import handle_index
from holdfast.vault.keys import Keyring
from holdfast.vault.padding import TooLarge
from holdfast.vault.pair import Pair, open_waiting, seal_waiting
from holdfast.vault.sealing import SealBroken
from holdfast.vault.session import session_id

PIECES_AT_MOST = 20


class Piece(msgspec.Struct, frozen=True):
    """What a form carried: the page it belongs to and its fields, as they were typed."""

    id: UUID
    page: str
    fields: dict[str, list[str]]
    arrived_at: datetime


def keep_late_words(
    token: bytes, page: str, fields: Mapping[str, Sequence[str]], *, now: datetime
) -> bool:
    """Seal a late form to the person whose locked session sent it. False when nobody can be found or it is too much."""
    stub = sessions.find_stub(session_id(token), now)
    if stub is None or sessions.count_waiting(stub.person_id) >= PIECES_AT_MOST:
        return False
    copied = {name: list(values) for name, values in fields.items()}
    piece = Piece(piece_id(token, page, copied), page, copied, now)
    public = bytes(stub.person.public_key)
    try:
        blob = seal_waiting(public, stub.person_id, piece.id, msgspec.json.encode(piece))
    except TooLarge:
        return False
    sessions.add_waiting(piece.id, stub.person_id, blob)
    return True


def piece_id(token: bytes, page: str, fields: Mapping[str, Sequence[str]]) -> UUID:
    """One form of one session keeps one piece, however often it is sent; without the token it is as random as any.

    A form that has no entry behind it gets a new piece each time: better twice than lost.
    """
    entry = "".join(fields.get("entry", ()))
    name = handle_index(token, f"waiting {page} {entry}")
    return UUID(bytes=name[:16], version=4) if entry else uuid4()


def waiting_pieces(keyring: Keyring) -> list[Piece]:
    """Everything that waits, the newest first; a damaged piece is passed over."""
    rows = sessions.waiting_of(keyring.person)
    if not rows:
        return []
    pair = people.pair_of(people.get_person(keyring.person))
    pieces = [opened(keyring, pair, row.id, bytes(row.blob)) for row in rows]
    return sorted(
        (piece for piece in pieces if piece), key=lambda piece: piece.arrived_at, reverse=True
    )


def opened(keyring: Keyring, pair: Pair, piece_id: UUID, blob: bytes) -> Piece | None:
    """One piece, or None when it does not open."""
    try:
        return msgspec.json.decode(open_waiting(keyring, pair, piece_id, blob), type=Piece)
    except (SealBroken, msgspec.DecodeError):
        return None


def let_go(keyring: Keyring, piece_id: UUID) -> None:
    """Forget one piece: it was taken back."""
    sessions.remove_waiting(keyring.person, piece_id)


def delete(keyring: Keyring, piece_id: UUID) -> None:
    """Delete one piece for good: it is not wanted."""
    let_go(keyring, piece_id)
    erase_what_is_gone()
