"""W1, W2, W5, W6, W7 and the promises to every person: one walk over all pages, asked many questions."""

from __future__ import annotations

import json
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from tests.browser.collecting import Shown, articles
from tests.browser.house import House
from tests.browser.inspecting import ZOOMED, Inspection, Inspector, Walked
from tests.browsing import TOOLS
from tests.first_evening import Guest
from tests.site.test_headers import EXPECTED

pytestmark = pytest.mark.browser

# What stands in addresses of a space: single letters, ids, places in a list, and "new". Nothing that tells.
NEUTRAL = re.compile(r"(/ro)?/space/((\w|\d\d|new|[0-9a-f-]{36})/)*$")
NEUTRAL_QUERY = re.compile(r"((w|p|a)=[0-9a-f-]{36}|k=[a-z]|late=1|&)*$")
# A letter and a number, such as "g3", or a field; "hf:main" stands on every page.
NEUTRAL_PLACE = re.compile(r"([a-z]\d+|f[0-9a-f]{8}|hf:main)$")
PASSPHRASES = {"current-password", "new-password"}
TITLES = {"Notes", "Notițe"}
SKIP = "a #hf:main Skip to the main text"


def found(inspections: list[Inspection], what: str) -> dict[str, object]:
    """Every page with something of a kind to find."""
    return {one.shown.name: getattr(one, what) for one in inspections if getattr(one, what)}


def test_the_walk_sees_pages_of_both_languages_inside_and_outside_and_in_trouble(
    pages: list[Shown],
) -> None:
    names = {shown.name for shown in pages}
    assert {
        "200 /", "200 /ro/", "200 /help/", "200 /ro/reflect/closeness/", "200 /space/s/",
        "200 /ro/space/p/*/q/*/", "409 /space/t/new/ after a form", "422 /join/ after a form",
        "403 /space/p/new/ after a form", "200 /space/d/i/n/ after a form", "200 /space/k/c/ after a form",
    } <= names  # fmt: skip
    assert len(pages) > 150


def test_axe_finds_nothing_on_any_page_in_light_and_in_dark(inspections: list[Inspection]) -> None:
    assert found(inspections, "axe") == {}


@pytest.mark.soak
def test_axe_finds_nothing_on_any_translated_page(inspector: Inspector, pages: list[Shown]) -> None:
    seen = [inspector.inspect(shown) for shown in pages if not shown.is_english]
    assert len(seen) >= 50
    assert found(seen, "axe") == {}


def test_no_page_is_wider_than_320_pixels(inspections: list[Inspection]) -> None:
    assert found(inspections, "overflow") == {}


def test_no_page_asks_another_host_for_anything(
    inspections: list[Inspection], house: House
) -> None:
    hosts = {urlsplit(url).netloc for one in inspections for url in one.requests}
    assert hosts == {house.holdfast.host}


def test_no_page_breaks_the_content_policy_or_makes_the_browser_complain(
    inspections: list[Inspection],
) -> None:
    assert found(inspections, "complaints") == {}


def test_nothing_stays_in_the_browser(inspections: list[Inspection]) -> None:
    assert {tuple(one.storage) for one in inspections} == {(0, 0, 0, 0, 0)}


def test_private_pages_have_one_neutral_title(inspections: list[Inspection]) -> None:
    titles = {one.title for one in inspections if one.shown.is_private}
    assert titles <= TITLES
    assert titles


def test_private_addresses_hold_no_telling_word(inspections: list[Inspection]) -> None:
    private = [one.shown.page.path for one in inspections if one.shown.is_private]
    for address in private:
        parts = urlsplit(address)
        assert NEUTRAL.match(parts.path) or parts.path == "/space/nothing/", address
        assert NEUTRAL_QUERY.match(parts.query), address
    assert len(private) > 50


def test_no_link_into_a_space_tells_by_the_place_it_leads_to(pages: list[Shown]) -> None:
    ends = {
        parts.fragment
        for shown in pages
        for link in shown.page.parts.links
        if (parts := urlsplit(urljoin(shown.page.path, link))).fragment and "/space/" in parts.path
    }
    assert len(ends) > 20, "or the walk saw no form that came back"
    assert [end for end in ends if not NEUTRAL_PLACE.match(end)] == []


def test_every_link_within_a_page_leads_somewhere_on_it(pages: list[Shown]) -> None:
    lost = [
        f"{shown.name}: {link}"
        for shown in pages
        for link in shown.page.parts.links
        if link.startswith("#") and unquote(link[1:]) not in shown.page.parts.ids
    ]
    assert lost == []


def test_no_address_holds_what_was_typed(pages: list[Shown], owner: Guest) -> None:
    typed = ["Grandma", "K.", "invisible", owner.handle, "lonely", "some"]
    addresses = [
        address
        for shown in pages
        for address in (shown.page.path, *shown.page.parts.links, shown.page.header("Location"))
        if address and not address.startswith(("#", "http", "tel:", "sms:", "mailto:"))
        # Articles are public, their addresses are words, and their search says that it leaves a trace.
        if not re.match(r"(/ro)?/read/", address)
    ]
    assert [address for address in addresses for word in typed if word in address] == []


