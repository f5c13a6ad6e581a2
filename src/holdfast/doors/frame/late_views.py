"""Views that are imported when somebody first asks for their page.

All pages, with their forms and the tools behind them, take longer to import than Django itself, and a start shows
one of them. A hosted site imports all before it listens, and so does a test: a name that leads nowhere is found there.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.urls import URLPattern, URLResolver
from django.utils.module_loading import import_string


class LatePackage:
    """A package whose views are named and not imported: `views.pages.add` is `add` in its module `pages`."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, module: str) -> LateModule:
        return LateModule(f"{self._name}.{module}")


class LateModule:
    """One module of such a package; each of its attributes is a view."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, view: str) -> LateView:
        return LateView(self._name, view)


class LateView:
    """Stands for a view and, like any decorator, leads to it by `__wrapped__`."""

    def __init__(self, module: str, name: str) -> None:
        self.__module__, self.__name__, self.__qualname__ = module, name, name

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return self.__wrapped__(request, *args, **kwargs)

    @cached_property
    def __wrapped__(self) -> Any:
        """The view itself; what decorators noted on it stands here from then on. Raises ImportError."""
        view = import_string(f"{self.__module__}.{self.__name__}")
        vars(self).update(
            {mark: noted for mark, noted in vars(view).items() if mark != "__wrapped__"}
        )
        return view

    def __getattr__(self, mark: str) -> Any:
        """What decorators note on a view, such as `csrf_exempt` and `needs_person`."""
        if (
            mark == "view_class"
        ):  # Django asks it of every address, to name classes; ours are functions
            raise AttributeError(mark)
        if "__wrapped__" in vars(self):  # every request asks for some that no view of ours has
            raise AttributeError(mark)
        return getattr(self.__wrapped__, mark)


def import_all(patterns: Iterable[URLPattern | URLResolver]) -> None:
    """Import every view below these addresses. Raises ImportError for one that is not there."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            import_all(pattern.url_patterns)
        elif isinstance(pattern.callback, LateView):
            _ = pattern.callback.__wrapped__
