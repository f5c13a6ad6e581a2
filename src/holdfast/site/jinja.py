"""The template environment: what every page can call."""

from typing import Any

from django.urls import reverse, translate_url
from jinja2 import Environment, StrictUndefined

from holdfast.components.environment import equip
from holdfast.doors.frame.packaged import static_address
from holdfast.doors.frame.words import active_words


class ActiveWords:
    """`t('key')`, `t.list('key')`, `t.has('key')`: words in the language of the page."""

    def __call__(self, key: str, **values: str | int) -> str:
        """The sentence under `key`."""
        return active_words().text(key, **values)

    def list(self, key: str, **values: str | int) -> tuple[str, ...]:
        """The paragraphs under `key`."""
        return active_words().list(key, **values)

    def has(self, key: str) -> bool:
        """Is there a text under `key`?"""
        return active_words().has(key)


def url(name: str, *args: Any, **kwargs: Any) -> str:
    """The address of a named page, in the active language."""
    return reverse(name, args=args, kwargs=kwargs)


def environment(**options: Any) -> Environment:
    """The environment Django's Jinja2 backend asks for. A name a page forgot raises."""
    made = Environment(  # noqa: S701 - autoescape comes with the options, Django sets it to True
        **{**options, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    )
    made.globals.update(t=ActiveWords(), url=url, static=static_address, in_language=translate_url)
    return equip(made)
