"""The words the engine needs in one language: handed in, so that the engine holds no sentence of its own."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol

from msgspec import Struct

CALLOUT_TYPES = (
    "tip", "info", "note", "clinical", "success", "example", "important", "warning", "danger",
)  # fmt: skip
# What an exercise can open. Where each leads is said in one table of the reading door.
TOOLS = (
    "inventory", "attachment", "signs", "safety", "reach", "settling", "limits", "statement",
    "self", "experiences", "dial", "pace", "dynamics", "therapy-check", "hard-hours",
)  # fmt: skip
TOPICS = (
    "anxiety", "depression", "relationships", "mindfulness", "development", "adhd", "burnout",
    "trauma",
)  # fmt: skip


class Vocabulary(Struct, frozen=True):
    """Every word an article may show that its author did not write."""

    language: str
    types: Mapping[str, str]  # of callouts, by id
    toc_title: str
    exercise_title: str
    tools: Mapping[str, str]  # link texts, by id of the tool
    topics: Mapping[str, str]  # labels, by id of the topic
    months: tuple[str, ...]  # January first, as they stand inside a date
    day: str  # "{day} {month} {year}"
    table: str  # name of a table that scrolls
    notes: str  # name of the list of footnotes
    back: str  # link from a footnote to its mark
    done: str  # a ticked task
    to_do: str
    references: str  # heading of the list of works at the end
    help: str  # link from a warning to help


class Lookup(Protocol):
    """Whatever holds the words; `holdfast.words.Words` is one."""

    language: str

    def text(self, key: str, **values: str | int) -> str: ...

    def list(self, key: str, **values: str | int) -> tuple[str, ...]: ...


def vocabulary_from(words: Lookup) -> Vocabulary:
    """Takes what the engine needs from the namespaces `articles_words` and `dates`."""
    single = ("toc_title", "exercise_title", "table", "notes", "back", "done", "to_do",
              "references", "help")  # fmt: skip
    return Vocabulary(
        language=words.language,
        types=_labels(words, "types", CALLOUT_TYPES),
        tools=_labels(words, "tools", TOOLS),
        topics=_labels(words, "topics", TOPICS),
        months=words.list("dates.months"),
        day=words.text("dates.day", day="{day}", month="{month}", year="{year}"),
        **{name: words.text(f"articles_words.{name}") for name in single},
    )


def _labels(words: Lookup, group: str, ids: Iterable[str]) -> dict[str, str]:
    return {name: words.text(f"articles_words.{group}.{name.replace('-', '_')}") for name in ids}


def long_date(day: date, vocabulary: Vocabulary) -> str:
    """`17 februarie 2026`: the day as a reader of this language writes it."""
    month = vocabulary.months[day.month - 1]
    return vocabulary.day.format(day=day.day, month=month, year=day.year)
