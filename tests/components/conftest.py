"""A browser for the components: pages are given by the test, the network is made up."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route
from tests.components.rendering import STATIC

SITE = "http://holdfast.test"
ELSEWHERE = "http://elsewhere.test/weather"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'"
)


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
