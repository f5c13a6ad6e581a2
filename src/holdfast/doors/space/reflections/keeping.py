"""How the times of a reflection are kept and found: as ReflectionAnswers, or as a kind of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reflection import Answers
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.reflections.times import times_answered


class Keeping:
    """Times kept as ReflectionAnswers, told apart by the name of their reflection."""

    kind: type[Any] = ReflectionAnswers

    def body(
        self, name: str, about: UUID | None, day: date, answers: Answers, notes: Mapping[str, str]
    ) -> Any:
        """One time, ready to keep."""
        return ReflectionAnswers(
            reflection=name, relationship=about, day=day, answers=dict(answers), notes=dict(notes)
        )

    def is_of(self, name: str, body: Any) -> bool:
        """Whether a body of the kind belongs to this reflection."""
        return bool(body.reflection == name)

    def times(self, journal: Journal, name: str, about: UUID | None) -> Sequence[Entry[Any]]:
        """Every time about this relationship, or about nobody in particular, earliest day first."""
        return times_answered(journal, name, about)

    def all_times(self, journal: Journal, name: str) -> Sequence[Entry[Any]]:
        """Every time, whomever it is about, earliest day first."""
        found = (entry for entry in journal.of(self.kind) if self.is_of(name, entry.body))
        return sorted(found, key=lambda time: time.body.day)


class AttachmentKeeping(Keeping):
    """Closeness has a kind older than ReflectionAnswers. Journals hold it, so it stays."""

    kind = AttachmentAnswers

    def body(
        self, name: str, about: UUID | None, day: date, answers: Answers, notes: Mapping[str, str]
    ) -> Any:
        """One time, ready to keep; it is always about somebody, and has no notes."""
        if about is None:
            raise ValueError(f"{name} is always about somebody")
        return AttachmentAnswers(relationship=about, day=day, answers=dict(answers))

    def is_of(self, name: str, body: Any) -> bool:
        """Every body of the kind does."""
        return True

    def times(self, journal: Journal, name: str, about: UUID | None) -> Sequence[Entry[Any]]:
        """Every time about this relationship, earliest day first."""
        found = journal.about(about, AttachmentAnswers) if about else ()
        return sorted(found, key=lambda time: time.body.day)
