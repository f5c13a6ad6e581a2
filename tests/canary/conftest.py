"""A person who wrote a word of its own into every field of every form, in a program that still runs."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tests.canary.sweeping import everything_in
from tests.filling import Sender, shape
from tests.first_evening import Guest, join, launched, spend_the_evening
from tests.running import Running, running
from tests.visiting import Field, Form, Page, every_page


@dataclass
class Canary:
    """The words that were written, and who wrote them where."""

    holdfast: Running
    home: Path
    temporary: Path
    guest: Guest
    words: dict[str, str] = field(default_factory=dict)
    answers: list[Page] = field(default_factory=list)

    def write(self, form: Form, field: Field) -> str:
        """A word nobody else uses, for this field of this form."""
        name = f"{shape(form.action)} {field.name}"
        return self.words.setdefault(name, f"kanari{len(self.words):03}qz{os.urandom(3).hex()}")

    def places(self) -> dict[str, bytes]:
        """Everything at rest, now, and what the program said; and what the browser holds."""
        cookies = "\n".join(f"{k}={v}" for k, v in self.guest.visitor.cookies.items())
        addresses = "\n".join(
            f"{page.path} {page.header('Location')}" for page in self.guest.visitor.seen
        )
        return {
            **everything_in(self.home, self.temporary),
            "standard error": self.holdfast.told.encode(),
            "cookies": cookies.encode(),
            "addresses": addresses.encode(),
        }


@pytest.fixture(scope="module")
def canary(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Canary]:
    """Every form sent full, errors provoked, sessions open."""
    home, temporary = (
        tmp_path_factory.mktemp("canary") / "data",
        tmp_path_factory.mktemp("temporary"),
    )
    with running(home, TMPDIR=str(temporary)) as holdfast:
        guest = join(launched(holdfast), name="Mira")
        found = Canary(holdfast, home, temporary, guest)
        spend_the_evening(guest)
        write_everywhere(found)
        break_the_program(found)
        yield found


def write_everywhere(canary: Canary) -> None:
    """A word into every field of every form there is, inside and outside."""
    visitor = canary.guest.visitor
    pages = {}
    for page in every_page(visitor, ["/", "/space/", "/enter/", "/recover/", "/space/w/"]):
        if page.is_html and not page.path.startswith("/ro/"):
            pages.setdefault(shape(page.path), page)
    sender = Sender(visitor, canary.write)
    canary.answers += sender.send_all(list(pages.values()))
    word = canary.write(Form("draft", "post"), Field("thread", "text"))
    page = visitor.get("/space/t/new/")
    token = page.form("/space/t/new/").named("csrfmiddlewaretoken").value
    visitor.post("/space/w/d/", {"thread": [word], "csrfmiddlewaretoken": [token]})
    late = canary.write(Form("late", "post"), Field("thread", "text"))
    visitor.send(page.form("/lock/"), page)
    visitor.send(page.form("/space/t/new/"), page, thread=late)
    assert canary.guest.enter().status == 200


def break_the_program(canary: Canary) -> None:
    """Take a table away while words are on their way, so that a real fault is logged."""
    word = canary.write(Form("broken", "post"), Field("thread", "text"))
    visitor = canary.guest.visitor
    page = visitor.get("/space/t/new/")
    for table in ("storage_ledgerrow", "storage_entryrow"):
        rename(canary.home, table, f"{table}_gone")
        canary.answers.append(visitor.send(page.form("/space/t/new/"), page, thread=word))
        canary.answers.append(visitor.get("/space/"))
        rename(canary.home, f"{table}_gone", table)
    assert visitor.get("/space/").status == 200


def rename(home: Path, table: str, name: str) -> None:
    """As an unlucky operator would."""
    with closing(sqlite3.connect(home / "holdfast.sqlite3", timeout=10)) as database, database:
        database.execute(f"ALTER TABLE {table} RENAME TO {name}")
