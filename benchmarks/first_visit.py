"""How much does a first visit bring over the wire, in all and in script?

Chromium opens every page with an empty cache and says what came, headers included.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, size
from benchmarks.house import PEOPLE, SignedIn, somebody
from benchmarks.measure import NotHere
from benchmarks.serving import served

if TYPE_CHECKING:
    from playwright.sync_api import Browser

GOAL_ALL = 40.0  # kB
GOAL_SCRIPT = 11.0
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
PUBLIC = (
    "/",
    "/help/",
    "/enter/",
    "/join/",
    "/privacy/",
    "/reflect/closeness/",
    "/reflect/signs/",
    "/read/",
    "/read/search/",
    "/read/relational-trauma/",
)
PRIVATE = (
    "/space/",
    "/space/p/",
    "/space/p/new/",
    "/space/q/",
    "/space/r/",
    "/space/s/",
    "/space/l/",
    "/space/d/",
)


def figures(rounds: int) -> Iterator[Figure]:
    """Two sizes, of the heaviest page. They do not change from round to round."""
    mira = somebody(PEOPLE)
    with chromium() as browser, served() as host:
        pages = {path: visit(browser, f"http://{host}{path}") for path in PUBLIC}
        pages |= {path: visit(browser, f"http://{host}{path}", mira) for path in PRIVATE}
    heaviest = max(pages, key=lambda path: pages[path].total())
    parts = ", ".join(f"{kind} {kb(count):.1f}" for kind, count in pages[heaviest].most_common())
    yield size(
        f"heaviest first visit ({heaviest})",
        kb(pages[heaviest].total()),
        goal=GOAL_ALL,
        note=parts,
    )
    scripted = max(pages, key=lambda path: pages[path]["Script"])
    yield size(
        "script of a first visit", kb(pages[scripted]["Script"]), goal=GOAL_SCRIPT, note=scripted
    )


def kb(count: int) -> float:
    """Bytes as kB of 1,000."""
    return count / 1000


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser for a while. Raises NotHere."""
    if not shutil.which(CHROMIUM):
        raise NotHere("Chromium is needed. On Debian: apt-get install chromium")
    from playwright.sync_api import sync_playwright  # late: the other questions need no browser

    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])


def visit(browser: Browser, address: str, person: SignedIn | None = None) -> Counter[str]:
    """Bytes on the wire by type, such as Document and Script, of one page in a browser that knows nothing."""
    headers = {"Cookie": person.cookie} if person else {}
    context = browser.new_context(extra_http_headers=headers)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    kinds: dict[str, str] = {}
    came: Counter[str] = Counter()
    session.on(
        "Network.responseReceived", lambda told: kinds.update({told["requestId"]: told["type"]})
    )
    session.on(
        "Network.loadingFinished",
        lambda told: came.update({kinds[told["requestId"]]: int(told["encodedDataLength"])}),
    )
    answer = page.goto(address, wait_until="networkidle")
    assert answer is not None, address
    assert answer.status == 200, (address, answer.status)
    context.close()
    return came
