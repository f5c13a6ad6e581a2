"""The page around every page: what comes first, what is never there, and that it can be used by everyone."""

import re

import pytest
from tests.browsing import WCAG, Axe
from tests.components.conftest import Site
from tests.components.rendering import components, page

PROBLEMS = ("403", "404", "421", "500", "503")
NAV = [
    {"href": "/space/", "label": "Today", "current": True},
    {"href": "/space/p/", "label": "People"},
    {"href": "/read/", "label": "Read"},
]
LANGUAGES = [
    {"code": "en", "name": "English", "href": "/", "current": True},
    {"code": "ro", "name": "Română", "href": "/ro/", "current": False},
]
WHOLE = {"signed_in": True, "demo": True, "nav": NAV, "languages": LANGUAGES, "idle_seconds": 600}


def test_the_skip_link_comes_first_and_quick_exit_next():
    html = page("<h1>Here</h1>", **WHOLE)
    inside = html[html.index("<body") :]
    reachable = re.findall(r'<(?:a|button)\s[^>]*?class="([\w-]+)', inside)
    assert reachable[:3] == ["hf-skip", "hf-exit__button", "hf-help"]


def test_quick_exit_is_a_plain_form_without_a_token():
    html = page(csrf_input="TOKEN", signed_in=True)
    form = re.search(r'<form class="hf-exit".*?</form>', html, re.S)[0]
    assert 'method="post" action="/leave/"' in form
    assert "TOKEN" not in form
    assert "TOKEN" in html


def test_the_exit_is_announced_as_an_emergency():
    assert "Emergency:" in re.sub(r"<[^>]+>", "", page())
    assert "Urgență:" in re.sub(r"<[^>]+>", "", page(language="ro"))


@pytest.mark.parametrize("context", [{}, WHOLE], ids=["signed out", "signed in"])
def test_a_page_is_called_notes_and_says_nothing_else_about_itself(context: dict):
    html = page(**context)
    assert "<title>Notes</title>" in html
    assert "description" not in html
    assert "og:" not in html


def test_only_a_page_with_a_person_can_lock():
    assert "data-lock" not in page()
    assert "data-idle-seconds" not in page(idle_seconds=600)
    html = page(**WHOLE)
    assert 'data-idle-seconds="600"' in html
    assert "data-lock" in html


def test_a_page_without_script_asks_again_only_when_it_was_told_to():
    assert "http-equiv" not in page()
    assert '<noscript><meta http-equiv="refresh" content="1800"></noscript>' in page(
        idle_refresh=1800
    )


@pytest.mark.parametrize("language", ["en", "ro"])
def test_the_frame_speaks_the_language_of_the_page(language: str):
    html = page(language=language)
    assert f'<html lang="{language}"' in html
    assert ("Ieșire rapidă" if language == "ro" else "Quick exit") in html


@pytest.mark.parametrize("code", PROBLEMS)
@pytest.mark.parametrize("language", ["en", "ro"])
def test_a_problem_page_needs_no_context_and_keeps_the_exit_and_the_help(code: str, language: str):
    html = components(language).get_template(f"frame/{code}.html").render()
    assert 'action="/leave/"' in html
    assert 'href="/help/"' in html
    assert html.count("<h1") == 1


def test_no_page_carries_style_or_script_inside():
    for html in (page(**WHOLE), components().get_template("frame/500.html").render()):
        assert "<style" not in html
        assert "style=" not in html
        assert re.findall(r"<script(?![^>]*\bsrc=)", html) == []
        assert re.findall(r"\son\w+=", html) == []


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_layout_passes_axe(site: Site, axe: Axe, width: int, scheme: str):
    tab = site.open("/", page("<h1>Here</h1><p>And a sentence.</p>", **WHOLE))
    tab.set_viewport_size({"width": width, "height": 800})
    tab.emulate_media(color_scheme=scheme)
    assert axe(tab, (*WCAG, "best-practice")) == []


@pytest.mark.browser
@pytest.mark.parametrize("language", ["en", "ro"])
def test_the_layout_fits_320_pixels_and_keeps_the_exit_in_view(site: Site, language: str):
    tab = site.open("/", page("<h1>Here</h1>" + "<p>line</p>" * 80, language=language, **WHOLE))
    tab.set_viewport_size({"width": 320, "height": 480})
    assert tab.evaluate("document.documentElement.scrollWidth") == 320
    tab.evaluate("scrollTo(0, 9999)")
    box = tab.locator(".hf-exit__button").bounding_box()
    assert 0 <= box["y"] < 60
    assert box["height"] >= 44


@pytest.mark.browser
def test_a_field_that_gets_the_focus_is_not_hidden_behind_the_bar(site: Site):
    fields = "".join(f'<p><a href="#" id="a{n}">link</a></p>' for n in range(40))
    tab = site.open("/", page(fields))
    tab.set_viewport_size({"width": 320, "height": 480})
    tab.evaluate("scrollTo(0, 9999)")
    tab.locator("#a5").focus()
    bar = tab.locator(".hf-bar").bounding_box()
    assert tab.locator("#a5").bounding_box()["y"] >= bar["height"]


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1280, 1440])
def test_the_lock_stands_at_the_end_of_the_line_of_the_name(site: Site, width: int):
    rooms = ("Today", "People", "How it was", "Threads", "Your words", "Read")
    nav = [{"href": f"/{n}/", "label": label} for n, label in enumerate(rooms)]
    tab = site.open("/", page("<h1>Here</h1>", **{**WHOLE, "nav": nav}))
    tab.set_viewport_size({"width": width, "height": 800})
    name, lock = (tab.locator(one).bounding_box() for one in (".hf-header__name", ".hf-lock"))
    header = tab.locator(".hf-header").bounding_box()
    assert abs(lock["y"] - name["y"]) < 8
    assert lock["x"] + lock["width"] == pytest.approx(header["x"] + header["width"], abs=1)


@pytest.mark.browser
def test_links_of_a_list_and_link_buttons_begin_where_the_heading_does(site: Site):
    tab = site.open(
        "/",
        page(
            '<h2>Here</h2><ul class="hf-rooms"><li><a href="/a/">One</a></li></ul>'
            '<p><a class="hf-button hf-button--link" href="/b/">Two</a></p>'
        ),
    )
    start = tab.get_by_role("heading").bounding_box()["x"]
    for name in ("One", "Two"):
        assert tab.get_by_role("link", name=name).bounding_box()["x"] == start


@pytest.mark.browser
def test_printed_pages_show_no_frame(site: Site):
    tab = site.open("/", page("<h1>Here</h1>", **WHOLE))
    tab.emulate_media(media="print")
    assert tab.locator(".hf-bar").is_hidden()
    assert tab.locator(".hf-nav").is_hidden()
    assert tab.get_by_role("heading").is_visible()
