"""Reading articles: anyone can, without a table, and every page says what it is and what it rests on."""

from __future__ import annotations

import html
import json
import re

import pytest
from tests.writing import write

from holdfast.doors.frame import shelves
from holdfast.doors.read.opening import PLACES
from holdfast.library.vocabulary import TOOLS

NOTICE = "This text is for information."
BOXES = """A first paragraph.

{{< toc >}}

## What it is

{{< callout type="warning" title="Fear" >}}
Fear of someone is information.
{{< /callout >}}

## Try it

{{< exercise title="One sentence" tool="attachment" >}}
1. Choose someone kind.
{{< /exercise >}}

---

_This informs, and replaces no consultation._
"""


@pytest.fixture
def folder(tmp_path, settings, monkeypatch):
    """A practice's own folder, and none of ours."""
    monkeypatch.setattr(shelves, "content_root", lambda: tmp_path / "none")
    monkeypatch.setattr(shelves.Shelf, "articles", fresh(shelves.Shelf.articles))
    settings.HOLDFAST_ARTICLES = tmp_path / "practice"
    shelves._shelf.cache_clear()
    yield settings.HOLDFAST_ARTICLES
    shelves._shelf.cache_clear()


def fresh(articles):
    """Look at the folder each time: a test does not wait a second."""

    def look(self):
        self._look_at = float("-inf")
        return articles(self)

    return look


def page(client, address, status=200):
    answer = client.get(address)
    assert answer.status_code == status, answer.status_code
    return answer.content.decode()


def test_an_article_is_read_without_a_table_a_cookie_or_a_form(client, folder):
    write(folder, "a", body=BOXES)
    main = re.search(r"<main.*</main>", page(client, "/read/a/"), re.S)[0]
    assert not client.cookies
    assert "<form" not in main
    assert "<h1>About a</h1>" in main


def test_it_says_who_wrote_it_when_for_how_long_and_who_looked_at_it(client, folder, settings):
    write(
        folder,
        "a",
        "author: Dr. Sava",
        "reviewed: 2026-03-01",
        "reviewer: Dr. Pop",
        "lastmod: 2026-03-02",
    )
    text = page(client, "/read/a/")
    for said in (
        "By Dr. Sava", "17 February 2026", "1 minute to read", "Changed on 2 March 2026",
        "Clinically reviewed on 1 March 2026 by Dr. Pop",
    ):  # fmt: skip
        assert said in text
    settings.HOLDFAST_PRACTICE = "A quiet practice"
    write(folder, "b")
    assert "By A quiet practice" in page(client, "/read/b/")


def test_evidence_and_what_it_mentions_stand_before_the_text(client, folder):
    write(folder, "a", "evidence: personal_view", 'contentNote: "Mentions violence, no details."')
    text = page(client, "/read/a/")
    assert text.index("Personal view") < text.index("Some text about closeness.")
    assert text.index("Mentions violence") < text.index("Some text about closeness.")


def test_our_notice_stands_only_where_the_author_has_none(client, folder):
    write(folder, "with", body=BOXES)
    write(folder, "without")
    assert NOTICE not in page(client, "/read/with/")
    assert NOTICE in page(client, "/read/without/")


def test_works_are_a_bibliography_with_a_link_for_a_doi(client, folder):
    write(folder, "a", 'references: ["Fraley (2011). doi:10.1037/a0022898"]')
    text = page(client, "/read/a/")
    assert 'role="doc-bibliography"' in text
    assert 'href="https://doi.org/10.1037/a0022898"' in text


def test_a_warning_in_an_article_on_trauma_leads_to_help_in_its_language(client, folder):
    write(folder, "a", "categories: trauma", body=BOXES)
    write(folder, "a", "categories: trauma", body=BOXES, language="ro")
    assert '<p class="hf-help-way"><a href="/help/">' in page(client, "/read/a/")
    assert '<p class="hf-help-way"><a href="/ro/help/">' in page(client, "/ro/read/a/")
    write(folder, "b", "categories: trauma", "language: ro", body=BOXES)
    assert '<p class="hf-help-way"><a href="/ro/help/">' in page(client, "/ro/read/b/")


def test_an_exercise_leads_to_its_tool_where_the_reader_has_it(client, folder):
    write(folder, "a", body=BOXES)
    assert 'href="/read/open/attachment/"' in page(client, "/read/a/")
    assert client.get("/read/open/attachment/").headers["Location"] == "/reflect/closeness/"
    assert client.get("/read/open/safety/").headers["Location"] == "/help/"
    assert client.get("/ro/read/open/inventory/").headers["Location"] == "/ro/reflect/"
    assert client.get("/read/open/nothing/").status_code == 404


