"""The public doors in Chromium: without script, narrow and dark, and with nothing for axe to name.

Served without a database: pytest-django refuses every query, so a page that asks a table does not open.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from django.core.wsgi import get_wsgi_application
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[2] / ".tools/node_modules/axe-core/axe.min.js"
PAGES = (
    "/", "/reflect/", "/reflect/closeness/", "/reflect/signs/", "/privacy/",
    "/help/", "/help/ro/", "/help/us/", "/help/minute/", "/help/device/", "/help/change/",
    "/help/signs/", "/help/ro/signs/", "/approaches/", "/approaches/eft/", "/approaches/emdr/",
)  # fmt: skip
WATCHFUL = {"v1": 6, "v2": 5, "v3": 6, "v4": 3, "v5": 2, "v6": 2, "w1": 5, "w2": 6, "w3": 5, "w4": 2, "w5": 3, "w6": 2}  # fmt: skip


class Quiet(WSGIRequestHandler):
    """Writes no line for each request."""

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture
def served(settings) -> Iterator[str]:
    """The site on a free port of this computer, and its address."""
    server = make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=Quiet)
    host = f"127.0.0.1:{server.server_port}"
    settings.HOLDFAST_HOSTS, settings.ALLOWED_HOSTS = (host,), ["127.0.0.1"]
    server.set_app(get_wsgi_application())  # made again, so that it knows its host
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://{host}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def browser(chromium: Browser) -> Browser:
    """The one browser of the run."""
    return chromium


def choose(page: Page, name: str, value: object) -> None:
    """Choose an answer the way a finger does: on its label."""
    page.locator(f'input[name="{name}"][value="{value}"]').check(force=True)


def go_on(page: Page) -> None:
    page.locator("main form button").last.click()


def is_wider_than_its_window(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_a_whole_reflection_works_without_script_on_a_narrow_dark_screen(served, browser):
    page = browser.new_page(
        java_script_enabled=False, viewport={"width": 320, "height": 700}, color_scheme="dark"
    )
    page.goto(f"{served}/reflect/closeness/")
    choose(page, "state", "within_reach")
    go_on(page)
    for name, value in WATCHFUL.items():
        choose(page, name, value)
    go_on(page)
    assert "close and watchful" in page.locator("main").inner_text()
    assert page.locator("main svg[role=img]").count() == 1
    assert [cookie["name"][:2] for cookie in page.context.cookies()] == ["c-"]
    page.close()


def test_the_direct_question_is_answered_on_the_page_without_script_or_request(served, browser):
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{served}/help/gb/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_text("Yes, now", exact=True).click()
    assert page.get_by_text("Please talk to someone now").is_visible()
    assert "call 999 now" in page.locator("main").inner_text()
    assert [
        address for address in asked if "/static/" not in address
    ] == []  # the icon may come late
    page.close()


def test_an_emergency_ends_the_signs_without_script_on_a_narrow_screen(served, browser):
    page = browser.new_page(java_script_enabled=False, viewport={"width": 320, "height": 700})
    page.goto(f"{served}/help/gb/signs/")
    choose(page, "nearest", 4)
    go_on(page)
    assert page.locator("main a").first.get_attribute("href") == "tel:999"
    assert page.locator("main form").count() == 0
    assert page.url == f"{served}/help/gb/signs/"
    assert not page.context.storage_state()["origins"]
    page.close()


def test_the_signs_prepare_words_without_script(served, browser):
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{served}/help/signs/")
    choose(page, "nearest", 0)
    go_on(page)
    choose(page, "cannot_trust", 2)
    choose(page, "daily_life", 1)
    go_on(page)
    said = page.locator("main").inner_text()
    assert "The next two weeks are a good time" in said
    assert "I cannot trust, although I want to." in said
    assert page.url == f"{served}/help/signs/"
    page.close()


def test_work_as_a_couple_is_read_only_after_the_line_about_fear(served, browser):
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{served}/approaches/eft/")
    entry = page.get_by_role("heading", name="What a session looks like")
    assert page.get_by_text("Are you afraid of your partner").is_visible()
    assert not entry.is_visible()
    page.locator("main summary").click()
    assert entry.is_visible()
    page.close()


def test_seeing_fewer_ways_of_working_leaves_no_trace_in_the_address(served, browser):
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{served}/approaches/")
    page.locator("main summary").first.click()
    choose(page, "company", "couple")
    go_on(page)
    assert page.locator("main .hf-card").count() == 1
    assert page.url == f"{served}/approaches/#shown"
    page.close()


@pytest.mark.parametrize("address", PAGES)
def test_no_page_is_wider_than_a_narrow_screen(served, browser, address):
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto(served + address)
    assert not is_wider_than_its_window(page)
    page.close()


@pytest.mark.skipif(not AXE.exists(), reason="no axe here: make .tools/.ready")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_names_nothing_on_the_public_pages_and_on_a_result(served, browser, scheme):
    page = browser.new_context(color_scheme=scheme, bypass_csp=True).new_page()
    for address in PAGES:
        page.goto(served + address)
        assert axe(page) == [], address
    page.goto(f"{served}/reflect/closeness/")
    go_on(page)
    assert axe(page) == []
    for name, value in WATCHFUL.items():
        choose(page, name, value)
    go_on(page)
    assert axe(page) == []
    page.context.close()


def axe(page: Page) -> list[str]:
    """What axe finds, by the name of its rule."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return page.evaluate("axe.run().then(found => found.violations.map(each => each.id))")
