"""Reading experiences: a grouped list, when in life, and what affects the person most now. No sum, no count, no severity."""

from collections.abc import Collection, Iterable, Mapping
from typing import Final, TypeVar
from uuid import UUID

import msgspec

from holdfast.healing.experiences.experience import (
    FORMS,
    OPEN_ENDED,
    Applies,
    Experience,
    Form,
    FormGroup,
    SafetyFirst,
    Time,
    group_of,
)
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis

MOST_FOREMOST: Final = 3
# An answer of 0 says that it does not affect me now.
AFFECTS_FROM: Final = 1

Found = tuple[Entry[Experience], ...]
K = TypeVar("K")
_PLACES = {
    form: place for place, form in enumerate(form for group in FORMS for form in FORMS[group])
}


class ExperiencesReading(msgspec.Struct, frozen=True):
    """What the person noted, laid out. Entries that were put away stand in `put_away` and nowhere else.

    `groups` and `times` leave out what is empty. `foremost` holds at most three, what affects most first. `safety` are
    those where safety comes first, put away or not, because folding something away does not end it.
    """

    groups: Mapping[FormGroup, Found]
    times: Mapping[Time, Found]
    foremost: Found
    put_away: Found
    safety: Found
    basis: Basis


def read_experiences(journal: Journal) -> ExperiencesReading:
    """Everything the person noted as part of their life. Depends on the journal alone."""
    noted = sorted(
        (entry for entry in journal.of(Experience) if entry.body.is_mine),
        key=lambda entry: _PLACES[entry.body.form],
    )
    shown = tuple(entry for entry in noted if not entry.body.put_away)
    return ExperiencesReading(
        groups=_filled({group: _in_group(shown, group) for group in FormGroup}),
        times=_filled({time: _at_time(shown, time) for time in Time}),
        foremost=_foremost(shown),
        put_away=tuple(entry for entry in noted if entry.body.put_away),
        safety=tuple(entry for entry in noted if entry.body.safety is SafetyFirst.AT_ONCE),
        basis=Basis.of(entry.id for entry in noted),
    )


def latest_of_form(journal: Journal, form: Form) -> Entry[Experience] | None:
    """What was noted about a form, to be opened again. Forms that may be written more than once always begin anew."""
    if form in OPEN_ENDED:
        return None
    found = [entry for entry in journal.of(Experience) if entry.body.form is form]
    return found[-1] if found else None


def answers_by_form(journal: Journal) -> Mapping[Form, Applies | None]:
    """What was answered so far, by form, the later answer standing. A form that was not opened is absent."""
    return {entry.body.form: entry.body.applies for entry in journal.of(Experience)}


def next_form(journal: Journal, form: Form) -> Form | None:
    """The next form of the same group that was not opened yet, or None at the end of the group: no group leads into another."""
    forms = FORMS[group_of(form)]
    seen = answers_by_form(journal)
    return next((f for f in forms[forms.index(form) + 1 :] if f not in seen), None)


def only_about(journal: Journal, people: Collection[UUID]) -> tuple[UUID, ...]:
    """The experiences that name nobody but these people. They go when the people go; where others are named too, they stay."""
    return tuple(
        entry.id
        for entry in journal.of(Experience)
        if entry.body.people and not entry.body.kinds and set(entry.body.people) <= set(people)
    )


def _foremost(shown: Iterable[Entry[Experience]]) -> Found:
    """The highest answers first; of equal ones, those noted last."""
    affecting = [entry for entry in shown if (entry.body.affects_now or 0) >= AFFECTS_FROM]
    newest = sorted(affecting, key=lambda entry: (entry.kept_at, entry.id), reverse=True)
    ranked = sorted(newest, key=lambda entry: entry.body.affects_now or 0, reverse=True)
    return tuple(ranked[:MOST_FOREMOST])


def _in_group(shown: Found, group: FormGroup) -> Found:
    return tuple(entry for entry in shown if group_of(entry.body.form) is group)


def _at_time(shown: Found, time: Time) -> Found:
    return tuple(entry for entry in shown if time in entry.body.times)


def _filled(lists: Mapping[K, Found]) -> Mapping[K, Found]:
    return {key: found for key, found in lists.items() if found}
