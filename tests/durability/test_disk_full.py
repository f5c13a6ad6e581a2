"""R1: when nothing more can be written, typed words come back in the page, and reading goes on."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tests.first_evening import Guest, arrive, launched
from tests.running import running
from tests.visiting import Page

NEW = "/space/t/new/"
# The real program on a database that may grow by a few pages and no further.
NARROW = """
from pathlib import Path
import holdfast.site.database as database
database.SQLITE_PRAGMAS += ("PRAGMA max_page_count={pages}",)
from holdfast.site.start import start_at_home
start_at_home(Path({home!r}), port=0, browser=False)
"""
ROOM = 24  # pages of 4 KiB beyond what is there: enough to sign in and keep a few entries
LONG = "word " * 600


def pages_of(home: Path) -> int:
    """How many pages the database file has."""
    with sqlite3.connect(home / "holdfast.sqlite3") as database:
        return int(database.execute("PRAGMA page_count").fetchone()[0])


def keep(guest: Guest, text: str) -> Page:
    """Write a sentence and send it."""
    page = guest.visitor.get(NEW)
    return guest.visitor.send(page.form(NEW), page, thread=text)


def kept_texts(guest: Guest) -> str:
    """Every sentence there is, as the page shows them."""
    page = guest.visitor.get("/space/t/")
    assert page.status == 200
    return page.text


def test_words_come_back_and_reading_goes_on_when_the_disk_is_full(tmp_path: Path) -> None:
    home, kept, refused = tmp_path / "data", [], []
    with running(home) as holdfast:
        guest = arrive(holdfast)
        assert keep(guest, "kept before").status == 200
    program = NARROW.format(pages=pages_of(home) + ROOM, home=str(home))
    with running(home, program=program) as holdfast:
        guest.visitor = launched(holdfast)
        assert guest.enter().status == 200
        for number in range(60):
            text = f"sentence {number} {LONG}".strip()
            answer = keep(guest, text)
            (kept if answer.status == 200 else refused).append((text, answer))
            if len(refused) == 5:
                break
        assert len(refused) == 5, "or the disk was never full"
        assert [(answer.status, text in answer.text) for text, answer in refused] == [
            (503, True)
        ] * 5
        shown = kept_texts(guest)
        assert "kept before" in shown
        assert [text for text, _ in kept if text not in shown] == []
        assert guest.visitor.get("/help/").status == 200
        # Nothing anyone wrote is in what the program said about it.
        assert "word" not in holdfast.told
    with running(home) as holdfast:
        guest.visitor = launched(holdfast)
        assert guest.enter().status == 200
        shown = kept_texts(guest)
        assert [text for text, _ in kept if text not in shown] == []
        assert [text for text, _ in refused if text in shown] == []
        page = guest.visitor.get("/space/d/c/")
        assert "do not match" not in guest.visitor.send(page.form("/space/d/c/"), page).text
