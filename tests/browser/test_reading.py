"""Reading in Chromium: without script, on paper, light in weight, and with data that the policy lets stand."""

from __future__ import annotations

import http.client
import re
from collections.abc import Iterator
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Page
from tests.browser.house import House
from tests.visiting import every_page

pytestmark = pytest.mark.browser

ARTICLE = "/read/relational-trauma/"
BUDGET = 40_000  # bytes of a first visit, as they travel


@pytest.fixture
def tab(house: House) -> Iterator[Page]:
    with house.context() as context:
        yield context.new_page()


def test_data_for_search_engines_stands_and_breaks_no_policy(tab: Page) -> None:
    tab.add_init_script(
        "window.broken = []; addEventListener('securitypolicyviolation', e => broken.push(e.violatedDirective))"
    )
    complaints: list[str] = []
    tab.on("console", lambda message: complaints.append(message.text))
    tab.goto(ARTICLE)
    described = tab.evaluate(
        "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)"
    )
    assert described["@graph"][0]["@type"] == "Article"
    assert (tab.evaluate("broken"), complaints) == ([], [])


def test_an_article_is_read_without_script_and_its_contents_lead_to_the_parts(house: House) -> None:
    with house.context(java_script_enabled=False) as context:
        tab = context.new_page()
        tab.goto(ARTICLE)
        link = tab.locator(".hf-toc a").last
        link.click()
        heading = tab.locator(f'[id="{unquote(tab.url.partition("#")[2])}"]')
        assert heading.inner_text() == link.inner_text()
        box = heading.bounding_box()
        assert box
        assert 0 <= box["y"] < 400


def test_search_works_without_script_and_by_keyboard_alone(house: House) -> None:
    with house.context(java_script_enabled=False) as context:
        tab = context.new_page()
        tab.goto("/read/")
        tab.locator("#q").focus()
        tab.keyboard.type("trust")
        tab.keyboard.press("Enter")
        tab.wait_for_url("**/search/**")
        assert tab.url.endswith("/read/search/?q=trust")
        assert tab.locator("main mark").first.is_visible()


def test_a_first_visit_to_any_page_for_reading_is_light(house: House) -> None:
    visitor = house.visitor()
    pages = [page for page in every_page(visitor, ["/read/", "/ro/read/"]) if "/read/" in page.path]
    pages = [page for page in pages if page.is_html]
    assert len(pages) >= 40
    parts = re.findall(r'(?:href|src)="(/static/[^"]+)"', pages[0].text)
    assert len(parts) == 4
    around = sum(travels(house, part) for part in parts)
    heavy = {page.path: around + travels(house, page.path) for page in pages}
    assert {path: size for path, size in heavy.items() if size > BUDGET} == {}


def travels(house: House, path: str) -> int:
    """The bytes of an answer as they travel to a browser."""
    connection = http.client.HTTPConnection(house.holdfast.host)
    cookie = "; ".join(f"{name}={value}" for name, value in house.launch.items())
    connection.request(
        "GET", quote(path, safe="/?=&%"), headers={"Cookie": cookie, "Accept-Encoding": "gzip"}
    )
    size = len(connection.getresponse().read())
    connection.close()
    return size


def test_on_paper_there_is_the_text_with_its_address_and_no_furniture(tab: Page) -> None:
    tab.goto(ARTICLE)
    tab.emulate_media(media="print")
    for gone in (".hf-bar", ".hf-nav", ".hf-footer", ".hf-toc", ".read-next", ".read-tags"):
        assert not tab.locator(gone).first.is_visible(), gone
    for there in ("h1", ".read-text p >> nth=0", ".hf-references"):
        assert tab.locator(there).first.is_visible(), there
    assert ARTICLE in tab.locator(".read-foot .hf-print").inner_text()
