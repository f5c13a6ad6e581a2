"""Practitioners' accounts at the terminal: made, and given a new second factor."""

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
from holdfast.site.entering import NETWORK, ask_entrance
from holdfast.site.home import default_home
from holdfast.site.migrate import set_up_database
from holdfast.site.problem import Problem
from holdfast.site.process import make_private
from holdfast.site.terminal import language
from holdfast.words import Words

if TYPE_CHECKING:
    from holdfast.vault.totp import SecondFactor


@contextmanager
def database(home: Path | None) -> Iterator[None]:
    """Django and the tables, at home or as a hosted site's settings say. Raises Problem."""
    make_private()
    os.environ.setdefault("HOLDFAST_MODE", Mode.HOME)
    os.environ["HOLDFAST_HOME"] = str((home or default_home()).absolute())
    os.environ["DJANGO_SETTINGS_MODULE"] = "holdfast.site.settings"
    with set_up_database():
        yield


def add_practitioner(home: Path | None, *, now: datetime) -> None:
    """Make the account and show once what opens it."""
    words = Words(language())
    with database(home):
        from holdfast.actions.arrive import make_space  # late: only with Django set up
        from holdfast.actions.roles import PRACTITIONER
        from holdfast.actions.second_factors import set_up
        from holdfast.doors.frame.secrets import operator_secrets

        handle, passphrase = ask_new(words)
        made = make_space(handle, passphrase, PRACTITIONER, secrets=operator_secrets(), now=now)
        click.echo(
            words.text(
                "practice.terminal.added", handle=made.handle, code=made.recovery_code.text()
            )
        )
        tell_factor(set_up(made.keyring), made.handle, words)


def renew_factor(home: Path | None, *, now: datetime) -> None:
    """A new secret in the place of the old, for whoever knows the passphrase."""
    words = Words(language())
    with database(home):
        from holdfast.actions.arrive import Refused, enter  # late: only with Django set up
        from holdfast.actions.roles import needs_second_factor
        from holdfast.actions.second_factors import set_up
        from holdfast.doors.frame.secrets import operator_secrets

        handle, passphrase = ask_entrance()
        answer = enter(handle, passphrase, secrets=operator_secrets(), network=NETWORK, now=now)
        if isinstance(answer, Refused):
            raise Problem("try_later", seconds=answer.wait) if answer.wait else Problem("no_match")
        if not needs_second_factor(answer.role):
            raise click.ClickException(words.text("practice.terminal.not_a_practitioner"))
        tell_factor(set_up(answer.keyring), handle, words)


def tell_factor(factor: SecondFactor, handle: str, words: Words) -> None:
    """The secret as apps take it."""
    click.echo(
        words.text(
            "practice.terminal.factor",
            secret=factor.secret_text(),
            address=factor.address(handle),
        )
    )


def ask_new(words: Words) -> tuple[str, str]:
    """A name, and a new passphrase typed twice. Raises ClickException with the reason it may not be used."""
    handle, passphrase, again = typed_new(words)
    if passphrase != again:
        raise click.ClickException(words.text("practice.terminal.not_alike"))
    if reason := why_not(handle, passphrase, words):
        raise click.ClickException(reason)
    return handle, passphrase


def typed_new(words: Words) -> tuple[str, str, str]:
    """Asked at a terminal, the passphrase unseen; elsewhere the next three lines of input."""
    if not sys.stdin.isatty():
        name, first, second = (sys.stdin.readline().rstrip("\r\n") for _ in range(3))
        return name, first, second
    name = click.prompt(words.text("practice.terminal.ask_name"), err=True)
    first = click.prompt(words.text("practice.terminal.ask_new"), hide_input=True, err=True)
    second = click.prompt(words.text("practice.terminal.ask_again"), hide_input=True, err=True)
    return name, first, second


def why_not(handle: str, passphrase: str, words: Words) -> str:
    """The same rules and sentences as on the page where people make a space."""
    from holdfast.vault.passphrase_rules import SHORTEST, Refused, may_use_passphrase

    if not handle.strip():
        return words.text("arrive.name_refused.empty")
    own = [words.text("frame.product"), words.text("frame.title")]
    answer = may_use_passphrase(passphrase, handle=handle, own_words=own)
    if not isinstance(answer, Refused):
        return ""
    return words.text(
        f"arrive.passphrase_refused.{answer.reason}", n=len(passphrase), least=SHORTEST
    )
