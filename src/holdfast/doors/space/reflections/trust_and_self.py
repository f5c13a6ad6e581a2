"""Trust and a sense of self: two lists, what moved, and where to practise."""

from __future__ import annotations

from typing import Any

from holdfast.doors.frame.words import active_words
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reflections import trust_and_self as domain
from holdfast.healing.reflections.moves import THIN_UP_TO
from holdfast.healing.reflections.times import Answered, time_before, times_answered
from holdfast.healing.reflections.trust_and_self import Autonomy, Trust
from holdfast.words.dates import day_text

from .tool import Tool

# Where each direction can be practised: the rooms of My space, by the name of their address.
PRACTICES = {
    "trust": ("space:settle", "space:reach", "space:people"),
    "autonomy": ("space:limits", "space:statements"),
}


def shown(journal: Journal, entry: Answered) -> dict[str, Any]:
    """The reading, what each strength was over time, and whether help is named for somebody without anyone."""
    times = times_answered(journal, domain.TRUST_AND_SELF.id)
    alone = domain.strengths(entry.body.answers).get(Trust.RELIABLE_PERSON, THIN_UP_TO + 1)
    return {
        "reading": domain.read_self(journal, entry),
        "answered": len(domain.strengths(entry.body.answers)),
        "total": len(domain.STRENGTHS),
        "practices": PRACTICES,
        "offers_company": alone <= THIN_UP_TO,
        "compared_with": compared_with(journal, entry),
        "over_time": over_time_in_words(times) if len(times) > 1 else [],
    }


def compared_with(journal: Journal, entry: Answered) -> str:
    """The day of the time before, in words; nothing where there was none."""
    before = time_before(journal, entry)
    return day_text(before.body.day, active_words()) if before else ""


def over_time_in_words(times: tuple[Answered, ...]) -> list[dict[str, str]]:
    """Each strength that was answered, with every answer and its day."""
    words = active_words()
    return [
        {
            "name": words.text(f"self.strength.{strength}"),
            "text": " · ".join(
                words.text(
                    "self.over_time.answer", answer=value, day=day_text(time.body.day, words)
                )
                for time, value in values
            ),
        }
        for strength, values in domain.over_time(times).items()
        if values
    ]


TOOL = Tool(
    domain.TRUST_AND_SELF,
    words="self",
    shown=shown,
    sections={"trust": tuple(Trust), "autonomy": tuple(Autonomy)},
)
