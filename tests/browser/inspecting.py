"""Open each page once, in a real browser, and write down everything the tests ask about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import ConsoleMessage, Route, ViewportSize
from playwright.sync_api import Page as Tab
from tests.browser.collecting import Shown
from tests.browsing import Axe

PROBES = (Path(__file__).parent / "probes.js").read_text(encoding="utf-8")
NARROW: ViewportSize = {"width": 320, "height": 640}
DESK: ViewportSize = {"width": 1280, "height": 800}
ZOOMED: ViewportSize = {"width": 320, "height": 256}  # 1280 by 1024 at 400 %
ROUND_THE_CORNER = (
    4  # presses that the browser itself takes between the end of a page and its start
)
# A busy browser may swallow a press while a page settles. What a trap holds back stays missed after all of them.
PRESSES_TO_SPARE = 20
# Only these answer differently in the dark.
IN_THE_DARK = ("color-contrast", "link-in-text-block")


@dataclass
class Inspection:
    """What one page showed."""

    shown: Shown
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    storage: list[int] = field(default_factory=list)
    axe: list[str] = field(default_factory=list)
    overflow: list[str] = field(default_factory=list)
    fields: list[dict[str, str]] = field(default_factory=list)
    title: str = ""


@dataclass
class Walked:
    """A walk with the tab key."""

    order: list[str]
    missed: list[str]
    faults: list[str]


@dataclass
class Inspector:
    """A browser for passers-by and one for the owner of the journal, each with one tab."""

    outside: Tab
    inside: Tab
    axe: Axe

    def inspect(self, shown: Shown, *, with_axe: bool = True) -> Inspection:
        """Open one page and ask it everything; axe takes longer than all the rest."""
        found = Inspection(shown)
        with self.opened(shown, found) as tab:
            found.title = tab.title()
            found.storage = ask(tab, "storage")
            found.fields = ask(tab, "fields")
            found.axe = self.axe(tab) if with_axe else []
            if shown.is_english:  # the colours know no language
                tab.emulate_media(color_scheme="dark")
                found.axe += [f"dark: {line}" for line in self.axe(tab, IN_THE_DARK)]
                tab.emulate_media(color_scheme="light")
            tab.set_viewport_size(NARROW)
            found.overflow = ask(tab, "overflow")
            tab.set_viewport_size(DESK)
        return found

    def walk(self, shown: Shown, size: ViewportSize = DESK) -> Walked:
        """Press the tab key until everything was passed."""
        with self.opened(shown) as tab:
            tab.set_viewport_size(size)
            many = ask(tab, "watch")
            for _ in range(many + ROUND_THE_CORNER):
                tab.keyboard.press("Tab")
            for _ in range(PRESSES_TO_SPARE):
                if not tab.evaluate("holdfastProbe.probes.walked().missed.length"):
                    break
                tab.keyboard.press("Tab")
            for _ in range(ROUND_THE_CORNER):  # what follows the first one, when that came last
                tab.keyboard.press("Tab")
            tab.set_viewport_size(DESK)
            return Walked(**tab.evaluate("holdfastProbe.probes.walked()"))

    @contextmanager
    def opened(self, shown: Shown, found: Inspection | None = None) -> Iterator[Tab]:
        """The page in its tab; what a form answered is shown once more from its bytes."""
        tab = self.inside if shown.signed_in else self.outside
        heard = listen(tab, found) if found else {}
        if not shown.opens_again:
            tab.route(f"**{shown.page.path}", as_answer(shown))
        try:
            tab.goto(shown.page.path)
            yield tab
        finally:
            tab.unroute_all()
            for event, listener in heard.items():
                tab.remove_listener(event, listener)


def listen(tab: Tab, found: Inspection) -> dict[str, Callable[[Any], None]]:
    """Note every request and every complaint of the browser."""

    def complain(message: ConsoleMessage) -> None:
        # That an error page has its status is no complaint.
        if message.type in {"error", "warning"} and "server responded with" not in message.text:
            found.complaints.append(message.text)

    listeners: dict[str, Callable[[Any], None]] = {
        "request": lambda request: found.requests.append(request.url),
        "console": complain,
        "pageerror": lambda error: found.complaints.append(str(error)),
    }
    for event, listener in listeners.items():
        tab.on(event, listener)  # type: ignore[call-overload]  # one overload for each event name
    return listeners


def as_answer(shown: Shown) -> Callable[[Route], None]:
    """Answer with the bytes and headers that came."""
    page = shown.page
    left_out = {"content-length", "set-cookie", "date", "server"}
    headers = {name: value for name, value in page.headers if name.lower() not in left_out}
    return lambda route: route.fulfill(status=page.status, headers=headers, body=page.body)


def ask(tab: Tab, what: str) -> Any:
    """One of the probes."""
    return tab.evaluate(f"({PROBES}).{what}()")
