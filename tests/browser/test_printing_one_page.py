"""The page for a therapist, printed from the browser: what was chosen and nothing around it, in both languages."""

from __future__ import annotations

from io import BytesIO

import pytest
from playwright.sync_api import Page as Tab
from pypdf import PdfReader
from tests.browser.house import House
from tests.first_evening import join, spend_the_evening

from holdfast.components.places import place_of

pytestmark = pytest.mark.browser
WRITTEN = "Și aș vrea să încep cu nopțile."


def printed(tab: Tab) -> str:
    """All words on the paper, in order."""
    pages = PdfReader(BytesIO(tab.pdf(format="A4"))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize(("language", "title"), [("", "Notes"), ("/ro", "Notițe")])
def test_only_the_page_itself_is_printed(house: House, language: str, title: str) -> None:
    guest = join(house.visitor(), name="Ilinca")
    spend_the_evening(guest)
    with house.context(guest.visitor.cookies) as context:
        tab = context.new_page()
        tab.goto(f"{language}/space/x/")
        tab.locator("[name=own]").fill(WRITTEN)
        tab.locator(f"label[for={place_of('what')}-6]").click()  # the sentence in their own words
        tab.locator("main button[value=look]").click()
        shown = " ".join(tab.locator(".sheet").inner_text().split())
        paper = printed(tab)
    assert paper.startswith(title)
    assert WRITTEN in paper
    assert "I please people when it gets quiet" in paper
    for around in ("Holdfast", "PDF", "Quick exit", "Ieșire"):
        assert around not in paper
    # The marks in front of lines are not text on the screen; ligatures are not on the paper.
    plain = paper.replace("•", "").replace("ﬁ", "fi").replace("ﬀ", "ff")
    assert set(shown.split()) == set(plain.split())
