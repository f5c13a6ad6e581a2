"""The table of shortcodes for docs/articles.md, written from their declarations."""

from collections.abc import Iterable

from holdfast.library.declaration import Argument, Shortcode, Takes

_HEAD = "| shortcode | arguments | may stand in | becomes |\n|---|---|---|---|\n"


def markdown_table(shortcodes: Iterable[Shortcode]) -> str:
    listed = tuple(shortcodes)
    return _HEAD + "".join(_row(shortcode, listed) for shortcode in listed)


def _row(shortcode: Shortcode, listed: tuple[Shortcode, ...]) -> str:
    arguments = "<br>".join(_argument(argument) for argument in shortcode.arguments) or "none"
    places = ", ".join(_places(shortcode, listed))
    return f"| `{shortcode.name}` | {arguments} | {places} | {shortcode.becomes} |\n"


def _argument(argument: Argument) -> str:
    takes = ", ".join(choice for choice in argument.choices if choice) or argument.takes.value
    if argument.takes is Takes.CHOICE:
        takes = f"{Takes.CHOICE}: {takes}"
    usual = f"; `{argument.default}` if left out" if argument.default else ""
    return f"`{argument.name}` ({takes}{usual})"


def _places(shortcode: Shortcode, listed: tuple[Shortcode, ...]) -> list[str]:
    around = [f"`{other.name}`" for other in listed if shortcode.name in other.may_hold]
    return around if shortcode.stands_in else ["the article", *around]
