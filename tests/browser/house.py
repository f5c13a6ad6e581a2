"""The running program that browser tests walk through, and contexts of a browser that it let in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from playwright.sync_api import Browser, BrowserContext
from tests.running import Running
from tests.visiting import Visitor

SESSIONS = "storage_sessionrow"
PATIENCE = 5  # seconds


@dataclass
class House:
    """A started Holdfast, a browser beside it, and the cookie that lets new contexts in."""

    holdfast: Running
    home: Path
    browser: Browser
    launch: dict[str, str]

    @property
    def base(self) -> str:
        """The address in front of every path."""
        return f"http://{self.holdfast.host}"

    def visitor(self) -> Visitor:
        """Somebody new at a browser without a screen."""
        return Visitor(self.holdfast.host, dict(self.launch))

    @contextmanager
    def context(
        self, cookies: dict[str, str] | None = None, **options: Any
    ) -> Iterator[BrowserContext]:
        """A fresh browser profile, signed in where cookies of a visitor are given."""
        context = self.browser.new_context(base_url=self.base, **options)
        set_cookies(context, self.base, {**self.launch, **(cookies or {})})
        context.set_default_timeout(10_000)
        yield context
        context.close()

    def sessions(self) -> list[tuple[Any, ...]]:
        """Every open session, as its row lies in the file."""
        with closing(sqlite3.connect(self.home / "holdfast.sqlite3")) as database:
            return database.execute(f"SELECT * FROM {SESSIONS}").fetchall()

    def has_sessions(self, count: int) -> bool:
        """Whether so many are open, now or within a few seconds."""
        until = monotonic() + PATIENCE
        while len(self.sessions()) != count and monotonic() < until:
            sleep(0.05)
        return len(self.sessions()) == count

    def put_back(self, rows: list[tuple[Any, ...]]) -> None:
        """Open sessions that a test ended again: quicker than a passphrase each time."""
        file = self.home / "holdfast.sqlite3"
        with closing(sqlite3.connect(file, timeout=10)) as database, database:
            for row in rows:
                places = ", ".join("?" * len(row))
                database.execute(f"INSERT OR REPLACE INTO {SESSIONS} VALUES ({places})", row)


def set_cookies(context: BrowserContext, base: str, cookies: dict[str, str]) -> None:
    """Give a context the cookies of a visitor, as the server sets them."""
    context.add_cookies(
        [
            {"name": name, "value": value, "url": base, "sameSite": "Strict", "httpOnly": True}
            for name, value in cookies.items()
        ]
    )


def open_house(holdfast: Running, home: Path, browser: Browser) -> House:
    """Use the start address up and keep its cookie."""
    visitor = Visitor(holdfast.host)
    visitor.get(holdfast.start_path)
    return House(holdfast, home, browser, dict(visitor.cookies))
