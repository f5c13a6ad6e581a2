"""Building the page: each topic from its own reading, with no more said than the person's own pages say.

Nothing about safety is ever on it: not the answers, which are stored nowhere, and not the person's word on anybody.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Final
from uuid import UUID

from holdfast.exchange.sheet import own, people
from holdfast.exchange.sheet.parts import Block, Section, Sheet, Topic
from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.experiences.experience import Experience
from holdfast.healing.journal.journal import Journal
from holdfast.healing.journal.kind import Kind
from holdfast.healing.limits.limit import Limit
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.thread import Thread
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import Relationship
from holdfast.healing.settling.kinds import SettlingTry
from holdfast.words import Words
from holdfast.words.dates import day_text

Tell = Callable[[Journal, Collection[UUID], Words], Section]

TELLS: Final[Mapping[Topic, Tell]] = {
    Topic.PEOPLE: people.people,
    Topic.CLOSENESS: people.closeness,
    Topic.REACHES: people.reaches,
    Topic.LIMITS: people.limits,
    Topic.PATTERNS: own.patterns,
    Topic.SENTENCE: own.sentence,
    Topic.SETTLING: own.settling,
    Topic.SELF: own.trust_and_self,
    Topic.SIGNS: own.signs,
    Topic.EXPERIENCES: own.experiences,
}
# What a journal must hold for a topic, beside the relationships.
KINDS: Final[Mapping[Topic, tuple[type[Kind], ...]]] = {
    Topic.PEOPLE: (),
    Topic.CLOSENESS: (AttachmentAnswers,),
    Topic.REACHES: (LoggedReach,),
    Topic.LIMITS: (Limit,),
    Topic.PATTERNS: (InventoryAnswers, Thread),
    Topic.SENTENCE: (Formulation,),
    Topic.SETTLING: (SettlingTry,),
    Topic.SELF: (ReflectionAnswers,),
    Topic.SIGNS: (ReflectionAnswers,),
    Topic.EXPERIENCES: (Experience,),
}


def kinds_for(topics: Collection[Topic]) -> set[type[Kind]]:
    """The kinds to open for these topics."""
    return {Relationship, *(kind for topic in topics for kind in KINDS[topic])}


def build_sheet(
    journal: Journal,
    topics: Collection[Topic],
    *,
    about: Collection[UUID] = (),
    own_words: str = "",
    words: Words,
    today: date,
) -> Sheet:
    """The page with these topics, naming these people alone. The same choice always gives the same page."""
    told = {topic: TELLS[topic](journal, about, words) for topic in Topic if topic in topics}
    sections = [section for section in told.values() if section.blocks]
    if own_words.strip():
        sections.insert(0, own_section(own_words, words))
    return Sheet(
        language=words.language,
        title=words.text("sheet.page.title"),
        intro=(
            words.text("sheet.page.intro", day=day_text(today, words)),
            words.text("sheet.page.not_a_test"),
        ),
        sections=tuple(sections),
        left_out=tuple(topic for topic, section in told.items() if not section.blocks),
    )


def own_section(own_words: str, words: Words) -> Section:
    """What was written for this page, line by line."""
    lines = tuple(line.strip() for line in own_words.splitlines() if line.strip())
    return Section(words.text("sheet.page.own"), (Block(lines),))
