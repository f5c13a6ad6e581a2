"""How these tests render components and pages: with the real words and no web framework."""

import sys
from pathlib import Path

from jinja2 import Environment

from holdfast.components.environment import make_environment
from holdfast.words.words import Words

ROOT = Path(__file__).resolve().parents[2]
FRAME = ROOT / "src/holdfast/doors/frame"
STATIC = FRAME / "static"
STYLE = STATIC / "holdfast/style.css"
SCRIPT = STATIC / "holdfast/hold.js"
TOOLS = ROOT / ".tools/node_modules"

sys.path.insert(0, str(ROOT / "tools"))  # the gallery is built by a tool, not by the package


class PageWords:
    """`t` in one language."""

    def __init__(self, language: str) -> None:
        words = Words(language)
        self.text, self.list = words.text, words.list

    def __call__(self, key: str, **values: str | int) -> str:
        return self.text(key, **values)


def components(language: str = "en") -> Environment:
    """The components and the frame's templates, as a door would have them."""
    return make_environment(
        t=PageWords(language),
        folders=(FRAME / "templates",),
        names={"static": lambda name: f"/static/{name}"},
    )


def page(main: str = "", *, language: str = "en", head: str = "", **context: object) -> str:
    """A whole page with `main`, Jinja source, in the layout."""
    source = (
        '{% extends "frame/layout.html" %}' + head + "{% block main %}" + main + "{% endblock %}"
    )
    return components(language).from_string(source).render(language=language, **context)
