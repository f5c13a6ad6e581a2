"""Pace in words: what moved in emotional safety, and the lines of a plan."""

from collections.abc import Iterator

from holdfast.healing.pace.emotional_safety import EmotionalSafetyReading
from holdfast.healing.pace.plan import PacePlan
from holdfast.healing.pace.planning import PaceReading, told_of
from holdfast.words import Words
from holdfast.words.dates import day_text


def moved_lines(reading: EmotionalSafetyReading, words: Words) -> Iterator[str]:
    """Each statement that moved since the time before, by two steps or more."""
    if reading.before is None:
        return
    day = day_text(reading.before.body.day, words)
    for move in reading.moves:
        statement = words.text(f"emotional_safety.item.{move.item}")
        way = "up" if move.is_up else "down"
        yield words.text(f"emotional_safety.change.{way}", day=day, statement=statement)


def plan_lines(plan: PacePlan, pace: PaceReading, words: Words) -> Iterator[str]:
    """The lines of a plan that may be told, each under its name."""
    for name, texts in told_of(plan, pace):
        label = words.text(f"pace.field.{name}.label")
        for text in texts:
            said = words.text(f"reach.depth.{text}") if name == "depth" else text
            yield words.text("phrases.labelled", label=label, words=said)
