"""Trust and self in words: what moved since the time before."""

from collections.abc import Iterator

from holdfast.healing.reflections.times import Answered
from holdfast.healing.reflections.trust_and_self import SelfReading
from holdfast.words import Words
from holdfast.words.dates import day_text


def change_lines(reading: SelfReading, before: Answered, words: Words) -> Iterator[str]:
    """Each strength that moved, or that none did."""
    day = day_text(before.body.day, words)
    for change in reading.changes or ():
        strength = words.text(f"self.strength.{change.item}")
        way = "up" if change.is_up else "down"
        yield words.text(f"self.change.{way}", strength=strength, day=day)
    if not reading.changes:
        yield words.text("self.change.none", day=day)
