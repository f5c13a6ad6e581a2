"""A place on the plane as rows for the drawing and sentences beside it. Used signed in and on the public page."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from holdfast.healing.attachment.closeness import HALF_WIDTH, Closeness, Dial, Region

from .words import active_words

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def decimal(value: Fraction | float) -> str:
    """One decimal, with the comma or point of the language."""
    return f"{float(value):.1f}".replace(".", active_words().text("phrases.decimal_mark"))


def row(letter: str, name: str, found: Closeness) -> dict[str, Any]:
    """One relationship for the `plane` component."""
    return {
        "letter": letter,
        "name": name,
        "anxiety": float(found.anxiety.score),
        "avoidance": float(found.avoidance.score),
        "anxiety_text": decimal(found.anxiety.score),
        "avoidance_text": decimal(found.avoidance.score),
        "half_width": float(HALF_WIDTH),
        "words": active_words().text(f"attachment.region.{found.region}.name"),
    }


def rows(named: Sequence[tuple[str, Closeness]]) -> list[dict[str, Any]]:
    """Several relationships, each with its letter."""
    return [row(LETTERS[at % 26], name, found) for at, (name, found) in enumerate(named)]


def sentences(alias: str, found: Closeness) -> list[str]:
    """The place in words: the region, and both dials with their bands."""
    words = active_words()
    return [
        words.text(f"attachment.region.{found.region}.sentence", alias=alias),
        words.text(f"attachment.region.{found.region}.meaning"),
        dial_sentence(found.anxiety),
        dial_sentence(found.avoidance),
    ]


def dial_sentence(dial: Dial) -> str:
    """One dial: about where it lies and how surely."""
    return active_words().text(
        f"attachment.result.{dial.dimension}.sentence",
        value=decimal(dial.score),
        low=decimal(dial.low),
        high=decimal(dial.high),
    )


def plane_texts() -> dict[str, Any]:
    """What the `plane` component says around the drawing."""
    words = active_words()
    names = [words.text(f"attachment.region.{region}.name") for region in _CORNERS]
    return {
        "title": words.text("attachment.result.plane_title"),
        "worry": [words.text(f"attachment.result.anxiety.{end}") for end in ("low", "high")],
        "distance": [words.text(f"attachment.result.avoidance.{end}") for end in ("low", "high")],
        "regions": names,
        "columns": [
            words.text("attachment.result.relationship"),
            words.text("attachment.result.anxiety.name"),
            words.text("attachment.result.avoidance.name"),
            words.text("attachment.result.in_words"),
        ],
    }


# Low worry and low distance, high worry and low distance, low and high, both high.
_CORNERS = (Region.SECURE, Region.PREOCCUPIED, Region.DISMISSING, Region.FEARFUL)
