"""X1, X2, X3: Quick exit from everywhere, nothing to see afterwards, and blank before anyone looks.

Only Chromium is in reach here; Firefox and Safari are walked by hand before a release.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Route
from playwright.sync_api import Page as Tab
from tests.browser.collecting import Shown
from tests.browser.house import House, set_cookies
from tests.browser.inspecting import as_answer
from tests.first_evening import Guest

pytestmark = pytest.mark.browser

ELSEWHERE = "https://www.bbc.com/**"
WORDS = ("Grandma", "invisible", "lonely", "long walks", "I please people")
EXIT = "form[data-exit] button"
SLOW_3G = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 50_000,
    "uploadThroughput": 50_000,
}


def weather(route: Route) -> None:
    route.fulfill(body="<title>Weather</title><h1>Rain</h1>", content_type="text/html")


def click(tab: Tab) -> None:
    tab.click(EXIT)


def keyboard(tab: Tab) -> None:
    tab.focus(EXIT)
    tab.keyboard.press("Enter")


def shift(tab: Tab) -> None:
    for _ in range(3):
        tab.keyboard.press("Shift")


WAYS: tuple[Callable[[Tab], None], ...] = (click, keyboard, shift)


@pytest.fixture
def outside_world(house: House, owner: Guest) -> Iterator[Callable[..., BrowserContext]]:
    """Contexts in which the owner is signed in and the weather page exists."""
    kept, open_ones = house.sessions(), []

    def make(**options: object) -> BrowserContext:
        manager = house.context(owner.visitor.cookies, **options)
        context = manager.__enter__()
        open_ones.append(manager)
        context.route(ELSEWHERE, weather)
        return context

    yield make
    for manager in open_ones:
        manager.__exit__(None, None, None)
    house.put_back(kept)


def leaves(house: House, tab: Tab, shown: Shown, way: Callable[[Tab], None]) -> str:
    """Leave a page; what is wrong with it, or nothing."""
    if not shown.opens_again:
        tab.route(f"**{shown.page.path}", as_answer(shown))
    tab.goto(shown.page.path)
    open_before = len(house.sessions())
    way(tab)
    tab.wait_for_url(ELSEWHERE)
    tab.unroute_all()
    ends_at = time.monotonic() + 2
    while len(house.sessions()) == open_before:
        if time.monotonic() > ends_at:
            return f"{shown.name} by {way.__name__}: still signed in"
    return ""


def leave_all(
    house: House,
    owner: Guest,
    plan: list[tuple[Shown, Callable[[Tab], None]]],
    **options: object,
) -> list[str]:
    """Leave each page in its way, each with a browser of its own; the session is put back in between."""
    kept, wrong = house.sessions(), []
    for shown, way in plan:
        with house.context(owner.visitor.cookies, **options) as context:
            context.route(ELSEWHERE, weather)
            wrong.append(leaves(house, context.new_page(), shown, way))
        house.put_back(kept)
    return [line for line in wrong if line]


def english(pages: list[Shown]) -> list[Shown]:
    """One page of each address, in one language: the exit is drawn by the layout of all of them."""
    return [one for one in pages if one.opens_again and one.is_english]


def test_addresses_are_left_at_once_and_signed_out(
    house: House, owner: Guest, pages: list[Shown]
) -> None:
    plan = [(shown, WAYS[place % 3]) for place, shown in enumerate(english(pages)[::2])]
    assert leave_all(house, owner, plan) == []


def test_every_page_there_is_draws_the_same_exit(pages: list[Shown]) -> None:
    without = [
        one.name
        for one in pages
        if '<form class="hf-exit" method="post" action="/leave/"' not in one.page.text
    ]
    assert without == []


@pytest.mark.soak
def test_every_page_is_left_in_every_way(house: House, owner: Guest, pages: list[Shown]) -> None:
    plan = [(shown, way) for shown in pages for way in WAYS]
    assert leave_all(house, owner, plan) == []


def test_pages_are_left_without_script(house: House, owner: Guest, pages: list[Shown]) -> None:
    plan = [(shown, click) for shown in english(pages)[::6]]
    assert leave_all(house, owner, plan, java_script_enabled=False) == []


@pytest.mark.soak
def test_every_page_is_left_without_script(house: House, owner: Guest, pages: list[Shown]) -> None:
    plan = [(shown, click) for shown in pages]
    assert leave_all(house, owner, plan, java_script_enabled=False) == []


def test_leaving_works_without_a_session_twice_and_with_an_old_one(house: House) -> None:
    visitor = house.visitor()
    for _ in range(2):
        assert visitor.post("/leave/", {}).status == 200
    visitor.cookies["s-old"] = "no token at all"
    page = visitor.post("/leave/", {"anything": ["x"]})
    assert (page.status, page.header("Clear-Site-Data")) == (200, None)
    assert "<body></body>" in page.text


@pytest.fixture(scope="module")
def remembering(chromium: Browser) -> Iterator[Browser]:
    """A browser that keeps pages for Back, as people's browsers do and test browsers do not."""
    kept = ["--disable-back-forward-cache"]
    browser = chromium.browser_type.launch(
        executable_path="/usr/bin/chromium",
        ignore_default_args=kept,
        args=["--headless=new", "--no-sandbox", "--disable-gpu"],
    )
    yield browser
    browser.close()


