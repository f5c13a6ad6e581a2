"""Lists, search, feeds and the sitemap: everything that can be read is found, and nothing else."""

from __future__ import annotations

import re
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from tests.doors.test_reading import folder, page
from tests.writing import write

__all__ = ["folder"]
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def links(text: str) -> list[str]:
    main = re.search(r"<main.*</main>", text, re.S)[0]
    return re.findall(r'href="(/(?:ro/)?read/[^"]*)"', main)


def test_the_latest_come_first_and_topics_are_those_that_have_texts(client, folder):
    write(folder, "old", "date: 2020-01-01", "categories: trauma")
    write(folder, "new", "date: 2026-01-01", "categories: [trauma, burnout]")
    text = page(client, "/read/")
    assert text.index("/read/new/") < text.index("/read/old/")
    assert [link for link in links(text) if "topics" in link] == ["/read/topics/burnout/", "/read/topics/trauma/"]  # fmt: skip
    assert "Depression" not in text


def test_an_empty_shelf_says_so(client, folder):
    assert "There are no texts here yet." in page(client, "/read/")
    assert page(client, "/read/feed.xml")
    assert page(client, "/sitemap.xml")


def test_a_topic_has_a_page_in_each_language_under_one_id(client, folder):
    write(folder, "a", "categories: relationships")
    write(folder, "b", "categories: relatii", language="ro")
    assert "/read/a/" in links(page(client, "/read/topics/relationships/"))
    assert "/ro/read/b/" in links(page(client, "/ro/read/topics/relationships/"))
    assert client.get("/read/topics/anxiety/").status_code == 404
    assert client.get("/read/topics/nothing/").status_code == 404


def test_a_tag_has_a_page_from_its_second_text_on_and_is_linked_only_then(client, folder):
    write(folder, "a", "tags: [Grijă față de sine, Rar]")
    write(folder, "b", "tags: [grijă față de sine]")
    address = f"/read/tags/{quote('grijă față de sine')}/"
    assert {"/read/a/", "/read/b/"} <= set(links(page(client, address)))
    assert not re.findall(r'href="[^"]*[^\x00-\x7f][^"]*"', page(client, address))
    article = page(client, "/read/a/")
    assert f'<a href="{address}">Grijă față de sine</a>' in article
    assert "<li>Rar</li>" in article
    assert client.get("/read/tags/rar/").status_code == 404


def test_a_long_list_goes_on_over_pages_and_shows_each_text_once(client, folder):
    for number in range(45):
        write(folder, f"text-{number}", f"date: 2026-01-{1 + number % 28:02}")
    seen, address = [], "/read/"
    while address:
        text = page(client, address)
        seen += [link for link in links(text) if "/text-" in link]
        older = re.search(r'href="(\?page=\d+)" rel="next"', text)
        address = f"/read/{older[1]}" if older else ""
    assert len(seen) == len(set(seen)) == 45
    assert client.get("/read/?page=nonsense").status_code == 200


def test_search_finds_titles_first_and_shows_where(client, folder):
    write(folder, "in-text", body="Here we speak about grounding.\n")
    write(folder, "in-title", 'title: "Grounding"')
    text = page(client, "/read/search/?q=GROUND%C3%8FNG")
    assert "2 texts fit" in text
    assert links(text)[-2:] == ["/read/in-title/", "/read/in-text/"]
    assert "<mark>grounding</mark>" in text


@pytest.mark.parametrize(
    "question", ["", "   ", "%00", "zzz", "<script>", "%F0%9F%8C%8A", "a" * 3000, "%ff"]
)
def test_search_answers_whatever_is_asked_and_keeps_nothing(client, folder, question):
    write(folder, "a")
    answer = client.get(f"/read/search/?q={question}")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert b"<script>" not in answer.content.partition(b"<main")[2]
    assert not client.cookies


def test_search_says_that_the_browser_remembers_the_words(client, folder):
    assert "stay in the history of this browser" in page(client, "/read/search/")


def feed(client, address):
    return ElementTree.fromstring(page(client, address))


def test_a_feed_holds_the_whole_text_and_what_a_reader_needs(client, folder):
    write(
        folder,
        "a",
        "categories: trauma",
        "lastmod: 2026-03-01",
        "author: Dr. Sava",
        body="Whole & text.\n",
    )
    root = feed(client, "/read/feed.xml")
    entry = root.find(f"{ATOM}entry")
    assert root.find(f"{ATOM}link[@rel='self']").get("href") == "http://testserver/read/feed.xml"
    assert entry.find(f"{ATOM}content").text == "<p>Whole &amp; text.</p>"
    assert entry.find(f"{ATOM}updated").text.startswith("2026-03-01T00:00:00")
    assert entry.find(f"{ATOM}author/{ATOM}name").text == "Dr. Sava"
    assert 'href="/read/feed.xml"' in page(client, "/read/").partition("</head>")[0]


