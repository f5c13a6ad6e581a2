"""Limits and sentences for a hard talk, as they are read."""

from holdfast.healing.limits.i_statement import IStatement
from holdfast.healing.limits.limit import LIMIT_LINES, Limit
from holdfast.healing.reading import Decision, Reason, Refused
from holdfast.words import Words
from holdfast.words.phrases import joined


def rests_because(decision: Decision) -> str:
    """Why words toward somebody rest: "flagged", "noted" for something else that was noted, or nothing where they may be."""
    if not isinstance(decision, Refused):
        return ""
    return "noted" if decision.reason is Reason.NOTED else "flagged"


def rest_lines(because: str, alias: str, words: Words) -> tuple[str, str]:
    """That words toward somebody rest, and why."""
    if because == "noted":
        return words.text("toward.noted.lead", alias=alias), words.text(
            "toward.noted.body", alias=alias
        )
    return words.text("toward.flagged.lead", alias=alias), words.text("toward.flagged.body")


def limit_lines(body: Limit, words: Words) -> tuple[str, ...]:
    """A line for each part of the limit that says something."""
    said = ((name, getattr(body, name).strip()) for name in LIMIT_LINES)
    return tuple(
        words.text("phrases.labelled", label=words.text(f"limits.field.{name}.label"), words=text)
        for name, text in said
        if text
    )


def statement_lines(body: IStatement, words: Words) -> tuple[str, ...]:
    """The sentence as it is said: a line for each part that says something."""
    named = [words.text(f"statement.feeling.{feeling}") for feeling in body.feelings]
    parts = {
        "seen": trimmed(body.seen),
        "feelings": joined([*named, *filter(None, [trimmed(body.own_feeling)])], words),
        "need": trimmed(body.need),
        "request": trimmed(body.request),
        "otherwise_i_will": trimmed(body.otherwise_i_will),
    }
    return tuple(
        words.text(f"statement.say.{name}", words=text) for name, text in parts.items() if text
    )


def trimmed(text: str) -> str:
    """What was typed, without the marks that would end it in the middle of the sentence."""
    return text.strip().rstrip(".,;?! ")
