"""What a practice says of itself is shown and told as it says it, and nothing is told that it does not say."""

from __future__ import annotations

import json
import re

import pytest
from tests.writing import write

from holdfast.practice.profile import Address, Profile

from .test_reading import folder, page

__all__ = ["folder"]
RIVER = Profile(
    name="Practice by the river",
    practitioners=("Psychologist A. B.",),
    website="https://example.org",
    telephone="+40 700 000 000",
    address=Address(city="Cluj-Napoca", country="RO"),
    consultation="https://example.org/talk?a=1&b=2",
)


@pytest.fixture
def river(settings, folder):
    settings.HOLDFAST_PROFILE, settings.HOLDFAST_PRACTICE = RIVER, RIVER.name
    return folder


def data(text: str) -> list[dict]:
    """What the page tells search engines."""
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', text)[1])[
        "@graph"
    ]


def test_one_quiet_line_leads_from_an_article_to_a_talk_with_its_author(client, river):
    write(river, "a", "author: Psychologist A. B.")
    write(river, "b", "author: A guest")
    write(river, "c", language="ro")
    way = '<a href="https://example.org/talk?a=1&amp;b=2" rel="noopener noreferrer">'
    assert f"{way}You can talk to Psychologist A. B. about this</a>" in page(client, "/read/a/")
    assert f"{way}You can talk to Practice by the river about this</a>" in page(client, "/read/b/")
    assert f"{way}Poți vorbi despre asta: Practice by the river</a>" in page(client, "/ro/read/c/")


def test_without_a_consultation_no_line_stands_there(client, folder):
    write(folder, "a")
    assert "read-talk" not in page(client, "/read/a/")


def test_the_front_page_describes_the_practice_and_an_article_names_the_same_one(client, river):
    service, site = data(page(client, "/"))
    assert service == {
        "@type": "ProfessionalService",
        "@id": "http://testserver/#practice",
        "name": "Practice by the river",
        "url": "https://example.org",
        "telephone": "+40 700 000 000",
        "address": {
            "@type": "PostalAddress",
            "addressLocality": "Cluj-Napoca",
            "addressCountry": "RO",
        },
        "employee": [{"@type": "Person", "name": "Psychologist A. B."}],
    }
    assert site["publisher"] == {"@id": service["@id"]}
    assert data(page(client, "/ro/"))[0]["@id"] == service["@id"]
    write(river, "a")
    assert data(page(client, "/read/a/"))[0]["publisher"]["@id"] == service["@id"]


def test_without_a_profile_the_front_page_describes_nobody(client, folder):
    assert "ld+json" not in page(client, "/")


def test_words_of_a_profile_cannot_end_their_element(client, settings, folder):
    settings.HOLDFAST_PROFILE = Profile(name="</script><b>x", consultation="/a")
    write(folder, "a")
    for address in ("/", "/read/a/"):
        assert "<b>x" not in page(client, address)


def test_a_profile_that_changed_makes_pages_anew(client, settings, river):
    write(river, "a")
    page(client, "/read/a/")
    settings.HOLDFAST_PROFILE = Profile(name="Another", consultation="tel:+40 1")
    assert "You can talk to Another about this" in page(client, "/read/a/")
