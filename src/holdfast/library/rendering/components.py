"""The boxes' HTML comes from the components that pages use too, so a callout looks alike everywhere."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from holdfast.components.environment import make_environment
from holdfast.library.rendering.elements import Html


def _no_words(key: str, **values: object) -> str:
    """The engine hands every word to a component; one that asks for more is a mistake of ours."""
    raise LookupError(f"a component asked for {key}")


@lru_cache(maxsize=32)
def _macro(name: str) -> Callable[..., str]:
    module: Any = make_environment(t=_no_words).get_template(f"macros/{name}.html").module
    found: Callable[..., str] = getattr(module, name)
    return found


def component(name: str, inner: Html | None = None, **options: object) -> Html:
    """The component `name` with its options; `inner` is what a call block would hold.

    Options are text and get escaped; only `Html` passes as markup.
    """
    block = {} if inner is None else {"caller": lambda: inner}
    return Html(_macro(name)(**options, **block).strip())
