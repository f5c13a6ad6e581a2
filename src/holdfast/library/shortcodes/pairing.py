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
        self._openings_to_come: Counter[str] = Counter()
        self._ends_to_come: Counter[str] = Counter()
        self._paired = Paired([], [])

    def pair(self, tags: Iterable[Tag]) -> Paired:
        listed = list(tags)
        self._openings_to_come.update(tag.name for tag in listed if tag.kind is Kind.OPENS)
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
        self._openings_to_come[tag.name] -= tag.kind is Kind.OPENS
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
        self._report_arguments(tag)
        waiting = self._open_by_name[tag.name]
        if not waiting:
            self._end_without_opening(tag)
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

    def _end_without_opening(self, tag: Tag) -> None:
        """A mistyped end still ends its box, so that the typo is the only thing reported."""
        meant = self._meant_by(tag)
        if meant is None:
            self._paired.stray.append(tag)
            self._report_stray(tag)
            return
        self._open_by_name[meant.name].pop()
        meant.closing, meant.ended = tag, True
        self._findings.error(
            tag.place,
            Code.SHORTCODE_UNKNOWN,
            tag.name[:40],
            f"there is no such shortcode. Expected {_end_of(meant.name, tag.sign)} for the one that "
            f"opens on line {meant.opening.place.line}.",
        )

    def _meant_by(self, tag: Tag) -> Span | None:
        """The innermost box, if this end has almost its name and each later end has a box of its own."""
        top = self._innermost()
        if top is None or tag.broken or not tag.name or tag.name in self._declared:
            return None
        if self._findings.nearest.word(tag.name, self._declared) != top.name:
            return None
        left = self._ends_to_come[top.name] - self._openings_to_come[top.name]
        return top if left < len(self._open_by_name[top.name]) else None

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
        if tag.broken or not tag.name:
            return
        if declared is None:
            self._report_unknown_end(tag)
            return
        message = f"this end has no opening tag. Expected {{{{< {tag.name} >}}}} before it."
        if not declared.has_content:
            message = f"{tag.name} has no content. Delete this end."
        self._findings.error(tag.place, Code.SHORTCODE_STRAY_END, tag.name, message)

    def _report_unknown_end(self, tag: Tag) -> None:
        hint = self._findings.nearest.hint(tag.name, self._declared)
        ours = ", ".join(self._declared)
        shown = _end_of(tag.name[:40], f"{tag.sign}/*")
        message = (
            f"there is no such shortcode. Expected one of: {ours}{hint}. "
            f"To show the tag, write {shown}"
        )
        self._findings.error(tag.place, Code.SHORTCODE_UNKNOWN, tag.name[:40], message)

    def _report_arguments(self, tag: Tag) -> None:
        if tag.given and not tag.broken:
            message = f"an end takes no arguments. Expected {_end_of(tag.name[:40], tag.sign)}."
            place = tag.given[0].place
            self._findings.error(place, Code.ARGUMENT_UNKNOWN, tag.name[:40], message)

    def _report_crossed(self, tag: Tag, top: Span) -> None:
        self._findings.error(
            tag.place,
            Code.SHORTCODE_CROSSED,
            tag.name,
            f'ends while "{top.name}" of line {top.opening.place.line} is still open. '
            f"Expected {{{{< /{top.name} >}}}} first.",
        )

    def _report_signs(self, span: Span, tag: Tag) -> None:
        expected = _end_of(span.name, span.opening.sign)
        self._findings.error(
            tag.place,
            Code.SHORTCODE_SIGNS_DIFFER,
            span.name,
            f"opened with {{{{{span.opening.sign} and ended with {{{{{tag.sign}. "
            f"Expected {expected}.",
        )


def _end_of(name: str, sign: str) -> str:
    """`{{< /name >}}`; with the sign `</*`, the form that only shows it."""
    closing = sign[::-1].replace("<", ">")
    return f"{{{{{sign} /{name} {closing}}}}}"


def _leave_unclosed(span: Span) -> None:
    """A box without an end holds nothing: what follows it stands in the box around it."""
    if span.parent is not None and span.parent.closing is None:
        span.parent = span.parent.parent  # settled already, since it was opened before
    span.depth = span.parent.depth + 1 if span.parent else 1
