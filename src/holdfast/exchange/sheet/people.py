"""Topics about people: only those the person ticked are named, and where safety is a worry, closeness is left out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from uuid import UUID

from holdfast.exchange.sheet.parts import Block, Section
from holdfast.exchange.telling.closeness import dial_line
from holdfast.exchange.telling.limits import limit_lines
from holdfast.exchange.telling.people import alias_of, person_line
from holdfast.exchange.telling.reaching import met_lines
from holdfast.healing.attachment.closeness import (
    AttachmentReading,
    Closeness,
    latest_attachment,
    read_attachment,
)
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.limits.limit import Limit
from holdfast.healing.reach.ladder import read_ladder
from holdfast.healing.reach.reaching import as_seen, in_order
from holdfast.healing.relationship import Relationship
from holdfast.words import Words
from holdfast.words.dates import day_text

Person = Entry[Relationship]


def people(journal: Journal, about: Collection[UUID], words: Words) -> Section:
    """Who they are to the person, in the order of life."""
    lines = tuple(person_line(person.body, words) for person in _ticked(journal, about))
    return Section(words.text("sheet.page.people"), (Block(lines),) if lines else ())


def closeness(journal: Journal, about: Collection[UUID], words: Words) -> Section:
    """The newest place of each on the two dials, with their bands."""
    return Section(
        words.text("sheet.page.closeness"),
        tuple(_places(journal, about, words)),
        note=words.text("sheet.page.closeness_note"),
    )


def reaches(journal: Journal, about: Collection[UUID], words: Words) -> Section:
    """For each depth that was tried, how many of the last twelve reaches were met with care. No step is suggested."""
    return Section(
        words.text("sheet.page.reaches"),
        tuple(_ladders(journal, about, words)),
        note=words.text("sheet.page.reaches_note"),
    )


def limits(journal: Journal, about: Collection[UUID], words: Words) -> Section:
    """Each limit line by line: those with somebody ticked, and those with nobody in particular."""
    found = [
        entry.body
        for entry in journal.of(Limit)
        if entry.body.relationship is None or entry.body.relationship in about
    ]
    blocks = (Block(limit_lines(body, words), _toward(journal, body, words)) for body in found)
    return Section(words.text("sheet.page.limits"), tuple(block for block in blocks if block.lines))


def _ticked(journal: Journal, about: Collection[UUID]) -> tuple[Person, ...]:
    return tuple(person for person in journal.relationships if person.id in about)


def _places(journal: Journal, about: Collection[UUID], words: Words) -> Iterator[Block]:
    for person in _ticked(journal, about):
        answers = latest_attachment(journal, person.id)
        if answers is not None and not person.body.is_flagged:
            yield _place(person, read_attachment(answers), words)


def _place(person: Person, reading: AttachmentReading, words: Words) -> Block:
    day = day_text(reading.day, words)
    heading = words.text("sheet.page.with_on", alias=person.body.alias, day=day)
    found = reading.found
    if not isinstance(found, Closeness):
        return Block((words.text("attachment.region.hard_to_read.name"),), heading)
    return Block((dial_line(found.anxiety, words), dial_line(found.avoidance, words)), heading)


def _ladders(journal: Journal, about: Collection[UUID], words: Words) -> Iterator[Block]:
    for person in _ticked(journal, about):
        logged = in_order(journal, person.id)
        if met := met_lines(read_ladder(map(as_seen, logged)), words):
            yield Block(met, words.text("sheet.page.reaches_with", alias=person.body.alias))


def _toward(journal: Journal, body: Limit, words: Words) -> str:
    alias = alias_of(journal, body.relationship)
    return words.text("limits.toward", alias=alias) if alias else ""
