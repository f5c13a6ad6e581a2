"""The components in a plain Jinja2 environment, for whoever renders pages with or without a web framework."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .places import place_of

# Template names start here: `{% from "macros/button.html" import button %}`.
FOLDER = Path(__file__).parent
DRAWINGS = ("plane", "ladder", "band", "over_time", "before_after")


def equip(environment: Environment) -> Environment:
    """Give an environment made elsewhere what the macros need, apart from words, and return it."""
    environment.filters["place"] = place_of
    for name in DRAWINGS:
        environment.filters[f"{name}_drawing"] = _late(name)
    return environment


def _late(name: str) -> Callable[..., Any]:
    """A drawing that is imported when a page first shows one; most pages show none."""

    def draw(*values: Any, **options: Any) -> Any:
        module = import_module(f"holdfast.components.charts.{name}")
        return getattr(module, f"draw_{name}")(*values, **options)

    return draw


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