def test_writing_fields_tell_the_browser_to_keep_out(inspections: list[Inspection]) -> None:
    fields = [(one.shown.name, field) for one in inspections for field in one.fields]
    talkative = [
        (page, field)
        for page, field in fields
        if field["autocomplete"] not in {"off", "username", *PASSPHRASES}
        or (field["kind"] == "password") != (field["autocomplete"] in PASSPHRASES)
        or (field["kind"] != "password" and field["spellcheck"] != "false")
        or (field["kind"] != "password" and field["translate"] != "no")
    ]
    assert talkative == []
    assert len(fields) > 100


def test_every_answer_carries_the_headers_and_only_public_ones_may_be_kept(
    pages: list[Shown], owner: Guest
) -> None:
    for page in [*(shown.page for shown in pages), *owner.visitor.seen]:
        assert {name: page.header(name) for name in EXPECTED} == EXPECTED, page.path
        kept = page.header("Cache-Control") != "no-store"
        assert not (kept and ("/space/" in page.path or page.header("Set-Cookie"))), page.path


class Inline(HTMLParser):
    """Scripts, styles and handlers inside a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a content policy would have to allow."""
        names = {name for name, _ in attrs}
        # What describes an article to search engines is a block of data; no browser runs it.
        is_data = ("type", "application/ld+json") in attrs
        if tag == "style" or (tag == "script" and "src" not in names and not is_data):
            self.found.append(tag)
        self.found += [name for name in names if name == "style" or name.startswith("on")]
        self.found += [value for _, value in attrs if (value or "").startswith("javascript:")]


def test_no_page_has_script_style_or_handlers_inside(pages: list[Shown]) -> None:
    assert Inline('<p style="x" onclick="y"><style></style><script></script>').found, (
        "or it is blind"
    )
    assert {
        shown.name: Inline(shown.page.text).found
        for shown in pages
        if Inline(shown.page.text).found
    } == {}


def test_the_html_checker_finds_no_error(pages: list[Shown], tmp_path: Path) -> None:
    checker = TOOLS / "vnu-jar/build/dist/vnu.jar"
    if not checker.exists():
        pytest.skip("the HTML checker is not there: make .tools/.ready")
    for number, shown in enumerate(pages):
        (tmp_path / f"{number:03}.html").write_bytes(shown.page.body)
    arguments = ["--skip-non-html", "--format", "json", "--stdout", "--exit-zero-always"]
    done = subprocess.run(
        ["java", "-jar", str(checker), *arguments, str(tmp_path)], capture_output=True, check=True
    )
    messages = json.loads(done.stdout)["messages"]
    errors = {
        f"{pages[int(Path(one['url']).stem)].name}: {one['message']} {one.get('extract', '')}"
        for one in messages
        if one["type"] == "error"
    }
    assert errors == set()


@pytest.mark.soak
@pytest.mark.parametrize("language", ["en", "ro"])
def test_every_article_is_sound(house: House, inspector: Inspector, language: str) -> None:
    seen = [inspector.inspect(shown) for shown in articles(house.visitor(), language)]
    assert len(seen) >= 3
    for what in ("axe", "overflow", "complaints"):
        assert {one.shown.page.path: getattr(one, what) for one in seen if getattr(one, what)} == {}


@pytest.fixture(scope="module")
def walks(inspector: Inspector, pages: list[Shown]) -> dict[str, tuple[Shown, Walked]]:
    """A walk with the tab key over every English address and every form that came back.

    Romanian pages are built alike.
    """
    wanted = [
        shown
        for shown in pages
        if shown.is_english and (shown.opens_again or shown.page.status != 200)
    ]
    return {shown.name: (shown, inspector.walk(shown)) for shown in wanted}


def test_everything_is_reached_by_keyboard(walks: dict[str, tuple[Shown, Walked]]) -> None:
    assert {name: walk.missed for name, (_, walk) in walks.items() if walk.missed} == {}


def test_the_focus_can_always_be_seen(walks: dict[str, tuple[Shown, Walked]]) -> None:
    assert {name: walk.faults for name, (_, walk) in walks.items() if walk.faults} == {}


def test_the_skip_link_comes_first_and_the_exit_second(
    walks: dict[str, tuple[Shown, Walked]],
) -> None:
    for name, (shown, walk) in walks.items():
        # A form that came back starts at what needs another look; its skip link is behind it.
        assert SKIP in walk.order, name
        at = walk.order.index(SKIP)
        assert at == 0 or "data-focus" in shown.page.text, name
        assert "Quick exit" in walk.order[at + 1], name
        assert "Help now" in walk.order[at + 2], name


def test_at_400_percent_the_focus_is_not_behind_the_bar(
    inspector: Inspector, pages: list[Shown]
) -> None:
    wanted = {"200 /", "200 /join/", "200 /space/", "200 /space/p/*/q/a/", "200 /space/t/new/"}
    walked = {shown.name: inspector.walk(shown, ZOOMED) for shown in pages if shown.name in wanted}
    assert len(walked) >= 4
    assert {name: walk.faults for name, walk in walked.items() if walk.faults} == {}
