"""The gallery: current, valid, and usable by everyone in light, dark, narrow and wide."""

import json
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browsing import Axe
from tests.components.rendering import TOOLS, components, page

from build_gallery import PAGE, build  # isort: skip  (a tool, on the path since rendering)


def test_the_gallery_shows_the_components_as_they_are():
    assert PAGE.read_text(encoding="utf-8") == build(), "make gallery"


def problems_of(folder: Path) -> list[str]:
    """What the HTML checker finds in a folder of pages."""
    checker = TOOLS / "vnu-jar/build/dist/vnu.jar"
    if not checker.exists():
        pytest.skip("vnu is not there: npm i --prefix .tools vnu-jar@26.9.27 --ignore-scripts")
    command = [
        "java",
        "-jar",
        str(checker),
        "--skip-non-html",
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
    ]
    done = subprocess.run([*command, str(folder)], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)["messages"]
    lines = [f"{m['url'].rsplit('/')[-1]}:{m.get('lastLine')}: {m['message']}" for m in found]
    # The gallery shows the heading of a page as an example, so it has more than one.
    return [line for line in lines if "gallery.html" not in line or "top-level heading" not in line]


def test_the_gallery_and_the_frame_are_valid_html(tmp_path: Path):
    (tmp_path / "gallery.html").write_text(build(), encoding="utf-8")
    context = {"signed_in": True, "idle_seconds": 600, "idle_refresh": 600, "demo": True}
    (tmp_path / "page.html").write_text(page("<h1>Here</h1>", **context), encoding="utf-8")
    for code in ("403", "404", "421", "500", "503"):
        html = components().get_template(f"frame/{code}.html").render()
        (tmp_path / f"{code}.html").write_text(html, encoding="utf-8")
    assert problems_of(tmp_path) == []


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_component_passes_axe(chromium: Browser, axe: Axe, width: int, scheme: str):
    tab = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    tab.goto(PAGE.as_uri())
    assert axe(tab) == []
    tab.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 640])
def test_no_component_is_wider_than_its_page(chromium: Browser, width: int):
    tab = chromium.new_page(viewport={"width": width, "height": 900})
    tab.goto(PAGE.as_uri())
    assert tab.evaluate("document.documentElement.scrollWidth") == width
    tab.close()


@pytest.mark.browser
def test_what_is_chosen_can_be_seen_when_the_person_sets_the_colours(chromium: Browser):
    tab = chromium.new_page(forced_colors="active")
    tab.goto(PAGE.as_uri())
    chosen = tab.locator(".hf-choice:has(:checked)").first
    other = tab.locator(".hf-choice:not(:has(:checked))").first
    width = "node => getComputedStyle(node).borderTopWidth"
    assert chosen.evaluate(width) != other.evaluate(width)
    tab.close()
