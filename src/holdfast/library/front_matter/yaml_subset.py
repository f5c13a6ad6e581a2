"""Reads the safe part of YAML that front matter needs, with the line of every key and value."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from holdfast.library.front_matter.yaml_advice import SPACE_MISSING, advise, lacks_space
from holdfast.library.nearest import quoted
from holdfast.library.problems import Code, Findings, Place

SUBJECT = "front matter"
DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as written; a plain one had no quotes."""

    text: str
    is_plain: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Several:
    """A list of values."""

    items: "tuple[Node, ...]"
    place: Place


@dataclass(frozen=True, slots=True)
class Nested:
    """A mapping inside a value; only keys that mean nothing to us may have one."""

    place: Place


Node = Scalar | Several | Nested
Entry = tuple[Scalar, Node]


class Refused(Exception):
    """The front matter cannot be read further; the reason is among the findings."""


class Reader:
    """Walks the events of libyaml, and so meets tags, anchors and aliases before anything is built."""

    def __init__(self, text: str, first_line: int, findings: Findings) -> None:
        self._text = text
        self._first = first_line
        self._findings = findings

    def entries(self) -> list[Entry] | None:
        """The keys with their values in the order of the file, or None when it cannot be read."""
        if not self._has_no_tabs():
            return None
        try:
            return self._document(yaml.parse(self._text, Loader=yaml.CSafeLoader))
        except Refused:
            return None
        except yaml.YAMLError as error:
            self._not_yaml(error)
            return None

    def _has_no_tabs(self) -> bool:
        lines = enumerate(self._text.split("\n"), self._first)
        tabs = [Place(number, line.index("\t") + 1) for number, line in lines if "\t" in line]
        for place in tabs:
            self._findings.error(place, Code.NOT_YAML, SUBJECT, "there is a tab. Write spaces.")
        return not tabs

    def _not_yaml(self, error: yaml.YAMLError) -> None:
        advice = advise(self._text, error)
        place = Place(advice.line + self._first, advice.column + 1)
        self._findings.error(place, Code.NOT_YAML, SUBJECT, advice.message)

    def _at(self, mark: Any) -> Place:
        return Place(mark.line + self._first, mark.column + 1)

    def _refuse(self, event: yaml.Event, code: Code, message: str) -> Refused:
        self._findings.error(self._at(event.start_mark), code, SUBJECT, message)
        return Refused()

    def _document(self, events: Iterator[yaml.Event]) -> list[Entry]:
        next(events)  # the stream starts
        start = next(events)
        if not isinstance(start, yaml.DocumentStartEvent):
            return []  # nothing between the two lines
        root = next(events)
        if isinstance(root, yaml.ScalarEvent) and lacks_space(root.value):
            raise self._refuse(root, Code.NOT_YAML, SPACE_MISSING)
        if not isinstance(root, yaml.MappingStartEvent):
            found = quoted(getattr(root, "value", None) or "a list")
            message = f"found {found}. Expected keys and values, such as date: 2026-02-17"
            raise self._refuse(root, Code.NOT_A_MAPPING, message)
        self._plain_only(root)
        entries = list(self._pairs(events))
        self._expect_end(events)
        return entries

    def _expect_end(self, events: Iterator[yaml.Event]) -> None:
        next(events)  # the document ends
        after = next(events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise self._refuse(after, Code.NOT_YAML, "the keys end before this line.")

    def _pairs(self, events: Iterator[yaml.Event]) -> Iterator[Entry]:
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            key = self._node(event, events, 1)
            if not isinstance(key, Scalar):
                raise self._refuse(event, Code.NOT_YAML, "a key is one word, such as title.")
            yield key, self._node(next(events), events, 1)

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        if depth > DEEPEST:
            message = f"values are nested deeper than {DEEPEST}."
            raise self._refuse(event, Code.TOO_DEEP, message)
        self._plain_only(event)
        place = self._at(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, event.style is None or event.style == "", place)
        if isinstance(event, yaml.SequenceStartEvent):
            return Several(tuple(self._items(events, depth)), place)
        for inner in events:
            if isinstance(inner, yaml.MappingEndEvent):
                break
            self._node(inner, events, depth + 1)
        return Nested(place)

    def _items(self, events: Iterator[yaml.Event], depth: int) -> Iterator[Node]:
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self._node(event, events, depth + 1)

    def _plain_only(self, event: yaml.Event) -> None:
        """No tags, anchors or aliases: they build things, or grow beyond the file's size."""
        if isinstance(event, yaml.AliasEvent):
            message = f'"*{event.anchor}" is a YAML alias. Put the value in quotes.'
            raise self._refuse(event, Code.NOT_YAML, message)
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor:
            message = f'"&{anchor}" is a YAML anchor. Put the value in quotes.'
            raise self._refuse(event, Code.NOT_YAML, message)
        if tag:
            message = f'"{tag}" is a YAML tag. Write the value without it.'
            raise self._refuse(event, Code.NOT_YAML, message)
