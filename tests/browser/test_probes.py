"""The probes themselves: a page with every fault, so that a silent probe is not taken for a sound page."""

import pytest
from playwright.sync_api import Browser
from tests.browser.inspecting import NARROW, ask
from tests.browsing import Axe

pytestmark = pytest.mark.browser

FAULTY = """<!doctype html><html lang="en"><title>x</title>
<style>:focus { outline: none !important } .bar { position: fixed; inset: 0 0 auto; height: 90px; background: #eee }</style>
<div class="bar">in the way</div><a href="#a">hidden behind</a>
<p style="width:500px">wide</p><p style="color:#aaa;background:#fff">pale</p>
<a href="#b">skipped</a><script>document.links[1].addEventListener("focus", (e) => e.target.blur())</script>
<textarea name="t"></textarea>"""


def test_the_probes_see_every_fault(chromium: Browser, axe: Axe) -> None:
    with chromium.new_context(viewport=NARROW) as context:
        tab = context.new_page()
        tab.set_content(FAULTY)
        assert ask(tab, "overflow")
        assert any("color-contrast" in line for line in axe(tab))
        assert ask(tab, "fields")[0]["spellcheck"] is None
        many = ask(tab, "watch")
        for _ in range(many + 1):
            tab.keyboard.press("Tab")
        walked = tab.evaluate("holdfastProbe.probes.walked()")
    assert any("no visible focus" in fault for fault in walked["faults"])
    assert any("out of view" in fault and "hidden behind" in fault for fault in walked["faults"])
    assert any("skipped" in name for name in walked["missed"])
