"""Heads: what a list or a gate must know of an entry, without opening its body."""

from datetime import datetime
from enum import IntFlag
from uuid import UUID

import msgspec

from holdfast.healing.journal.coding import version_of
from holdfast.healing.journal.entry import Entry, Unread
from holdfast.healing.journal.kind import kind_name
from holdfast.healing.relationship import Period, Relationship, SafetyFlag
from holdfast.vault.sealing import SealBroken

_LABEL_ROOM = 96  # bytes; the whole alias is in the body


class HeadFlag(IntFlag):
    """Of a relationship. Other kinds have none so far."""

    CURRENT = 1
    UNSURE = 2  # the person is unsure whether it is safe
    UNSAFE = 4
    JOINT_TOOLS = 8


class Head(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The head of one entry. New fields join at the end: older releases read past them."""

    id: UUID
    kind: str
    version: int
    kept_at: datetime
    about: UUID | None = None  # the relationship it belongs to
    flags: int = 0  # of HeadFlag
    label: str = ""  # a relationship's alias, cut where it is very long


# The compact form: a list by position, ids as 16 bytes, moments as timestamps.
_encode = msgspec.msgpack.Encoder(uuid_format="bytes").encode
_decode = msgspec.msgpack.Decoder(Head).decode


def head_of(entry: Entry) -> Head:
    """The head an entry is stored with."""
    body = entry.body
    return Head(
        id=entry.id,
        kind=body.kind if isinstance(body, Unread) else kind_name(type(body)),
        version=version_of(body),
        kept_at=entry.kept_at,
        about=getattr(body, "relationship", None),
        flags=_flags(body) if isinstance(body, Relationship) else 0,
        label=_cut(body.alias) if isinstance(body, Relationship) else "",
    )


def encode_head(head: Head) -> bytes:
    return _encode(head)


def decode_head(text: bytes) -> Head:
    """Raises SealBroken: what opens and is no head was not written by us."""
    try:
        return _decode(text)
    except msgspec.DecodeError:
        raise SealBroken from None


_OF_SAFETY = {
    SafetyFlag.UNSURE: HeadFlag.UNSURE.value,
    SafetyFlag.UNSAFE: HeadFlag.UNSAFE.value,
}


def _flags(relationship: Relationship) -> int:
    """Their sum, as plain numbers: putting flags together takes as long as sealing the head."""
    flags = _OF_SAFETY.get(relationship.safety, 0)
    if relationship.period is Period.CURRENT:
        flags += HeadFlag.CURRENT.value
    if relationship.joint_tools:
        flags += HeadFlag.JOINT_TOOLS.value
    return flags


def _cut(label: str) -> str:
    """At most 96 bytes, never in the middle of a character."""
    return label.encode()[:_LABEL_ROOM].decode(errors="ignore")
