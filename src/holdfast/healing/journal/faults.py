"""Faults: where a decoded value departs from the kind expected of it, told without ever telling the value.

msgspec's own messages repeat what they found. What they found may be the most private sentence a person ever wrote,
so after a failed strict decode this module looks for the first fault itself and names only place and expectation.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from holdfast.healing.journal.kind import FieldUnfit
from holdfast.healing.journal.shapes import describe


class Fault(msgspec.Struct, frozen=True):
    """One departure: the field, such as "alias", and what was expected there. The field is "" for the whole."""

    field: str
    expected: str


def first_fault(value: object, struct: type[msgspec.Struct]) -> Fault | None:
    """The first place where a value made of JSON types departs from a struct, or None when it fits."""
    if not isinstance(value, Mapping):
        return Fault("", "an object")
    return next(_faults(value, struct), None)


def _faults(value: Mapping[str, Any], struct: type[msgspec.Struct]) -> Iterator[Fault]:
    yield from _missing_or_unfit(value, struct)
    yield from _unknown(value, struct)
    yield from _against_the_rules(value, struct)


def _missing_or_unfit(value: Mapping[str, Any], struct: type[msgspec.Struct]) -> Iterator[Fault]:
    for field in msgspec.structs.fields(struct):
        if field.encode_name not in value:
            if field.required:
                yield Fault(field.encode_name, f"{describe(field.type)}; it is missing")
        elif not _fits(value[field.encode_name], field.type):
            yield Fault(field.encode_name, describe(field.type))


def _unknown(value: Mapping[str, Any], struct: type[msgspec.Struct]) -> Iterator[Fault]:
    # The unknown name itself stays untold: in a damaged line it may be anything.
    known = [field.encode_name for field in msgspec.structs.fields(struct)]
    tag = struct.__struct_config__.tag_field
    if not value.keys() <= {*known, tag}:
        yield Fault("", f"no other fields than {', '.join(known)}")


def _against_the_rules(value: Mapping[str, Any], struct: type[msgspec.Struct]) -> Iterator[Fault]:
    """What the struct's own rules refuse once every field alone is sound."""
    try:
        msgspec.convert(value, struct)
    except msgspec.ValidationError as error:
        rule = error.__cause__
        if isinstance(rule, FieldUnfit):
            yield Fault(rule.field, rule.expected)
        else:
            yield Fault("", f"a body of kind {struct.__struct_config__.tag}")


def _fits(value: object, annotation: Any) -> bool:
    if annotation is msgspec.Raw:  # not looked into here: it has a reader of its own
        return True
    try:
        msgspec.convert(value, annotation)
    except msgspec.ValidationError:
        return False
    return True
