"""Hints while somebody writes: they come after a pause, are said aloud once, and the page works the same without script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect
from tests.browser.house import House
from tests.first_evening import Guest, join

pytestmark = pytest.mark.browser
FORM = "/space/m/new/"


@pytest.fixture(scope="module")
def writer(house: House) -> Guest:
    """Somebody with a space, who writes."""
    return join(house.visitor(), name="Ada")


def place(tab: Tab):
    return tab.locator("[data-hints]")


def test_hints_come_while_one_writes_and_go_when_the_words_do(house, writer):
    with house.context(writer.visitor.cookies) as context:
        tab = context.new_page()
        faults: list[str] = []
        tab.on("pageerror", lambda error: faults.append(str(error)))
        tab.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
        tab.goto(FORM)
        expect(place(tab)).to_be_visible()
        expect(place(tab)).to_contain_text("While you write, hints come here.")
        tab.locator("[name=seen]").fill("you always come late")
        expect(place(tab)).to_contain_text("You wrote: “always”")
        expect(place(tab).locator("[aria-live=polite] li")).to_have_count(1)
        tab.locator("[name=seen]").fill("you came at eleven")
        expect(place(tab)).to_contain_text("The list found nothing here.")
        expect(place(tab).locator("li")).to_have_count(0)
        tab.locator("[name=seen]").fill("")
        expect(place(tab)).to_contain_text("While you write, hints come here.")
        assert faults == []  # a broken policy would be told here


def test_several_keys_make_one_question_and_none_leaves_the_house(house, writer):
    with house.context(writer.visitor.cookies) as context:
        tab = context.new_page()
        tab.goto(FORM)
        tab.wait_for_load_state("networkidle")
        asked: list[str] = []
        tab.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
        tab.locator("[name=seen]").press_sequentially("you never call", delay=30)
        expect(place(tab)).to_contain_text("You wrote: “never”")
        assert [line for line in asked if "/m/h/" in line] == [f"POST {house.base}/space/m/h/"]
        assert all(f" {house.base}/" in line for line in asked)


def test_fear_of_the_reaction_silences_the_hints(house, writer):
    with house.context(writer.visitor.cookies) as context:
        tab = context.new_page()
        tab.goto(FORM)
        tab.locator("[name=seen]").fill("you always shout")
        expect(place(tab)).to_contain_text("You wrote: “always”")
        tab.locator('input[name="afraid"]').check(force=True)
        expect(place(tab).locator("li")).to_have_count(0)


def test_words_are_shown_as_words(house, writer):
    with house.context(writer.visitor.cookies) as context:
        tab = context.new_page()
        tab.goto(FORM)
        tab.locator("[name=own_feeling]").fill("like <b>you</b> always win")
        expect(place(tab).locator("li").first).to_be_visible()
        assert place(tab).locator("li b").count() == 0


def test_without_script_there_is_no_empty_place(house, writer):
    with house.context(writer.visitor.cookies, java_script_enabled=False) as context:
        tab = context.new_page()
        tab.goto(FORM)
        assert not place(tab).is_visible()
        tab.locator("[name=seen]").fill("you always come late")
        tab.get_by_role("button", name="Keep and look at it").click()
        expect(tab.locator("main")).to_contain_text("You wrote: “always”")
