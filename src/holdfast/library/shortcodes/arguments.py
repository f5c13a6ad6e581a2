"""Checks what a tag's arguments say against the declaration, and fills in the defaults."""

from collections.abc import Collection

from holdfast.library.declaration import Argument, Shortcode, Takes
from holdfast.library.nearest import quoted
from holdfast.library.problems import Code, Findings
from holdfast.library.rendering.icons import ICONS, last_word
from holdfast.library.shortcodes.tags import Given, Tag
from holdfast.library.typography import Typography

_FLAGS = ("true", "false")


class Arguments:
    """Checks the arguments of every tag of one article."""

    def __init__(self, findings: Findings, typography: Typography, tools: Collection[str]) -> None:
        self._findings = findings
        self._typography = typography
        self._tools = tuple(sorted(tools))

    def check(self, tag: Tag, declared: Shortcode) -> dict[str, str]:
        """Every declared argument with its value; a wrong one is reported and keeps its default."""
        values = {known.name: known.default for known in declared.arguments if _is_kept(known)}
        seen: set[str] = set()
        for given in tag.given:
            known = self._known(given, declared, seen)
            seen.add(given.name)
            if known is not None and _is_kept(known):
                values[known.name] = self._value(given, known, declared)
        return values

    def _known(self, given: Given, declared: Shortcode, seen: set[str]) -> Argument | None:
        if not given.name:
            self._positional(given, declared)
            return None
        known = declared.argument(given.name)
        if known is None:
            self._unknown(given, declared)
        elif given.name in seen:
            self._report(given, Code.ARGUMENT_TWICE, declared, "is given twice. Keep one.")
        return None if given.name in seen else known

    def _positional(self, given: Given, declared: Shortcode) -> None:
        names = [known.name for known in declared.arguments]
        expected = f'Expected {names[0]}="…".' if names else "It takes no arguments."
        self._findings.error(
            given.place,
            Code.ARGUMENT_POSITIONAL,
            declared.name,
            f"{quoted(given.value)} has no name. {expected}",
        )

    def _unknown(self, given: Given, declared: Shortcode) -> None:
        names = [known.name for known in declared.arguments]
        expected = f"Expected one of: {', '.join(names)}" if names else "It takes no arguments."
        hint = self._findings.nearest.hint(given.name, names)
        what = f"is not an argument. {expected}{hint}"
        self._report(given, Code.ARGUMENT_UNKNOWN, declared, what)

    def _report(self, given: Given, code: Code, declared: Shortcode, what: str) -> None:
        self._findings.error(given.place, code, declared.name, f"{quoted(given.name)} {what}")

    def _value(self, given: Given, known: Argument, declared: Shortcode) -> str:
        match known.takes:
            case Takes.CHOICE:
                return self._choice(given, known, declared, known.choices)
            case Takes.FLAG:
                return self._choice(given, known, declared, _FLAGS)
            case Takes.TOOL:
                return self._choice(given, known, declared, self._tools)
            case Takes.ICON:
                return self._icon(given, known, declared)
            case _:
                return self._typography.line(given.value)

    def _choice(
        self, given: Given, known: Argument, declared: Shortcode, allowed: tuple[str, ...]
    ) -> str:
        if given.value in allowed:
            return given.value
        hint = self._findings.nearest.hint(given.value, allowed)
        expected = ", ".join(value or '""' for value in allowed) or "nothing here"
        self._findings.error(
            given.place,
            Code.ARGUMENT_VALUE,
            declared.name,
            f"{quoted(given.value)} is not a {known.name}. Expected one of: {expected}{hint}",
        )
        return known.default

    def _icon(self, given: Given, known: Argument, declared: Shortcode) -> str:
        word = last_word(given.value)
        if not word or word in ICONS:
            return word or known.default
        hint = self._findings.nearest.hint(word, ICONS)
        self._findings.warn(
            given.place,
            Code.ICON_UNKNOWN,
            declared.name,
            f"{quoted(given.value)} is not an icon we have; the usual one is shown. "
            f"Expected one of: {', '.join(ICONS)}{hint}",
        )
        return known.default


def _is_kept(argument: Argument) -> bool:
    return argument.takes is not Takes.IGNORED
