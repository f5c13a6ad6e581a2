"""The plan for hard hours goes on one sheet of paper, whole, with its lines to call and without what only a screen needs."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect
from tests.browser.house import House
from tests.first_evening import HARD_HOURS, Guest, join

from holdfast.words.lines import countries, load_lines
from holdfast.words.place import content_root

pytestmark = pytest.mark.browser
SHEET = re.compile(rb"/Type\s*/Page\b")
MARGIN = {"top": "10mm", "bottom": "10mm", "left": "12mm", "right": "12mm"}
LANGUAGES = ("", "/ro")


@pytest.fixture(scope="module")
def guest(house: House) -> Guest:
    return join(house.visitor(), name="Ilinca")


def write(guest: Guest, country: str) -> None:
    page = guest.visitor.get("/space/z/e/")
    guest.visitor.send(page.form("/space/z/e/"), page, **HARD_HOURS, country=country)


def sheets(tab: Tab) -> int:
    return len(SHEET.findall(tab.pdf(format="A4", margin=MARGIN)))


def test_a_plan_prints_as_one_page_whatever_the_country_and_language(house: House, guest: Guest):
    with house.context(guest.visitor.cookies) as context:
        tab, found = context.new_page(), {}
        for country in (*countries(load_lines(content_root())), ""):
            write(guest, country)
            for language in LANGUAGES:
                tab.goto(f"{language}/space/z/")
                found[country, language] = sheets(tab)
    assert {key: count for key, count in found.items() if count != 1} == {}


def test_the_sheet_holds_every_line_and_number_and_no_furniture(house: House, guest: Guest):
    write(guest, "GB")
    with house.context(guest.visitor.cookies) as context:
        tab = context.new_page()
        tab.goto("/space/z/")
        tab.emulate_media(media="print")
        for words in HARD_HOURS.values():
            for line in words.split("\n"):
                expect(tab.locator("main").get_by_text(line)).to_be_visible()
        for number in ("Call 999", "116 123", "Text: 85258"):
            expect(tab.locator("main").get_by_text(number, exact=True)).to_be_visible()
        for away in (".hf-bar", ".hf-header", ".hf-footer", ".hf-back", "main form", "main button"):
            assert not tab.locator(away).first.is_visible(), away
        assert "Holdfast" not in tab.locator("body").inner_text()


def test_a_long_plan_goes_on_on_a_second_sheet_and_loses_nothing(house: House, guest: Guest):
    page = guest.visitor.get("/space/z/e/")
    long = "\n".join(f"line {number} of many" for number in range(1, 121))
    guest.visitor.send(page.form("/space/z/e/"), page, helps_alone=long, country="")
    with house.context(guest.visitor.cookies) as context:
        tab = context.new_page()
        tab.goto("/space/z/")
        assert sheets(tab) > 1
        tab.emulate_media(media="print")
        assert "line 120 of many" in tab.locator("main").inner_text()
        # The styles a person clips, scrolls or folds away by would lose lines on paper.
        clipped = "node => node.scrollHeight > node.clientHeight + 1"
        assert not tab.locator(".hours-lines").evaluate(clipped)
