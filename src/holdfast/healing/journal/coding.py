"""Coding: an entry as one line of JSON and back, strictly, and with errors that never repeat what was written.

A line is {"id": …, "kept_at": …, "version": …, "body": {"kind": …, …}}; docs/journal.md describes every kind.
The same entry always gives the same bytes. Errors are raised outside the handlers that noticed them, so that
msgspec's messages, which quote what they found, do not even travel along as context.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Annotated, Any, Final, TypeVar, cast
from uuid import UUID

import msgspec

from holdfast.healing.journal.entry import KINDS, AnyBody, Body, Entry, Unread
from holdfast.healing.journal.faults import Fault, first_fault
from holdfast.healing.journal.kind import FieldUnfit, Kind
from holdfast.healing.journal.lifting import LIFTERS, LifterMissing, Lifters, lift

_NOT_JSON = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
_T = TypeVar("_T")


class Unreadable(ValueError):
    """Something is not a journal line or body. Names the field and what was expected, never what was found."""

    def __init__(self, field: str, expected: str) -> None:
        super().__init__(f"{field or 'line'}: expected {expected}")
        self.field = field
        self.expected = expected


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The envelope: what can be read of a line without knowing its kind."""

    id: UUID
    kept_at: datetime
    version: Annotated[int, msgspec.Meta(ge=1, le=10_000)]
    body: msgspec.Raw


class _Peek(msgspec.Struct, frozen=True):
    """The one field every body has."""

    kind: str


_encoder: Final = msgspec.json.Encoder(order="deterministic")
_line_decoder: Final = msgspec.json.Decoder(_Line)
_peek_decoder: Final = msgspec.json.Decoder(_Peek)
_plain_decoder: Final = msgspec.json.Decoder()
_body_decoders: Final = {kind: msgspec.json.Decoder(kind) for kind in KINDS.values()}
_decode_newest: Final = msgspec.json.Decoder(Body).decode


def version_of(body: AnyBody) -> int:
    """The version a body is kept under: its kind's newest, or the one an unread body came with."""
    return body.version if isinstance(body, Unread) else body.VERSION


def encode_body(body: AnyBody) -> bytes:
    """The body as JSON. Raises Unreadable for a body that could not be read back: better refused than lost."""
    if isinstance(body, Unread):
        return body.raw
    try:
        encoded = _encoder.encode(body)
    except UnicodeEncodeError:
        encoded = b""
    if not encoded:
        raise Unreadable("body", "text that can be written as UTF-8")
    decode_body(encoded, body.VERSION)
    return encoded


def decode_body(encoded: bytes, version: int, *, lifters: Lifters = LIFTERS) -> AnyBody:
    """The body as this Holdfast knows it: lifted when older, Unread when its kind or version is newer.

    Raises Unreadable.
    """
    try:
        newest: Body | None = _decode_newest(encoded)  # nearly always, so it is tried first
    except _NOT_JSON:
        newest = None
    if newest is not None and version == newest.VERSION:
        return newest
    return _decode_other(encoded, version, lifters)


def _decode_other(encoded: bytes, version: int, lifters: Lifters) -> AnyBody:
    """A body that is older, newer, of another kind, or wrong."""
    name = _name_of(encoded)
    kind = KINDS.get(name)
    if kind is None or version > kind.VERSION:
        return Unread(name, version, bytes(encoded))
    if version < kind.VERSION:
        return _lifted(encoded, kind, version, lifters)
    body = _tried(_body_decoders[kind], encoded)
    if body is None:
        raise _unreadable(_plain(encoded), kind)
    return cast(AnyBody, body)


def encode_entry(entry: Entry) -> bytes:
    """The entry as one line of JSON, without the line break. Raises Unreadable as encode_body does."""
    body = msgspec.Raw(encode_body(entry.body))
    return _encoder.encode(_Line(entry.id, entry.kept_at, version_of(entry.body), body))


def decode_entry(line: bytes) -> Entry:
    """The entry on one line. Raises Unreadable."""
    envelope = _tried(_line_decoder, line)
    if envelope is None:
        raise _unreadable_line(line)
    body = decode_body(bytes(envelope.body), envelope.version)
    try:
        return Entry(envelope.id, envelope.kept_at, body)
    except FieldUnfit as unfit:
        raise Unreadable(unfit.field, unfit.expected) from None


def encode_lines(entries: Iterable[Entry]) -> Iterator[bytes]:
    """Each entry as a line of a journal file, line break included."""
    return (encode_entry(entry) + b"\n" for entry in entries)


def _tried(decoder: "msgspec.json.Decoder[_T]", encoded: bytes) -> _T | None:
    try:
        return decoder.decode(encoded)
    except _NOT_JSON:
        return None


def _name_of(encoded: bytes) -> str:
    peek = _tried(_peek_decoder, encoded)
    if peek is None:
        raise Unreadable("body.kind", "an object with a kind")
    return peek.kind


def _plain(encoded: bytes) -> Any:
    value = _tried(_plain_decoder, encoded)
    if value is None:
        raise Unreadable("body", "JSON in UTF-8")
    return value


def _lifted(encoded: bytes, kind: type[Kind], version: int, lifters: Lifters) -> AnyBody:
    name = str(kind.__struct_config__.tag)
    payload = _plain(encoded)
    try:
        payload = lift(payload, name, version=version, to=kind.VERSION, lifters=lifters)
    except LifterMissing as missing:
        raise Unreadable("version", f"a version a lifter exists for; {missing}") from None
    fault = first_fault(payload, kind)
    if fault is not None:
        raise _named(fault)
    return cast(AnyBody, msgspec.convert(payload, kind))


def _unreadable(value: Any, kind: type[Kind]) -> Unreadable:
    fault = first_fault(value, kind)
    return _named(fault or Fault("", f"a body of kind {kind.__struct_config__.tag}"))


def _named(fault: Fault) -> Unreadable:
    return Unreadable(f"body.{fault.field}" if fault.field else "body", fault.expected)


def _unreadable_line(line: bytes) -> Unreadable:
    value = _tried(_plain_decoder, line)
    fault = None if value is None else first_fault(value, _Line)
    return Unreadable(fault.field, fault.expected) if fault else Unreadable("", "one JSON object")
