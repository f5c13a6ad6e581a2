"""What a practice says of itself in public: who it is, where it is, how to ask for a talk. All of it optional."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

Line = Annotated[str, Meta(max_length=200)]
Web = Annotated[str, Meta(pattern=r"^(https://\S+)?\Z", max_length=500)]
Country = Annotated[str, Meta(pattern=r"^([A-Z]{2})?\Z")]
# A page of the practice, a mail address or a number to call; also a page of this site.
Way = Annotated[str, Meta(pattern=r"^(https://\S+|mailto:\S+@\S+|tel:\+?[0-9 -]+|/(?!/)\S*)?\Z", max_length=500)]  # fmt: skip


class Address(Struct, frozen=True, forbid_unknown_fields=True, rename="camel"):
    """Where people come to. `country` is its two letters, such as RO."""

    street: Line = ""
    postal_code: Line = ""
    city: Line = ""
    region: Line = ""
    country: Country = ""


class Profile(Struct, frozen=True, forbid_unknown_fields=True, rename="camel"):
    """`practice.yaml`. Nothing of it is guessed: what is left out is not shown and not told to search engines."""

    name: Line = ""
    practitioners: tuple[Line, ...] = ()
    website: Web = ""
    telephone: Line = ""
    email: Line = ""
    address: Address | None = None
    consultation: Way = ""

    def talks(self, author: str) -> str:
        """Whom a reader of this author's text can talk to; empty when nobody offers it."""
        if not self.consultation:
            return ""
        return author if author in self.practitioners else self.name
