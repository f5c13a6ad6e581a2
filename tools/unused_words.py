"""Which words does no page and no code name? `python tools/unused_words.py` lists them; the exit code is 1 if there are any.

A key counts as named when it stands whole in quotes, below a group that does, below the beginning of one that is
put together, or when it ends as one does: `t(words ~ ".heading")` names every heading. So a few unused ones slip
through, and none that is used is listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from holdfast.words.catalogue import load_catalogue
from holdfast.words.place import content_root
from holdfast.words.required import REQUIRED

SOURCE = Path(__file__).resolve().parent.parent / "src" / "holdfast"
# The terminal opens its file by itself and names keys without it: `tell("stopped")`.
BY_ITSELF = "terminal."
QUOTED = re.compile(r"""["'`]([A-Za-z0-9_.{}\[\]()\- ]*\.[A-Za-z0-9_.{}\[\]()\- ]*)["'`]""")


def pieces() -> Iterator[str]:
    """Everything in quotes with a full stop in it: a key, the beginning of one, or its end."""
    for pattern in ("*.html", "*.py", "*.js"):
        for file in SOURCE.rglob(pattern):
            yield from QUOTED.findall(file.read_text(encoding="utf-8"))
    yield from REQUIRED


def unused() -> list[str]:
    """The keys of the source language that nothing names."""
    whole, begins, ends, amid = set(), {BY_ITSELF}, set(), set()
    for piece in pieces():
        first, last = piece.partition("{")[0], piece.rpartition("}")[2]
        if "{" in piece:
            begins.add(first)
            ends.add(last)
        elif piece.startswith(".") and piece.endswith("."):
            amid.add(piece)
        elif piece.endswith("."):
            begins.add(piece)
        elif piece.startswith("."):
            ends.add(piece)
        else:
            whole.add(piece)
    starts = tuple({start for start in begins if "." in start} | {f"{key}." for key in whole})
    finishes = tuple(end for end in ends if re.fullmatch(r"\.[a-z_]+(\.[a-z_]+)*", end))
    texts = load_catalogue(content_root(), "en").texts
    return [
        key
        for key in texts
        if not (key in whole or key.startswith(starts) or key.endswith(finishes))
        and not any(middle in key for middle in amid if len(middle) > 2)
    ]


if __name__ == "__main__":
    found = unused()
    print("\n".join(found))
    raise SystemExit(1 if found else 0)
