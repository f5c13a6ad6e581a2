"""A way to settle goes on one sheet of paper, in both languages, without the links that only a screen needs."""

from __future__ import annotations

import re

import pytest
from tests.browser.house import House
from tests.first_evening import join

from holdfast.words.place import content_root
from holdfast.words.settling_cards import load_cards

pytestmark = pytest.mark.browser
SHEET = re.compile(rb"/Type\s*/Page\b")
MARGIN = {"top": "10mm", "bottom": "10mm", "left": "12mm", "right": "12mm"}


def test_every_way_to_settle_prints_as_one_page(house: House) -> None:
    guest = join(house.visitor(), name="Ilinca")
    with house.context(guest.visitor.cookies) as context:
        tab, sheets = context.new_page(), {}
        for number in range(1, len(load_cards(content_root())) + 1):
            for language in ("", "/ro"):
                tab.goto(f"{language}/space/o/k/{number}/")
                paper = tab.pdf(format="A4", margin=MARGIN)
                sheets[tab.url] = len(SHEET.findall(paper))
        tab.emulate_media(media="print")
        assert not tab.locator(".settling-on").first.is_visible()
    assert {url: count for url, count in sheets.items() if count != 1} == {}
