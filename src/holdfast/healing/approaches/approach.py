"""Approaches: ways in which practitioners work, with how strong the research behind each is, and nothing about a reader.

What is known of an approach is a plain table (`content/approach_facts.yaml`); its words live in content under the same id.
There is no order of merit: the words for strength describe the research, not the worth of an approach.
"""

from enum import StrEnum
from typing import Annotated

import msgspec

Id = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z_]{1,39}\Z")]


class Company(StrEnum):
    """Who is in the room beside the practitioner."""

    ALONE = "alone"
    COUPLE = "couple"
    FAMILY = "family"
    GROUP = "group"


class Focus(StrEnum):
    """What the work is mainly about."""

    MEMORIES = "memories"  # of what happened
    PATTERNS = "patterns"  # what comes back between people, or within oneself


class Strength(StrEnum):
    """How strong the research is. A word for studies, never for people."""

    STRONG = "strong"  # several good trials, and guidelines that rest on them
    MODERATE = "moderate"  # several trials, with limits that matter
    EARLY = "early"  # few or small studies
    UNCLEAR = "unclear"  # it cannot be said as one thing


class Evidence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How strong the research is for one purpose. The reason is words, under the id in `about`."""

    about: Id
    strength: Strength


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A work that an entry rests on. `read_at` names the public summary we read instead of the work itself."""

    id: Id
    cite: str
    url: Annotated[str, msgspec.Meta(pattern=r"^(https://\S+)?\Z")] = ""
    read_at: str = ""


class Approach(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One way of working. `sources` are ids."""

    id: Id
    company: Annotated[tuple[Company, ...], msgspec.Meta(min_length=1)]
    focus: Annotated[tuple[Focus, ...], msgspec.Meta(min_length=1)]
    evidence: Annotated[tuple[Evidence, ...], msgspec.Meta(min_length=1)]
    sources: tuple[Id, ...] = ()

    @property
    def opens_after_safety(self) -> bool:
        """Whether a line about fear and control stands before the entry.

        Inviting two people to be open with each other can hand over new weak points where one is afraid of the other.
        """
        return Company.COUPLE in self.company


class Guide(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Every approach, and the works they rest on."""

    approaches: tuple[Approach, ...]
    sources: tuple[Source, ...]

    def approach(self, approach_id: str) -> Approach | None:
        """The approach with this id, or None."""
        return next((each for each in self.approaches if each.id == approach_id), None)

    def sources_of(self, approach: Approach) -> tuple[Source, ...]:
        """The works one approach rests on, in the order it names them. Raises KeyError for one that is not listed."""
        known = {source.id: source for source in self.sources}
        return tuple(known[source_id] for source_id in approach.sources)
