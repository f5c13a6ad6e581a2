"""A browser for the components: pages are given by the test, the network is made up."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright
from tests.components.rendering import STATIC, TOOLS

SITE = "http://holdfast.test"
ELSEWHERE = "http://elsewhere.test/weather"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'"
)
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


@dataclass
class Site:
    """Pages by path, and what was sent to them."""

    context: BrowserContext
    pages: dict[str, str] = field(default_factory=dict)
    posts: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    statuses: dict[str, int] = field(default_factory=dict)

    def answer(self, route: Route) -> None:
        """Answer one request like the server would, under its content policy."""
        request, path = route.request, urlsplit(route.request.url).path
        if request.method == "POST":
            self.posts.append((path, dict(parse_qsl(request.post_data or ""))))
        if path.startswith("/static/"):
            route.fulfill(path=STATIC / path.removeprefix("/static/"))
            return
        body = self.pages.get(path, "<!doctype html><title>empty</title>")
        headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-store"}
        status = self.statuses.get(path, 200)
        route.fulfill(
            body=body, status=status, content_type="text/html; charset=utf-8", headers=headers
        )

    def open(self, path: str, html: str) -> Page:
        """Show `html` at `path` in a new tab."""
        self.pages[path] = html
        tab = self.context.new_page()
        tab.goto(SITE + path)
        return tab

    def posted_to(self, path: str) -> list[dict[str, str]]:
        """The fields of every form posted to `path`, in order."""
        return [fields for where, fields in self.posts if where == path]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def site(chromium: Browser) -> Iterator[Site]:
    """A made-up site; every other address answers with a weather page."""
    context = chromium.new_context()
    made = Site(context)
    context.route(
        "**/*", lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html")
    )
    context.route(f"{SITE}/**", made.answer)
    yield made
    context.close()


Axe = Callable[[Page, tuple[str, ...]], list[str]]
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")


@pytest.fixture(scope="session")
def axe() -> Axe:
    """Run axe on a page and give its violations as `rule: element` lines."""
    file = TOOLS / "axe-core/axe.min.js"
    if not file.exists():
        pytest.skip("axe-core is not there: npm i --prefix .tools axe-core@4.14.1 --ignore-scripts")
    source = file.read_text(encoding="utf-8")

    def run(page: Page, tags: tuple[str, ...] = WCAG) -> list[str]:
        page.evaluate(source)
        found = page.evaluate("tags => axe.run(document, {runOnly: tags})", list(tags))
        return [
            f"{violation['id']}: {node['target']} {node['html'][:160]}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ]

    return run