def test_an_entry_keeps_its_id_when_title_date_and_address_change(client, folder):
    def ids():
        return [
            one.find(f"{ATOM}id").text
            for one in feed(client, "/read/feed.xml").iter(f"{ATOM}entry")
        ]

    write(folder, "a")
    before = ids()
    write(folder, "a", "title: Other", "date: 2026-01-01", "slug: elsewhere")
    assert ids() == before
    assert before[0].startswith("urn:uuid:")


def test_a_topic_has_a_feed_of_its_own(client, folder):
    write(folder, "a", "categories: trauma")
    write(folder, "b", "categories: burnout")
    root = feed(client, "/read/topics/trauma/feed.xml")
    assert [one.find(f"{ATOM}title").text for one in root.iter(f"{ATOM}entry")] == ["About a"]
    assert root.find(f"{ATOM}title").text == "Holdfast: Trauma"
    assert client.get("/read/topics/adhd/feed.xml").status_code == 404


def test_the_sitemap_names_each_text_with_its_translation(client, folder):
    write(folder, "a", "lastmod: 2026-03-01")
    write(folder, "a", language="ro")
    write(folder, "alone")
    root = ElementTree.fromstring(page(client, "/sitemap.xml"))
    found = {
        url.find(f"{SITEMAP}loc").text.removeprefix("http://testserver"): {
            link.get("hreflang") for link in url.iter(f"{XHTML}link")
        }
        for url in root
    }
    both = {"en", "ro", "x-default"}
    assert found["/read/a/"] == found["/ro/read/a/"] == found["/read/"] == both
    assert found["/read/alone/"] == set()
    assert "2026-03-01" in [one.text for one in root.iter(f"{SITEMAP}lastmod")]


def test_the_sitemap_names_topics_in_the_languages_that_have_texts(client, folder):
    write(folder, "a", "categories: trauma")
    write(folder, "b", "categories: burnout", language="ro")
    found = re.findall(
        r"<loc>http://testserver([^<]*/topics/[^<]*)</loc>", page(client, "/sitemap.xml")
    )
    assert sorted(found) == ["/read/topics/trauma/", "/ro/read/topics/burnout/"]


def test_programs_that_follow_links_leave_out_what_is_private_or_endless(client):
    lines = page(client, "/robots.txt").splitlines()
    for path in ("/space/", "/ro/space/", "/read/search/?", "/ro/read/search/?", "/read/open/"):
        assert f"Disallow: {path}" in lines
    assert "Disallow: /read/search/" not in lines
    assert "Sitemap: http://testserver/sitemap.xml" in lines


def test_the_front_page_shows_the_three_latest_and_nothing_when_there_are_none(client, folder):
    assert "To read" not in page(client, "/")
    for day in range(1, 6):
        write(folder, f"day-{day}", f"date: 2026-01-0{day}")
    text = page(client, "/")
    assert [link for link in links(text) if "day" in link] == [
        f"/read/day-{day}/" for day in (5, 4, 3)
    ]


def test_every_public_page_and_every_room_leads_to_reading(client, mira, folder):
    for address in ("/", "/help/", "/reflect/"):
        assert '<a href="/read/">Read</a>' in page(client, address)
    assert '<a href="/read/">Read</a>' in page(mira.client, "/space/")


def test_a_list_says_what_a_text_mentions_before_it_is_opened(client, folder):
    write(folder, "a", 'contentNote: "Mentions violence."', "categories: trauma")
    for address in ("/read/", "/read/topics/trauma/", "/read/search/?q=about"):
        assert "Mentions violence." in page(client, address)


def test_a_list_offers_only_languages_in_which_it_has_texts(client, folder):
    write(folder, "a", "categories: trauma", "tags: [Trust]")
    write(folder, "b", "categories: trauma", "tags: [Trust]")
    for address in ("/read/topics/trauma/", "/read/tags/trust/"):
        assert 'hreflang="ro"' not in page(client, address)
    write(folder, "c", "categories: trauma", language="ro")
    assert page(client, "/read/topics/trauma/").count('href="/ro/read/topics/trauma/"') == 1
