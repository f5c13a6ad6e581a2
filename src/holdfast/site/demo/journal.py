"""The story as a journal: the same entries a person would have kept, on days that end yesterday."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final
from uuid import UUID, uuid5

import msgspec

from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.preferences import Preferences
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.thread import Thread
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.state import StateCheck
from holdfast.site.demo.story import Noted, Story
from holdfast.words import Words

# Ids made from names are the same at every start, so that an address in a demonstration can be shown to others.
NAMES: Final = UUID("8f3f1a52-6d0c-4b7e-9d55-2f1c6f0e7a10")


def demo_entries(story: Story, words: Words, *, now: datetime) -> Iterator[Entry]:
    """Every entry of the story, told on the day of `now` (UTC) in the language of `words`."""
    yield Entry(_id("preferences"), _first(story, now), Preferences(language=words.language))
    yield from _people(story, words, now)
    yield from _closeness(story, now)
    yield from _inventory(story, words, now)
    yield from _states(story, now)
    yield from _threads(story, now)
    yield from _formulations(story, words, now)


def _id(*names: object) -> UUID:
    return uuid5(NAMES, " ".join(map(str, names)))


def _first(story: Story, now: datetime) -> datetime:
    return min(person.when(now) for person in story.people.values())


def _people(story: Story, words: Words, now: datetime) -> Iterator[Entry]:
    for order, (name, person) in enumerate(story.people.items()):
        body = Relationship(
            alias=words.text(f"demo.mira.alias.{name}"),
            relation=person.relation,
            period=person.period,
            from_childhood=person.from_childhood,
            order=order,
        )
        yield Entry(_id(name), person.when(now), body)


def _closeness(story: Story, now: datetime) -> Iterator[Entry]:
    for at, looked in enumerate(story.closeness):
        body = AttachmentAnswers(
            relationship=_id(looked.of), day=looked.on(now), answers=looked.answers
        )
        yield Entry(_id("closeness", at), looked.when(now), body)


def _inventory(story: Story, words: Words, now: datetime) -> Iterator[Entry]:
    for noted in story.inventory:
        body = InventoryAnswers(
            relationship=_id(noted.of),
            feelings=noted.feelings,
            roles=noted.roles,
            endings=noted.endings,
            traits=noted.traits,
        )
        yield Entry(_id("inventory", noted.of), noted.when(now), _with_words(body, noted, words))


def _with_words(body: InventoryAnswers, noted: Noted, words: Words) -> InventoryAnswers:
    typed = {field: words.text(f"demo.mira.inventory.{noted.of}.{field}") for field in noted.words}
    return msgspec.structs.replace(body, **typed)


def _states(story: Story, now: datetime) -> Iterator[Entry]:
    for at, felt in enumerate(story.states):
        body = StateCheck(
            tool=felt.tool,
            moment=felt.moment,
            state=felt.state,
            distress=felt.distress,
            day=felt.on(now),
        )
        yield Entry(_id("state", at), felt.when(now), body)


def _threads(story: Story, now: datetime) -> Iterator[Entry]:
    for said in story.threads:
        body = Thread(
            facet=said.facet,
            term=said.term,
            fits=said.fits,
            likeness=said.likeness,
            learned_with=_id(said.learned_with) if said.learned_with else None,
            noted_on=said.on(now),
        )
        yield Entry(_id("thread", said.term), said.when(now), body)


def _formulations(story: Story, words: Words, now: datetime) -> Iterator[Entry]:
    for written in story.formulations:
        place = f"demo.mira.formulation.{written.name}"
        body = Formulation(**{blank: words.text(f"{place}.{blank}") for blank in written.blanks})
        yield Entry(_id("formulation", written.name), written.when(now), body)
