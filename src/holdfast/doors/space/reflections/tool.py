"""What a reflection of My space is made of. To add one:

1. `healing/<tool>/`: items as a `Reflection` (healing/reflection.py), and a pure reading of `Entry[ReflectionAnswers]`.
2. Words of its own, in `content/en/<words>.yaml` and `ro`: `heading`, `about` (a list), `length`, `question`,
   `item.<id>`, `scale.lowest`, `scale.highest` (`.middle` too, and `.beside.<number>` for answers beside the scale),
   `section.<id>` and perhaps `section_lead.<id>` where it has sections, `note.<id>.label` and `.hint` where it has
   notes, `whom` and `whom_else` where the form asks whom it is about, `afraid` where fear of somebody would be misread, `result.heading` (with `{day}`), `how.steps`
   and `cannot.points` (lists). A tool about one person is given `{alias}` in its headings and its question. Everything
   else is said by `content/<language>/reflections.yaml`. Put the ids of items into words/required.py.
3. A file of its own beside this one with its `TOOL` and `shown`: what the result page needs, from the journal and
   the entry. The journal given to it holds `Tool.kinds`.
4. `templates/space/reflections/<id>.html`, which extends `space/reflections/result.html` and fills the block `found`.
5. One `Place` in `tools.py`. Addresses, state check and gentle stop, drafts, late words, two windows, history, deleting
   one and deleting all are then there; so are the page gates, which find pages by their links.

What an answer may open, such as a question about safety, is not asked here but on a page of its own (`asked_once.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.urls import reverse

from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.journal.kind import Kind
from holdfast.healing.reading import Refused
from holdfast.healing.reflection import Reflection
from holdfast.healing.reflections.times import Answered
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.questions import refused_by_flag

from .keeping import Keeping
from .tools import PLACES, Place

MONTHLY = timedelta(days=28)


def flagged(journal: Journal, person: Entry[Relationship]) -> Refused | None:
    """The refusal the person's own flag asks for."""
    return refused_by_flag(person.body)


def nobody(journal: Journal) -> Sequence[Entry[Relationship]]:
    """No one to choose from."""
    return ()


@dataclass(frozen=True)
class Tool:
    """One reflection, as the door needs it. The module says how to add one.

    words: the namespace of its words.
    shown: what its result template needs beside what every result has.
    people: who may be chosen where the form asks whom it is about; nobody in particular is a choice too.
    refuses: why it is not offered for the one relationship it is about. The person's safety flag, when left out.
    again_after: how long after the last time it says that a longer while shows more. It never refuses.
    sections: the items under their headings, by id; all under none when left out.
    notes: ids of the notes that may be written beside the answers.
    needs: further kinds `shown` and `refuses` read.
    keeping: how its times are kept and found; as ReflectionAnswers when left out.
    is_shuffled: whether the form draws the order of the items.
    """

    reflection: Reflection
    words: str
    shown: Callable[[Journal, Answered], dict[str, Any]]
    people: Callable[[Journal], Sequence[Entry[Relationship]]] = nobody
    refuses: Callable[[Journal, Entry[Relationship]], Refused | None] = flagged
    again_after: timedelta | None = MONTHLY
    sections: Mapping[str, Sequence[str]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    needs: tuple[type[Kind], ...] = ()
    keeping: Keeping = field(default_factory=Keeping)
    is_shuffled: bool = False

    @property
    def name(self) -> str:
        """The id of the reflection."""
        return self.reflection.id

    @property
    def place(self) -> Place:
        """Where it lies."""
        return next(place for place in PLACES if place.name == self.name)

    @property
    def chooses(self) -> bool:
        """Whether the form may ask whom it is about."""
        return self.people is not nobody

    @property
    def kinds(self) -> tuple[type[Kind], ...]:
        """What is opened of a journal for it."""
        return (Relationship, self.keeping.kind, *self.needs)

    @property
    def result_page(self) -> str:
        """The template of its result."""
        return f"space/reflections/{self.name}.html"

    @property
    def asked(self) -> dict[str, Sequence[str]]:
        """The items under the ids of their sections."""
        return dict(self.sections) or {"": tuple(item.id for item in self.reflection.items)}

    def address(self, step: str, person_id: UUID | None = None, *more: UUID) -> str:
        """The address of a step ("", "answer", "result" or "delete"); the person counts only when it is about one."""
        ids = [person_id] if self.place.about_one else []
        return reverse(f"space:{self.place.url_name(step)}", args=[*ids, *more])

    def result_address(self, entry: Answered) -> str:
        """Where a kept time is shown."""
        return self.address("result", entry.body.relationship, entry.id)
