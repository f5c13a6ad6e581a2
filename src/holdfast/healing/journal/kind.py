"""What every kind of journal body shares: a name, a version, frozen fields, and the limits on what is typed."""

from typing import Annotated, ClassVar

import msgspec

# Limits keep one entry well inside one sealed row; they are wide enough never to be met in ordinary writing.
ALIAS_LIMIT = 60
LINE_LIMIT = 1_000
WORDS_LIMIT = 8_000

Alias = Annotated[str, msgspec.Meta(min_length=1, max_length=ALIAS_LIMIT, pattern=r"\S")]
Line = Annotated[str, msgspec.Meta(max_length=LINE_LIMIT)]
Words = Annotated[str, msgspec.Meta(max_length=WORDS_LIMIT)]


class Kind(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    tag_field="kind",
    forbid_unknown_fields=True,
    gc=False,
):
    """A body an entry can have. A subclass names its kind with `tag=`, and its newest form with VERSION.

    Raising VERSION asks for a lifter in `lifting.py` and a golden line in the tests. Bodies hold only
    what was typed, never each other, so the collector need not walk through thousands of them.
    """

    VERSION: ClassVar[int] = 1

    def is_said_anew(self, before: "Kind") -> bool:
        """Whether putting this in the place of `before` says something that counts from the day of the change."""
        return False


class FieldUnfit(ValueError):
    """A field holds something its kind does not allow. Says where and what was expected, never what was found."""

    def __init__(self, field: str, expected: str) -> None:
        super().__init__(f"{field}: expected {expected}")
        self.field = field
        self.expected = expected


def kind_name(kind: type[Kind]) -> str:
    """The name a kind carries in the journal, such as "state_check"."""
    return str(kind.__struct_config__.tag)