def test_somebody_signed_in_is_led_to_their_own_tool(mira, folder):
    write(folder, "a", body=BOXES)
    for tool, place in (
        ("attachment", "/space/q/"),
        ("inventory", "/space/r/"),
        ("safety", "/space/c/"),
    ):
        assert mira.client.get(f"/read/open/{tool}/").headers["Location"] == place


def test_every_tool_an_article_can_name_opens_for_whoever_asks(client, mira):
    assert set(PLACES) == set(TOOLS)
    for tool in TOOLS:
        for language in ("", "/ro"):
            for somebody in (client, mira.client):
                answer = somebody.get(f"{language}/read/open/{tool}/", follow=True)
                assert answer.status_code == 200, (tool, language)
        if PLACES[tool].own.startswith("space:"):
            inside = mira.client.get(f"/read/open/{tool}/").headers["Location"]
            assert inside.startswith("/space/")


def test_a_tool_that_keeps_something_says_that_it_needs_a_space(client):
    text = page(client, "/read/open/limits/")
    assert "Put a limit into words" in text
    assert 'href="/join/"' in text
    assert 'href="/reflect/"' in text


def test_drafts_and_articles_to_come_are_not_there_and_expired_ones_are_gone(client, folder):
    write(folder, "draft", "draft: true")
    write(folder, "coming", "date: 2999-01-01")
    write(folder, "gone", "expiryDate: 2026-03-01")
    assert client.get("/read/draft/").status_code == 404
    assert client.get("/read/coming/").status_code == 404
    assert "no longer here" in page(client, "/read/gone/", 410)
    for address in ("/read/", "/sitemap.xml", "/read/feed.xml", "/read/search/?q=about"):
        listed = page(client, address)
        assert not any(f"/read/{slug}/" in listed for slug in ("draft", "coming", "gone"))


def test_an_old_address_leads_on_for_good(client, folder):
    write(folder, "a", 'aliases: ["/resources/articles/old-name/", "older"]')
    write(folder, "b", 'aliases: ["/resurse/articole/vechi/"]', language="ro")
    for old, new in (
        ("/resources/articles/old-name/", "/read/a/"), ("/resources/articles/old-name", "/read/a/"),
        ("/read/older/", "/read/a/"), ("/resurse/articole/vechi/", "/ro/read/b/"),
        ("/ro/resurse/articole/vechi/", "/ro/read/b/"),
    ):  # fmt: skip
        answer = client.get(old)
        assert (answer.status_code, answer.headers.get("Location")) == (301, new), old
    assert client.get("/resources/articles/another/").status_code == 404


def test_an_old_address_does_not_lead_to_a_text_that_readers_cannot_know_yet(client, folder):
    write(folder, "a", "aliases: [/read/old/]")
    write(folder, "b", "aliases: [/read/old/, /read/other/]", "draft: true")
    write(folder, "c", "aliases: [/read/old/, /read/other/]", "date: 2999-01-01")
    write(
        folder,
        "d",
        "aliases: [/read/old/, /read/past/]",
        "expiryDate: 2026-03-01",
        "date: 2026-02-20",
    )
    assert client.get("/read/old/").headers["Location"] == "/read/a/"
    assert client.get("/read/other/").status_code == 404
    assert client.get("/read/past/", follow=True).status_code == 410


def test_a_translation_is_linked_both_ways_and_an_untranslated_text_says_so(client, folder):
    write(folder, "a", "translationKey: k")
    write(folder, "b", "translationKey: k", language="ro")
    write(folder, "alone")
    english, romanian = page(client, "/read/a/"), page(client, "/ro/read/b/")
    assert '<a href="/ro/read/b/" lang="ro" hreflang="ro">Citește textul în română</a>' in english
    assert '<a href="/read/a/" lang="en" hreflang="en">Read this in English</a>' in romanian
    for text in (english, romanian):
        assert re.findall(r'hreflang="([\w-]+)" href="http://testserver([^"]+)"', text) == [
            ("en", "/read/a/"), ("ro", "/ro/read/b/"), ("x-default", "/read/a/"),
        ]  # fmt: skip
    alone = page(client, "/read/alone/")
    assert "This text is not in Romanian yet." in alone
    assert "/ro/read/alone/" not in alone
    assert 'rel="alternate" hreflang' not in alone


def test_an_address_in_the_wrong_language_leads_to_the_text(client, folder):
    write(folder, "a", 'title: "Only English"')
    text = page(client, "/ro/read/a/", 404)
    assert '<a href="/read/a/" hreflang="en">Only English</a>' in text


