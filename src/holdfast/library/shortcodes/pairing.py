"""Pairs opening tags with their ends, and reports the ends that are missing, stray or crossed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from holdfast.library.declaration import Shortcode
from holdfast.library.problems import Code, Findings
from holdfast.library.shortcodes.tags import Kind, Tag

DEEPEST = 8


@dataclass(eq=False, slots=True)
class Span:
    """A shortcode in the text: its tags, what it is declared to be, and what it stands in."""

    opening: Tag
    closing: Tag | None
    declared: Shortcode | None
    parent: "Span | None" = None
    depth: int = 1
    ended: bool = False
    crossed: bool = False

    @property
    def name(self) -> str:
        return self.opening.name

    @property
    def last_tag(self) -> Tag:
        return self.closing or self.opening


@dataclass(frozen=True, slots=True)
class Paired:
    """The shortcodes of a body in reading order, and the ends that belong to none of them."""

    spans: list[Span]
    stray: list[Tag]


class Pairing:
    """Walks the tags once; an end that crosses another box is found without searching the stack."""

    def __init__(self, declared: Mapping[str, Shortcode], findings: Findings) -> None:
        self._declared = declared
        self._findings = findings
        self._open: list[Span] = []
        self._open_by_name: dict[str, list[Span]] = defaultdict(list)
        self._ends_to_come: Counter[str] = Counter()
        self._paired = Paired([], [])

    def pair(self, tags: Iterable[Tag]) -> Paired:
        listed = list(tags)
        self._ends_to_come.update(tag.name for tag in listed if tag.kind is Kind.ENDS)
        for tag in listed:
            if tag.kind is Kind.ENDS:
                self._end(tag)
            elif tag.name:
                self._open_box(tag)
        for span in self._open:
            self._report_unclosed(span)
        for span in self._paired.spans:
            _leave_unclosed(span)
        return self._paired

    def _open_box(self, tag: Tag) -> None:
        declared = self._declared.get(tag.name)
        span = Span(tag, None, declared, self._innermost())
        self._paired.spans.append(span)
        if tag.kind is Kind.SELF_CLOSED or (declared and not declared.has_content):
            return
        if declared is None and not self._ends_to_come[tag.name]:
            return  # unknown and alone: we cannot know whether it wants an end
        self._open.append(span)
        self._open_by_name[tag.name].append(span)

    def _innermost(self) -> Span | None:
        while self._open and self._open[-1].ended:
            self._open.pop()
        return self._open[-1] if self._open else None

    def _end(self, tag: Tag) -> None:
        self._ends_to_come[tag.name] -= 1
        waiting = self._open_by_name[tag.name]
        if not waiting:
            self._paired.stray.append(tag)
            self._report_stray(tag)
            return
        span = waiting.pop()
        while (top := self._innermost()) is not span and top is not None:
            if self._will_end(top):
                self._report_crossed(tag, top)
                span.crossed = top.crossed = True
                break
            self._abandon(top)
        span.closing, span.ended = tag, True
        if span.opening.sign != tag.sign:
            self._report_signs(span, tag)

    def _will_end(self, span: Span) -> bool:
        return self._ends_to_come[span.name] >= len(self._open_by_name[span.name])

    def _abandon(self, span: Span) -> None:
        self._report_unclosed(span)
        span.ended = True
        self._open_by_name[span.name].pop()  # the innermost box is the last of its name

    def _report_unclosed(self, span: Span) -> None:
        if span.ended or span.opening.broken or span.declared is None:
            return
        self._findings.error(
            span.opening.place,
            Code.SHORTCODE_UNCLOSED,
            span.name,
            f"opened here and not closed. Expected {{{{< /{span.name} >}}}} after its text.",
        )

    def _report_stray(self, tag: Tag) -> None:
        declared = self._declared.get(tag.name)
        if tag.broken or declared is None:
            return
        message = f"this end has no opening tag. Expected {{{{< {tag.name} >}}}} before it."
        if not declared.has_content:
            message = f"{tag.name} has no content. Delete this end."
        self._findings.error(tag.place, Code.SHORTCODE_STRAY_END, tag.name, message)

    def _report_crossed(self, tag: Tag, top: Span) -> None:
        self._findings.error(
            tag.place,
            Code.SHORTCODE_CROSSED,
            tag.name,
            f'ends while "{top.name}" of line {top.opening.place.line} is still open. '
            f"Expected {{{{< /{top.name} >}}}} first.",
        )

    def _report_signs(self, span: Span, tag: Tag) -> None:
        expected = f"{{{{{span.opening.sign} /{span.name} "
        self._findings.error(
            tag.place,
            Code.SHORTCODE_SIGNS_DIFFER,
            span.name,
            f"opened with {{{{{span.opening.sign} and ended with {{{{{tag.sign}. "
            f"Expected {expected}{'>' if span.opening.sign == '<' else '%'}}}}}.",
        )


def _leave_unclosed(span: Span) -> None:
    """A box without an end holds nothing: what follows it stands in the box around it."""
    if span.parent is not None and span.parent.closing is None:
        span.parent = span.parent.parent  # settled already, since it was opened before
    span.depth = span.parent.depth + 1 if span.parent else 1
