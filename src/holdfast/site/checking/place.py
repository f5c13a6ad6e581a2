"""Keys and settings of one installation: missing, damaged, or readable by others."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from holdfast.site.configuration import Configuration, Mode
from holdfast.site.places import refuse_unsafe_folder
from holdfast.site.problem import Problem


def read_configuration(environ: Mapping[str, str]) -> Configuration | Problem:
    """The settings and keys as a start would read them, or what would stop it."""
    try:
        return Configuration.from_environment(environ)
    except Problem as problem:
        return problem


def check_folder(configuration: Configuration) -> Iterator[Problem]:
    """The data folder of one's own computer. A hosted site's keys are checked whenever they are read."""
    if configuration.mode is Mode.HOSTED:
        return
    try:
        refuse_unsafe_folder(configuration.home)
    except Problem as problem:
        yield problem
    if os.name == "posix":
        yield from _open_to_others(configuration.home)


def _open_to_others(home: Path) -> Iterator[Problem]:
    for place in (home, *sorted((home / "keys").iterdir())):
        if stat.S_IMODE(place.stat().st_mode) & 0o077:
            yield Problem("open_to_others", path=str(place))
