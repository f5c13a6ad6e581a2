"""One's own events in words."""

from holdfast.exchange.telling.people import alias_of
from holdfast.healing.dynamics.event import Dynamic
from holdfast.healing.journal.journal import Journal
from holdfast.words import Words
from holdfast.words.dates import day_text


def event_line(journal: Journal, body: Dynamic, words: Words) -> str:
    """The day, the row, and with whom where that was said."""
    said = {
        "day": day_text(body.day, words),
        "row": words.text(f"dynamics.row.{body.row}.label"),
    }
    alias = alias_of(journal, body.relationship)
    if not alias:
        return words.text("dynamics.months.entry_plain", **said)
    return words.text("report.event_with", alias=alias, **said)


def step_line(body: Dynamic, words: Words) -> str:
    """The step in the words of its row, or nothing."""
    if body.step_used is None:
        return ""
    return words.text(f"dynamics.step.{body.row}.{body.step_used.value}")
