"""Checks every shortcode by its tags alone: is it known, may it stand there, are its arguments right."""

from collections.abc import Iterable, Mapping

from holdfast.library.declaration import Shortcode
from holdfast.library.problems import Code, Findings
from holdfast.library.shortcodes.arguments import Arguments
from holdfast.library.shortcodes.pairing import DEEPEST, Span
from holdfast.library.shortcodes.tags import Kind


class Checks:
    """Reports, and returns the complete arguments of each known shortcode."""

    def __init__(
        self, declared: Mapping[str, Shortcode], arguments: Arguments, findings: Findings
    ) -> None:
        self._declared = declared
        self._arguments = arguments
        self._findings = findings

    def check(self, spans: Iterable[Span]) -> dict[Span, dict[str, str]]:
        checked: dict[Span, dict[str, str]] = {}
        for span in spans:
            if span.declared is None:
                self._unknown(span)
                continue
            checked[span] = self._arguments.check(span.opening, span.declared)
            self._check_form(span, span.declared)
            self._check_nesting(span, span.declared)
        return checked

    def _error(self, span: Span, code: Code, message: str) -> None:
        self._findings.error(span.opening.place, code, span.name, message)

    def _unknown(self, span: Span) -> None:
        if span.opening.broken:
            return
        hint = self._findings.nearest.hint(span.name, self._declared)
        ours = ", ".join(self._declared)
        message = f"there is no such shortcode. Expected one of: {ours}{hint}"
        self._findings.error(span.opening.place, Code.SHORTCODE_UNKNOWN, span.name[:40], message)

    def _check_form(self, span: Span, declared: Shortcode) -> None:
        if span.opening.kind is Kind.SELF_CLOSED and declared.has_content:
            message = f"has no text. Expected {{{{< {span.name} >}}}}…{{{{< /{span.name} >}}}}."
            self._error(span, Code.SHORTCODE_EMPTY, message)

    def _check_nesting(self, span: Span, declared: Shortcode) -> None:
        if span.depth > DEEPEST:
            self._error(span, Code.TOO_DEEP, f"is nested deeper than {DEEPEST}.")
        elif span.parent is None and declared.stands_in:
            self._error(
                span, Code.BOX_MISPLACED, f"stands alone. Expected it in {declared.stands_in}."
            )
        elif span.parent is not None and span.parent.declared is not None:
            self._check_parent(span, span.parent, span.parent.declared)

    def _check_parent(self, span: Span, parent: Span, around: Shortcode) -> None:
        if span.name in around.may_hold:
            return
        where = "itself" if span.name == parent.name else f'"{parent.name}"'
        holds = ", ".join(sorted(around.may_hold)) or "text only"
        message = (
            f"may not stand in {where} (line {parent.opening.place.line}), which holds: {holds}."
        )
        self._error(span, Code.BOX_MISPLACED, message)