SEEN = """document.title + (document.documentElement.hidden ? '' : document.body.innerText +
[...document.querySelectorAll('textarea, input[type=text]')].map(field => field.value).join(' '))"""


def told(tab: Tab) -> str:
    """What could be seen of a page while it came and once it is there, its title included."""
    seen, ends_at = [], time.monotonic() + 0.3
    while time.monotonic() < ends_at or not seen:
        with suppress(Error):  # one page just went and the next is not there yet
            seen.append(str(tab.evaluate(SEEN)))
    return "\n".join(dict.fromkeys(seen))


@pytest.fixture
def same_sessions(house: House, owner: Guest) -> Iterator[None]:
    """Whoever was signed in before is signed in again afterwards."""
    kept = house.sessions()
    yield
    house.put_back(kept)


def hear(route: Route) -> None:
    route.continue_()


def lose(route: Route) -> None:
    route.abort()


@pytest.mark.parametrize(
    ("has_script", "word"),
    [(True, hear), (True, lose), (False, hear)],
    ids=["script", "script-and-the-word-lost", "no-script"],
)
@pytest.mark.parametrize("way_out", ["exit", "another tab"])
@pytest.mark.usefixtures("same_sessions")
def test_back_and_forward_show_no_private_word(
    house: House,
    owner: Guest,
    remembering: Browser,
    *,
    has_script: bool,
    word: Callable[[Route], None],
    way_out: str,
) -> None:
    """Also when the word of leaving, which the script sends on the side, never reaches the server."""
    context = remembering.new_context(base_url=house.base, java_script_enabled=has_script)
    set_cookies(context, house.base, owner.visitor.cookies)
    context.route(ELSEWHERE, weather)
    context.route("**/leave/", word)
    tab = context.new_page()
    for path in ("/space/p/", "/space/s/", "/space/t/"):
        tab.goto(path)
    assert any(word in told(tab) for word in WORDS), "or there would be nothing to hide"
    if way_out == "another tab":
        tab.goto("https://www.bbc.com/weather")
        other = context.new_page()
        other.goto("/help/")
        click(other)
        other.wait_for_url(ELSEWHERE)
    else:
        click(tab)
        tab.wait_for_url(ELSEWHERE)
    seen = []
    for step in ("back", "back", "back", "forward", "forward"):
        with suppress(Error):
            tab.evaluate(f"history.{step}()")
        seen.append(told(tab))
    again = context.new_page()
    again.goto("/space/t/")
    seen.append(told(again))
    context.close()
    assert [word for text in seen for word in WORDS if word in text] == []
    assert any("Enter your space" in text for text in seen)


