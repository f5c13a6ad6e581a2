"""The components in a plain Jinja2 environment, for whoever renders pages with or without a web framework."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from holdfast.components.charts.band import draw_band
from holdfast.components.charts.before_after import draw_before_after
from holdfast.components.charts.ladder import draw_ladder
from holdfast.components.charts.over_time import draw_over_time
from holdfast.components.charts.plane import draw_plane

# Template names start here: `{% from "macros/button.html" import button %}`.
FOLDER = Path(__file__).parent


def equip(environment: Environment) -> Environment:
    """Give an environment made elsewhere what the macros need, apart from words, and return it."""
    environment.filters["plane_drawing"] = draw_plane
    environment.filters["ladder_drawing"] = draw_ladder
    environment.filters["band_drawing"] = draw_band
    environment.filters["over_time_drawing"] = draw_over_time
    environment.filters["before_after_drawing"] = draw_before_after
    return environment


def make_environment(
    *, t: object, folders: tuple[Path, ...] = (), names: Mapping[str, Any] | None = None
) -> Environment:
    """An environment that finds the macros first, then the templates in `folders`.

    `t` gives the frame's texts: `t(key, **values)` and `t.list(key)`. `names` are further globals,
    such as `static`. Everything is escaped and a misspelt name raises.
    """
    environment = Environment(
        loader=FileSystemLoader([FOLDER, *folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(t=t, **(names or {}))
    return equip(environment)
