"""The template environment: what every page can call."""

import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.urls import reverse, translate_url
from jinja2 import Environment, FileSystemBytecodeCache, StrictUndefined
from jinja2.bccache import Bucket

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
    ours = {
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "bytecode_cache": CompiledTemplates(),
    }
    made = Environment(**{**options, **ours})  # noqa: S701 - Django sets autoescape to True
    made.globals.update(t=ActiveWords(), url=url, static=static_address, in_language=translate_url)
    return equip(made)


class CompiledTemplates(FileSystemBytecodeCache):
    """Spares a start the compiling, under the rules of `.pyc` files.

    They lie beside Python's own and are as trusted. Never in the data folder: whoever could write
    there could then run code.
    """

    def __init__(self) -> None:
        super().__init__(str(Path(__file__).parent / "__pycache__"), "template-%s.cache")

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write, unless Python was told not to; a folder that is not ours to write is no trouble."""
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                super().dump_bytecode(bucket)
