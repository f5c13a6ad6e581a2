"""Shapes: what a field takes, in plain words, read from its type. Errors and docs/journal.md both use them."""

from typing import Any

from msgspec import inspect


def describe(annotation: Any) -> str:
    """A field's type in words, such as "a whole number from 0 to 10, or null"."""
    return _words(inspect.type_info(annotation))


def _words(shape: inspect.Type) -> str:
    match shape:
        case inspect.StrType():
            return _text(shape)
        case inspect.IntType(ge=low, le=high):
            return "a whole number" if low is None else f"a whole number from {low} to {high}"
        case inspect.EnumType(cls=enum):
            return f"one of {', '.join(str(member.value) for member in enum)}"
        case inspect.UnionType(types=types):
            known = [_words(each) for each in types if not isinstance(each, inspect.NoneType)]
            return f"{' or '.join(known)}, or null"
        case inspect.ListType(item_type=item) | inspect.VarTupleType(item_type=item):
            return f"a list{_at_most(shape)}, each {_words(item)}"
        case inspect.DictType(key_type=key, value_type=value):
            return f"an object; each key {_words(key)}; each value {_words(value)}"
        case _:
            return _PLAIN.get(type(shape), "a value")


_PLAIN: dict[type[inspect.Type], str] = {
    inspect.BoolType: "true or false",
    inspect.UUIDType: "an id (UUID)",
    inspect.DateType: "a day (YYYY-MM-DD)",
    inspect.DateTimeType: "a moment in UTC",
    inspect.RawType: "an object",
    inspect.AnyType: "anything",
}


def _text(shape: inspect.StrType) -> str:
    words = "text"
    if shape.max_length is not None:
        least = f"{shape.min_length} to" if shape.min_length else "at most"
        words += f" of {least} {shape.max_length} characters"
    return words if shape.pattern is None else f"{words} matching {shape.pattern}"


def _at_most(shape: inspect.ListType | inspect.VarTupleType) -> str:
    return "" if shape.max_length is None else f" of at most {shape.max_length}"