def test_structured_data_says_what_the_page_says_and_cannot_end_its_element(client, folder):
    write(folder, "a", 'title: "</script><b>x"', "categories: trauma", "author: Dr. Sava", "readTime: 7 min", 'references: ["A work & more"]')  # fmt: skip
    text = page(client, "/read/a/")
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S)
    assert len(blocks) == 1
    assert not set("<>&") & set(blocks[0])
    article, crumbs = json.loads(blocks[0])["@graph"]
    assert article["headline"] == "</script><b>x"
    assert article["timeRequired"] == "PT7M"
    assert article["citation"] == ["A work & more"]
    assert article["author"] == {"@type": "Person", "name": "Dr. Sava"}
    assert article["datePublished"] == "2026-02-17"
    assert [one["item"] for one in crumbs["itemListElement"]] == [
        f"http://testserver{path}" for path in ("/read/", "/read/topics/trauma/", "/read/a/")
    ]


def test_the_head_has_a_canonical_address_and_no_picture_from_elsewhere(client, folder):
    write(folder, "a", "image: https://example.org/x.jpg", "description: Short & clear")
    text = page(client, "/read/a/")
    assert '<link rel="canonical" href="http://testserver/read/a/">' in text
    assert '<meta name="description" content="Short &amp; clear">' in text
    assert "example.org" not in text
    assert "og:image" not in text


def test_no_heading_can_have_an_id_of_the_page_around_it(client, folder):
    write(folder, "a", body="{{< toc >}}\n\n## Main\n\nOne.\n\n## Two\n\nTwo.\n")
    text = page(client, "/read/a/")
    ids = re.findall(r'\bid="([^"]*)"', text)
    assert [name for name in ids if not name.startswith("hf:")] == ["main", "two"]
    assert '<a class="hf-skip" href="#hf:main">' in text
    assert '<h2 id="main">Main</h2>' in text


def test_a_local_picture_is_shown_and_served_and_nothing_else_is(client, folder):
    write(folder, "a", "image: tree.png")
    (folder / "media").mkdir()
    (folder / "media/tree.png").write_bytes(b"png")
    (folder / "media/run.svg").write_bytes(b"<svg/>")
    assert '<img class="read-picture" src="/media/tree.png" alt="">' in page(client, "/read/a/")
    answer = client.get("/media/tree.png")
    assert (answer.content, answer.headers["Content-Type"]) == (b"png", "image/png")
    for address in ("/media/run.svg", "/media/../en/articles/a.md", "/media/%00", "/media/"):
        assert client.get(address).status_code == 404


def test_an_unchanged_article_is_not_sent_again_and_a_changed_one_is(client, folder):
    write(folder, "a")
    first = client.get("/read/a/")
    assert first.headers["Cache-Control"] == "no-cache"
    again = client.get("/read/a/", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["Cache-Control"] == "no-cache"
    write(folder, "a", body="Other text.\n")
    changed = client.get("/read/a/", headers={"If-None-Match": first.headers["ETag"]})
    assert changed.status_code == 200
    assert b"Other text." in changed.content


def test_a_page_for_everyone_travels_compressed_and_one_with_a_lock_does_not(client, mira, folder):
    import gzip

    write(folder, "a")
    small = client.get("/read/a/", headers={"Accept-Encoding": "gzip"})
    assert gzip.decompress(small.content) == client.get("/read/a/").content
    assert "Accept-Encoding" in small.headers["Vary"]
    inside = mira.client.get("/read/a/", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in inside.headers
    assert inside.headers["Cache-Control"] == "no-store"
    assert b"data-lock" in inside.content


def test_what_to_read_next_is_in_the_same_language(client, folder):
    write(folder, "a", "categories: trauma", "tags: [Trust]")
    write(folder, "b", "categories: trauma", "tags: [trust]")
    write(folder, "c", "categories: trauma", language="ro")
    next_part = page(client, "/read/a/").partition("To read next")[2]
    assert "/read/b/" in next_part
    assert "/ro/read/c/" not in next_part


def test_words_of_an_author_are_escaped_wherever_they_stand(client, folder):
    hostile = '"><img src=x onerror=y>'
    keys = [f"{key}: '{hostile}'" for key in ("title", "description", "author", "contentNote")]
    write(folder, "a", *keys, f"tags: ['{hostile}']", f"references: ['{hostile}']")
    write(folder, "b", f"tags: ['{hostile}']")
    for address in ("/read/a/", "/read/", "/read/search/?q=img", f"/read/tags/{hostile}/"):
        text = page(client, address)
        assert "<img" not in text
        assert "onerror=y" in html.unescape(text)