@pytest.mark.parametrize("has_script", [True, False], ids=["script", "no-script"])
@pytest.mark.usefixtures("same_sessions")
def test_a_form_that_came_back_is_not_sent_again_by_back_and_reload(
    house: House, owner: Guest, remembering: Browser, *, has_script: bool
) -> None:
    context = remembering.new_context(base_url=house.base, java_script_enabled=has_script)
    set_cookies(context, house.base, owner.visitor.cookies)
    tab = context.new_page()
    tab.goto("/space/p/new/")
    tab.fill("[name=alias]", "Grandma, on long walks")
    tab.locator("main form button.hf-button--primary, main form button[type=submit]").first.click()
    tab.wait_for_load_state()
    assert "Grandma, on long walks" in told(tab), "or there would be nothing to hide"
    tab.goto("/space/")
    tab.context.route(ELSEWHERE, weather)
    click(tab)
    tab.wait_for_url(ELSEWHERE)
    seen = []
    for _ in range(2):
        with suppress(Error):
            tab.evaluate("history.back()")
        seen.append(told(tab))
        with suppress(Error):
            tab.reload()
        seen.append(told(tab))
    context.close()
    assert [text for text in seen if "on long walks" in text] == []


@pytest.mark.parametrize("way", WAYS)
def test_other_tabs_are_blank_within_a_second(
    outside_world: Callable[..., BrowserContext], way: Callable[[Tab], None]
) -> None:
    context = outside_world()
    others = [context.new_page() for _ in range(2)]
    for other, path in zip(others, ("/space/p/", "/space/t/"), strict=True):
        other.goto(path)
    tab = context.new_page()
    tab.goto("/space/s/")
    way(tab)
    left_at = time.monotonic()
    for other in others:
        other.wait_for_url("about:blank", timeout=1000)
    assert time.monotonic() - left_at < 1


STOPWATCH = """() => {
  const root = document.documentElement;
  const note = () => { window.pressedAt ??= performance.now(); };
  ["pointerdown", "click", "submit"].forEach((kind) => addEventListener(kind, note, true));
  addEventListener("keyup", () => { window.pressedAt = performance.now(); }, true);
  const tell = () => console.log(
    JSON.stringify([performance.now() - window.pressedAt, document.title, document.body.checkVisibility()]));
  new MutationObserver(tell).observe(root, { attributes: true });
}"""


def silent(route: Route) -> None:
    """A server that says nothing for a while."""
    time.sleep(0.5)
    weather(route)


@pytest.mark.parametrize("way", WAYS)
def test_the_page_is_blank_within_100_ms_while_server_and_target_are_silent(
    outside_world: Callable[..., BrowserContext], way: Callable[[Tab], None]
) -> None:
    context, told_by_page = outside_world(), []
    tab = context.new_page()
    tab.goto("/space/t/")
    context.route("**/leave/", silent)
    context.route(ELSEWHERE, silent)
    tab.on("console", lambda message: told_by_page.append(message.text))
    tab.evaluate(STOPWATCH)
    way(tab)
    tab.wait_for_url(ELSEWHERE)
    took, title, is_seen = json.loads(next(text for text in told_by_page if text.startswith("[")))
    assert took <= 100
    assert (title, is_seen) == ("", False)


def test_without_script_the_page_is_blank_within_a_second_on_slow_3g(
    outside_world: Callable[..., BrowserContext],
) -> None:
    context = outside_world(java_script_enabled=False)
    tab = context.new_page()
    tab.goto("/space/t/")
    line = context.new_cdp_session(tab)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", SLOW_3G)
    blank_at: list[float] = []
    tab.on("framenavigated", lambda frame: blank_at.append(time.monotonic()))
    pressed_at = time.monotonic()
    tab.locator(EXIT).click()
    tab.wait_for_url(ELSEWHERE)
    assert 0.4 < blank_at[0] - pressed_at <= 1, "too slow, or the line was not slow at all"
