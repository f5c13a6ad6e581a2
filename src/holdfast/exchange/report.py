"""The report: every reading of one journal, gathered once, for the terminal and for other programs alike."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

import msgspec

from holdfast.healing.attachment.closeness import Plane, read_plane
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.patterns.repeating import Patterns, read_patterns
from holdfast.healing.settling.kinds import SettlingTry
from holdfast.healing.settling.tries import Helped, count_helped


class Report(msgspec.Struct, frozen=True):
    """A journal with what can be read from it. `formulation` is the sentence kept last, if there is one.

    `settling` says how often each way to settle helped, by the id of its card.
    """

    journal: Journal
    plane: Plane
    patterns: Patterns
    formulation: Entry[Formulation] | None
    settling: Mapping[str, Helped]

    def alias(self, relationship: UUID) -> str:
        """What the person calls them; readings name no other relationships than the journal's own."""
        person = self.journal.relationship(relationship)
        return person.body.alias if person else ""


def read_report(journal: Journal) -> Report:
    """Read a journal whole. The same journal always gives the same report."""
    return Report(
        journal=journal,
        plane=read_plane(journal),
        patterns=read_patterns(journal),
        formulation=journal.latest(Formulation),
        settling=count_helped(journal.of(SettlingTry)),
    )
