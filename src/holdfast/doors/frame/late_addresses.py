"""A door whose addresses are worked out when the first link leads there.

For the first link of all, Django turns every address of the site into a regular expression, and that takes longer
than the rest of the first page. Most pages lead to two or three doors.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.urls import URLResolver, include
from django.urls.resolvers import RoutePattern


def door(route: str, addresses: str) -> URLResolver:
    """Everything in the module `addresses`, which names its `app_name`, below `route`."""
    module, app_name, namespace = include(addresses)
    return LateResolver(RoutePattern(route), module, None, app_name, namespace)


class LateResolver(URLResolver):
    """Stands among the resolvers above it by its namespace alone, and asks its own patterns when it is asked."""

    def _populate(self) -> None:
        """Called for every resolver when the one above it is first asked. It takes nothing but the namespace from here."""

    @cached_property
    def _whole(self) -> URLResolver:
        return URLResolver(self.pattern, self.urlconf_name, None, self.app_name, self.namespace)

    @property
    def reverse_dict(self) -> Any:
        return self._whole.reverse_dict

    @property
    def namespace_dict(self) -> Any:
        return self._whole.namespace_dict

    @property
    def app_dict(self) -> Any:
        return self._whole.app_dict
