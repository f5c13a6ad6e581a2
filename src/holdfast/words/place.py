"""Where the content lives: named by the environment, packed in the wheel, or beside `src`."""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
IN_THE_WHEEL = PACKAGE / "content"
IN_A_CHECKOUT = PACKAGE.parent.parent / "content"
ENVIRONMENT = "HOLDFAST_CONTENT"


class NoContent(Exception):
    """None of the places where content may live is a folder."""


def content_root() -> Path:
    """The folder that holds `en/`, `ro/` and `lines.yaml`.

    A practice that keeps its own words names their folder in `HOLDFAST_CONTENT`.
    Raises NoContent when the named folder, or every usual one, is missing.
    """
    named = os.environ.get(ENVIRONMENT)
    places = (Path(named),) if named else (IN_THE_WHEEL, IN_A_CHECKOUT)
    for place in places:
        if place.is_dir():
            return place
    raise NoContent(f"no content folder at {' or '.join(map(str, places))}")
