"""The stylesheet: small, readable in light and dark, without red and without anything from outside."""

import colorsys
import gzip
import re

import pytest
from tests.components.rendering import SCRIPT, STYLE

CSS = STYLE.read_text(encoding="utf-8")
LOOKS = [
    dict(re.findall(r"--(\w+): (#\w+)", block))
    for block in re.findall(r":root \{(.*?)\}", CSS, re.S)
]
LIGHT, DARK = LOOKS[:2]

# Text and grounds that meet on a page, WCAG 1.4.3; the edge of a control needs 3, WCAG 1.4.11.
TEXT_ON_GROUND = [
    (text, ground)
    for text in ("ink", "soft", "sea", "amber")
    for ground in ("paper", "leaf", "wash", "sand")
] + [("paper", "sea"), ("paper", "ink")]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_every_text_can_be_read_on_every_ground(look: dict[str, str], text: str, ground: str):
    assert contrast(look[text], look[ground]) >= 4.5


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "leaf"])
def test_the_edge_of_a_control_can_be_seen(look: dict[str, str], ground: str):
    assert contrast(look["edge"], look[ground]) >= 3


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_no_colour_is_red(look: dict[str, str]):
    for name, colour in look.items():
        hue, _, saturation = colorsys.rgb_to_hls(
            *(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        )
        assert saturation < 0.2 or 20 / 360 < hue < 330 / 360, name


def test_style_and_script_stay_small():
    assert len(CSS.encode()) < 15_000
    assert len(gzip.compress(CSS.encode())) < 6_000
    assert SCRIPT.stat().st_size < 11_000


def test_the_style_asks_nobody_for_anything():
    assert "url(" not in CSS
    assert "@import" not in CSS


def test_nothing_moves():
    assert "animation" not in CSS
    assert "transition" not in CSS


def test_every_class_of_the_style_carries_the_prefix():
    classes = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"/\*.*?\*/", "", CSS, flags=re.S)))
    assert {name for name in classes if not name.startswith("hf-")} == {"on"}  # a dot of the exit


def test_the_script_touches_no_storage_and_no_markup():
    script = SCRIPT.read_text(encoding="utf-8")
    for never in (
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "innerHTML",
        "eval(",
        "document.write",
    ):
        assert never not in script


def test_the_script_reads_no_cookie_and_writes_the_one_that_says_the_browser_left():
    script = SCRIPT.read_text(encoding="utf-8")
    assert re.findall(r".*cookie.*", script) == ["    document.cookie = exit.dataset.mark;"]
