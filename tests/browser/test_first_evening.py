"""The first evening from end to end: in English with script, in Romanian without any."""

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import Route, expect
from tests.browser.evening import PASSPHRASE, SENTENCE, Evening
from tests.browser.house import House

from holdfast.words import Words

pytestmark = pytest.mark.browser
ELSEWHERE = "https://www.bbc.com/**"


def walk(evening: Evening) -> None:
    """Everything from the front page to the sentence."""
    evening.join()
    evening.skip_safety()
    evening.add("Bunica", "other_carer", "past", from_childhood=True)
    evening.add("K.", "ex_partner", "past")
    evening.add("J.", "friend", "current")
    evening.say_how_it_is()
    for alias in ("Bunica", "K.", "J."):
        evening.look_at(alias, feeling="lonely", part="invisible")
    evening.see_what_repeats("invisible", "K.")
    evening.place("K.")
    evening.see_the_plane("K.")
    evening.write_the_sentence()


def weather(route: Route) -> None:
    """The page that Quick exit leaves for."""
    route.fulfill(body="<title>Weather</title><h1>Rain</h1>", content_type="text/html")


@pytest.mark.parametrize(
    ("language", "has_script"), [("en", True), ("ro", False)], ids=["en-script", "ro-no-script"]
)
def test_a_first_evening_is_walked_to_its_end(
    house: House, language: str, has_script: bool
) -> None:
    prefix = "" if language == "en" else f"/{language}"
    with house.context(java_script_enabled=has_script) as context:
        context.route(ELSEWHERE, weather)
        tab = context.new_page()
        evening = Evening(tab, Words(language), prefix)
        walk(evening)
        assert tab.get_attribute("html", "lang") == language
        before = len(house.sessions())
        evening.leave()
        tab.wait_for_url(ELSEWHERE)
        # The page leaves at once, and what ends the session may arrive a moment after it.
        assert house.has_sessions(before - 1)
        come_back(tab, evening)


def come_back(tab: Tab, evening: Evening) -> None:
    """The next day: the name with its digits, the passphrase, and everything is there."""
    tab.goto(f"{evening.prefix}/space/t/")
    evening.sees_heading("arrive.enter.heading")
    tab.get_by_label(evening.t("arrive.enter.name"), exact=True).fill(evening.handle)
    tab.get_by_label(evening.t("arrive.enter.passphrase"), exact=True).fill(PASSPHRASE)
    evening.press("arrive.enter.enter")
    evening.sees(evening.t("today.quiet"))
    expect(tab.locator("main")).not_to_contain_text("Bunica")
    tab.goto(f"{evening.prefix}/space/t/")
    evening.sees(SENTENCE)
