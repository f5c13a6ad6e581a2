"""Topics about the person alone. They name nobody, whoever was ticked."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from holdfast.exchange.sheet.parts import Block, Section
from holdfast.exchange.telling.experiences import name
from holdfast.exchange.telling.patterns import sentence_lines, statement
from holdfast.exchange.telling.settling import way_name
from holdfast.healing.experiences.experience import Experience
from holdfast.healing.experiences.reading import read_experiences
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.patterns.repeating import Candidate, read_patterns
from holdfast.healing.patterns.thread import Fits
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.reflections.times import Answered, times_answered
from holdfast.healing.reflections.trust_and_self import TRUST_AND_SELF, read_self
from holdfast.healing.safety.kept_signs import WARNING_SIGNS, read_kept_signs
from holdfast.healing.settling.kinds import SettlingTry
from holdfast.healing.settling.tries import Helped, count_helped
from holdfast.words import Words
from holdfast.words.dates import day_text


def patterns(journal: Journal, about: Collection[UUID], words: Words) -> Section:
    """What may repeat, as counts. What the person set aside is not on it."""
    reading = read_patterns(journal)
    return Section(
        words.text("sheet.page.patterns"),
        _block(tuple(_candidate(each, words) for each in reading.candidates)),
        note=words.text("sheet.page.patterns_of", n=len(reading.relationships)),
    )


def sentence(journal: Journal, about: Collection[UUID], words: Words) -> Section:
    """The person's own sentence, as kept last."""
    latest = journal.latest(Formulation)
    lines = sentence_lines(latest.body, words) if latest else ()
    return Section(words.text("sheet.page.sentence"), _block(lines))


def settling(journal: Journal, about: Collection[UUID], words: Words) -> Section:
    """How often each way was followed by something easier; ways that never were are no answer to the heading.

    A way that left the content is still counted.
    """
    counted = count_helped(journal.of(SettlingTry))
    lines = tuple(_helped(card, helped, words) for card, helped in counted.items() if helped.times)
    return Section(words.text("sheet.page.settling"), _block(lines))


def trust_and_self(journal: Journal, about: Collection[UUID], words: Words) -> Section:
    """The two lists of the latest day."""
    heading = words.text("sheet.page.self")
    times = times_answered(journal, TRUST_AND_SELF.id)
    if not times:
        return Section(heading, ())
    reading = read_self(journal, times[-1])
    named = {"stronger": reading.stronger, "younger": reading.younger}
    blocks = tuple(
        Block(_strengths(names, words), words.text(f"sheet.page.{which}"))
        for which, names in named.items()
        if names
    )
    return Section(heading, blocks, note=_day("self_on", times[-1], words))


def signs(journal: Journal, about: Collection[UUID], words: Words) -> Section:
    """The signs marked on the latest day that was about nobody in particular or about somebody ticked."""
    heading = words.text("sheet.page.signs")
    times = [entry for entry in journal.of(ReflectionAnswers) if _is_about(entry, about)]
    if not times:
        return Section(heading, ())
    latest = max(times, key=lambda entry: (entry.body.day, entry.kept_at, entry.id))
    marked = read_kept_signs(journal, latest).marked
    lines = tuple(words.text(f"signs.item.{each.sign}") for each in marked)
    return Section(heading, _block(lines), note=_day("signs_on", latest, words))


def experiences(journal: Journal, about: Collection[UUID], words: Words) -> Section:
    """At most three, by the person's own answer on what affects them now, under their own names for them."""
    found = read_experiences(journal).foremost
    return Section(
        words.text("sheet.page.experiences"),
        _block(tuple(_experience(entry, words) for entry in found)),
        note=words.text("sheet.page.experiences_note"),
    )


def _strengths(names: tuple[str, ...], words: Words) -> tuple[str, ...]:
    return tuple(words.text(f"self.strength.{name}") for name in names)


def _block(lines: tuple[str, ...]) -> tuple[Block, ...]:
    return (Block(lines),) if lines else ()


def _day(key: str, entry: Answered, words: Words) -> str:
    return words.text(f"sheet.page.{key}", day=day_text(entry.body.day, words))


def _candidate(found: Candidate, words: Words) -> str:
    said = statement(found, words)
    return words.text("sheet.page.fits", statement=said) if found.fits is Fits.YES else said


def _helped(card: str, helped: Helped, words: Words) -> str:
    name = way_name(card, words)
    return words.text("sheet.page.settling_counts", name=name, times=helped.times, n=helped.of)


def _is_about(entry: Answered, about: Collection[UUID]) -> bool:
    body = entry.body
    is_open = body.relationship is None or body.relationship in about
    return body.reflection == WARNING_SIGNS.id and is_open


def _experience(entry: Entry[Experience], words: Words) -> str:
    times = (words.text(f"experiences.times.{time}") for time in entry.body.times)
    return " · ".join([name(entry.body, words), *times])
