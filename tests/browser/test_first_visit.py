"""What a first visit costs, and pages under reduced motion, forced colours and in the dark."""

from __future__ import annotations

from collections import Counter

import pytest
from playwright.sync_api import Page as Tab
from tests.browser.collecting import Shown
from tests.browser.house import House
from tests.browser.inspecting import ask
from tests.first_evening import Guest

pytestmark = pytest.mark.browser

MOST = {"total": 40_000, "Script": 11_000, "Stylesheet": 15_000}  # bytes on the wire
MOVES = """() => [...document.querySelectorAll('*')].filter((one) => {
  const style = getComputedStyle(one);
  const times = [...style.transitionDuration.split(','), ...style.animationDuration.split(',')];
  return times.some((time) => parseFloat(time) > 0.01);
}).length + document.getAnimations().length"""
# Without our colours a button is told by its edge or its underline; links have a colour of the system's own.
EDGELESS = """() => [...document.querySelectorAll('main button, main .hf-button, .hf-exit__button')].filter((one) => {
  const style = getComputedStyle(one);
  const edged = parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none';
  return !edged && !style.textDecorationLine.includes('underline');
}).map((one) => one.outerHTML.slice(0, 120))"""


def bytes_by_kind(house: House, path: str) -> Counter[str]:
    """Everything a browser that knows nothing yet loads for a page, compressed as it comes."""
    with house.context() as context:
        tab = context.new_page()
        line = context.new_cdp_session(tab)
        kinds: dict[str, str] = {}
        loaded: Counter[str] = Counter()

        def count(event: dict[str, object]) -> None:
            kind = kinds.get(str(event["requestId"]), "Other")
            loaded[kind] += int(event["encodedDataLength"])  # type: ignore[call-overload]  # a number

        line.send("Network.enable")
        line.send("Network.setCacheDisabled", {"cacheDisabled": True})
        line.on("Network.responseReceived", lambda e: kinds.update({e["requestId"]: e["type"]}))
        line.on("Network.loadingFinished", count)
        tab.goto(path, wait_until="networkidle")
    loaded["total"] = sum(loaded.values())
    return loaded


@pytest.mark.parametrize(
    "path", ["/", "/ro/", "/help/", "/reflect/closeness/", "/join/", "/enter/"]
)
def test_a_first_visit_is_light(house: House, path: str) -> None:
    loaded = bytes_by_kind(house, path)
    assert loaded["Script"] > 0, "or nothing was counted"
    assert {kind: size for kind, size in loaded.items() if size > MOST.get(kind, size)} == {}


def opened_everywhere(tab: Tab, pages: list[Shown], question: str) -> dict[str, object]:
    """What a question finds on each English page; pages where it finds nothing are left out."""
    found = {}
    for shown in pages:
        if shown.opens_again and shown.is_english:
            tab.goto(shown.page.path)
            found[shown.name] = tab.evaluate(question)
    assert len(found) > 40
    return {name: what for name, what in found.items() if what}


def test_nothing_moves_for_people_who_asked_for_less_motion(
    house: House, owner: Guest, pages: list[Shown]
) -> None:
    with house.context(owner.visitor.cookies, reduced_motion="reduce") as context:
        assert opened_everywhere(context.new_page(), pages, MOVES) == {}


def test_with_forced_colours_every_button_has_an_edge_or_a_line(
    house: House, owner: Guest, pages: list[Shown]
) -> None:
    with house.context(owner.visitor.cookies, forced_colors="active") as context:
        assert opened_everywhere(context.new_page(), pages, EDGELESS) == {}


def test_with_forced_colours_the_focus_can_be_seen(house: House, owner: Guest) -> None:
    with house.context(owner.visitor.cookies, forced_colors="active") as context:
        tab = context.new_page()
        tab.goto("/space/p/new/")
        many = ask(tab, "watch")
        for _ in range(many):
            tab.keyboard.press("Tab")
        assert tab.evaluate("holdfastProbe.probes.walked()")["faults"] == []


def test_the_dark_is_dark(house: House) -> None:
    with house.context(color_scheme="dark") as context:
        tab = context.new_page()
        tab.goto("/")
        colour = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    red, green, blue = (int(part) for part in colour.strip("rgba()").split(",")[:3])
    assert red + green + blue < 200
