"""HTML built from elements: text is escaped on the way in, so nothing an author typed becomes markup."""

from collections.abc import Iterable, Mapping
from html import escape

Attributes = Mapping[str, str | bool]
_VOID = frozenset({"br", "hr", "img"})


class Html(str):
    """Markup this package built; any other string is text and gets escaped."""

    __slots__ = ()

    def __html__(self) -> "Html":
        """What Jinja asks for before it escapes."""
        return self


def element(name: str, attributes: Attributes, *children: str) -> Html:
    """`<name attributes>children</name>`; an attribute that is empty or False is left out."""
    start = f"<{name}{_written(attributes)}>"
    if name in _VOID:
        return Html(start)
    return Html(f"{start}{joined(children)}</{name}>")


def joined(parts: Iterable[str]) -> Html:
    """The parts one after another, each escaped unless it is markup already."""
    return Html("".join(part if isinstance(part, Html) else escape(part) for part in parts))


def hidden(text: str) -> Html:
    """Words for a screen reader that the eye gets in another way."""
    return element("span", {"class": "hf-unseen"}, text)


def _written(attributes: Attributes) -> str:
    # An empty alt is kept: it says that the picture is decorative.
    kept = ((name, value) for name, value in attributes.items() if value or name == "alt")
    return "".join(
        f" {name}" if value is True else f' {name}="{escape(str(value))}"' for name, value in kept
    )
