"""The report as text for a terminal: the same statements as the pages, in the same words from content."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from typing import Final

from holdfast.exchange.report.reading import Report
from holdfast.exchange.report.text import (
    beginning,
    closeness,
    experiences,
    limits,
    own,
    patterns,
    reaching,
    support,
    therapy,
    together,
)
from holdfast.exchange.report.text.section import GAP, Line, Section
from holdfast.words import Words

WIDTH: Final = 78  # columns
INDENT: Final = "  "
DASH: Final = "- "

Tell = Callable[[Report, Words], Iterator[Section]]

# In the order of the programme: safety before everything, being with others, understanding, oneself, and support.
SECTIONS: Final[tuple[Tell, ...]] = (
    beginning.beginning,
    beginning.safety,
    beginning.people,
    closeness.plane,
    together.emotional_safety,
    together.leaning,
    together.pace_plans,
    together.near_and_far,
    reaching.reaches,
    limits.limits,
    limits.statements,
    patterns.patterns,
    patterns.threads,
    patterns.sentence,
    experiences.experiences,
    own.trust_and_self,
    own.signs,
    own.behaviour,
    therapy.therapy,
    support.settling,
    support.hard_hours,
    beginning.ending,
)


def report_text(report: Report, words: Words) -> str:
    """The whole report, wrapped for a terminal. What a person typed is printed without control characters."""
    lines = [
        line for tell in SECTIONS for section in tell(report, words) for line in (*section, GAP)
    ]
    return "\n".join(map(_wrapped, lines)).rstrip() + "\n"


def harmless(text: str) -> str:
    """The text on one line, without the control characters that could steer a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _wrapped(line: Line) -> str:
    start = INDENT * line.depth
    first, then = (start + DASH, start + INDENT) if line.is_item else (start, start)
    return textwrap.fill(harmless(line.text), WIDTH, initial_indent=first, subsequent_indent=then)
