"""Opening one's own space from the terminal: a handle and a passphrase, typed unseen or read from a script."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from holdfast.site.configuration import Mode
from holdfast.site.migrate import set_up_database
from holdfast.site.problem import Problem
from holdfast.site.process import make_private
from holdfast.site.terminal import sentence

if TYPE_CHECKING:
    from holdfast.storage.journal_store import JournalStore

NETWORK = "terminal"  # guesses made here wait like guesses made from one network


@contextmanager
def own_journal(home: Path, *, now: datetime) -> Iterator[JournalStore]:
    """The journal of the person at the terminal, as long as the block lasts.

    Raises Problem `home_unprepared`, `no_match` or `try_later`.
    """
    make_private()
    # A hosted site keeps its settings; on one's own computer the folder is all there is to say.
    os.environ.setdefault("HOLDFAST_MODE", Mode.HOME)
    os.environ["HOLDFAST_HOME"] = str(home)
    os.environ["DJANGO_SETTINGS_MODULE"] = "holdfast.site.settings"
    with set_up_database():
        yield open_journal(*ask_entrance(), now=now)


def ask_entrance() -> tuple[str, str]:
    """Handle and passphrase: asked at a terminal, the second unseen; elsewhere the next two lines of input."""
    if not sys.stdin.isatty():
        return _line(), _line()
    handle = click.prompt(sentence("ask_name"), err=True)
    return handle, click.prompt(sentence("ask_passphrase"), hide_input=True, err=True)


def _line() -> str:
    return sys.stdin.readline().rstrip("\r\n")


def open_journal(handle: str, passphrase: str, *, now: datetime) -> JournalStore:
    """The journal these two open. Raises Problem `no_match` or, after many wrong tries, `try_later`."""
    from holdfast.actions.arrive import Refused, enter  # late: only with Django set up
    from holdfast.doors.frame.secrets import operator_secrets
    from holdfast.storage.journal_store import JournalStore

    answer = enter(handle, passphrase, secrets=operator_secrets(), network=NETWORK, now=now)
    if isinstance(answer, Refused):
        raise Problem("try_later", seconds=answer.wait) if answer.wait else Problem("no_match")
    return JournalStore(answer.keyring)
