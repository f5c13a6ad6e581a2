"""Which plural form a number takes: the CLDR rules of the languages Holdfast speaks.

Source: Unicode CLDR, "Language Plural Rules", cardinal rules for `en` and `ro`.
"""

from collections.abc import Callable
from enum import StrEnum


class Form(StrEnum):
    """The plural categories our languages use."""

    ONE = "one"
    FEW = "few"
    OTHER = "other"


def english(n: int) -> Form:
    """1 reading, 2 readings."""
    return Form.ONE if n == 1 else Form.OTHER


def romanian(n: int) -> Form:
    """1 zi, 2 zile, 20 de zile: `few` is 0 and whatever ends in 01 to 19, apart from 1 itself."""
    if n == 1:
        return Form.ONE
    return Form.FEW if n == 0 or 1 <= n % 100 <= 19 else Form.OTHER


RULES: dict[str, Callable[[int], Form]] = {"en": english, "ro": romanian}
FORMS_OF: dict[str, frozenset[Form]] = {
    "en": frozenset({Form.ONE, Form.OTHER}),
    "ro": frozenset({Form.ONE, Form.FEW, Form.OTHER}),
}


def form_of(language: str, n: int) -> Form:
    """The form `n` takes; a language without a rule of its own follows the English one."""
    return RULES.get(language, english)(n)
