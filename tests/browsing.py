"""How every test starts Chromium, and how it asks axe."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

TOOLS = Path(__file__).resolve().parents[1] / ".tools/node_modules"
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
Axe = Callable[["Page", tuple[str, ...]], list[str]]
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")


def make_axe(source: str) -> Axe:
    """A function that runs axe on a page and gives its violations as `rule: element` lines.

    The source is evaluated: a script tag would be refused by our own content policy, and rightly so.
    """

    def run(page: Page, only: tuple[str, ...] = WCAG) -> list[str]:
        page.evaluate(source)
        found = page.evaluate(
            "only => axe.run(document, {runOnly: only, resultTypes: ['violations']})", list(only)
        )
        return [
            f"{violation['id']}: {node['target']} {node['html'][:160]}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ]

    return run
