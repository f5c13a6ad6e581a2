"""Works named in the text as "(Author, 2011)" that stand in no list: a hint for the author, never an error."""

import re
from collections.abc import Iterable, Iterator

_NAME = r"(?P<name>[A-ZĂÂÎȘȚ][\w’'-]+)"
_YEAR = r"(?P<year>(?:19|20)\d\d)[a-z]?"
_BRACKET = re.compile(r"\([^()\n]{4,120}\)")
# "(Levy et al., 2018; Smith and Jones, 2001)" names works in brackets,
_INSIDE = re.compile(rf"{_NAME}[^()\n;\d]{{0,60}}[ ,]{_YEAR}(?=[);,])")
# "Levy and others (2018)" only their year. Years elsewhere are seldom a work.
_OTHERS = r"(?: et al\.?| and others| and colleagues| și alții| și colegii| și colaboratorii)?"
_BEFORE = re.compile(rf"{_NAME}{_OTHERS} \({_YEAR}\)$")
REACH = 60  # characters before a year in which a name is looked for


def uncited(text: str, citations: Iterable[str]) -> tuple[str, ...]:
    """Each name with its year, once, in the order of the text; `citations` are the entries of the lists."""
    known = [entry.casefold() for entry in citations]
    found = {(hit["name"], hit["year"]): None for hit in _named(text)}
    return tuple(
        f"{name}, {year}"
        for name, year in found
        if not any(name.casefold() in entry and year in entry for entry in known)
    )


def _named(text: str) -> Iterator[re.Match[str]]:
    for bracket in _BRACKET.finditer(text):
        yield from _INSIDE.finditer(bracket[0])
        start = max(0, bracket.start() - REACH)
        if hit := _BEFORE.search(text, start, bracket.end()):
            yield hit
