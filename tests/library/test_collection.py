"""Articles beside each other: translations, addresses, tags, and what to read next."""

from dataclasses import dataclass

import pytest
from tests.library.conftest import HEAD

from holdfast.library import Code
from holdfast.library.collection import check_collection, moved, tags_with_a_page
from holdfast.library.pairs import compare, translation
from holdfast.library.related import related


@dataclass
class Shelf:
    """Makes articles that differ only in what a test is about."""

    house: object

    def article(self, stem, *keys, body="Text.\n", language="en", date="2026-02-17"):
        from holdfast.library import Article, read

        head = HEAD.replace("2026-02-17", date).replace("---\n", "\n".join(["---", *keys, ""]), 1)
        found = read(head + body, f"content/{language}/articles/{stem}.md", language, self.house)
        assert isinstance(found, Article), str(found)
        return found


@pytest.fixture
def shelf(house):
    return Shelf(house)


def test_the_same_stem_is_one_article_in_two_languages(shelf):
    english, romanian = shelf.article("a"), shelf.article("a", language="ro")
    assert translation(english, "ro", [english, romanian]) == romanian
    assert translation(english, "ro", [english]) is None


def test_a_translation_key_pairs_different_stems(shelf):
    english = shelf.article("a", "translationKey: k")
    romanian = shelf.article("b", "translationKey: k", language="ro")
    assert translation(romanian, "en", [english, romanian]) == english


def test_a_translation_that_lost_a_list_and_doubled_the_contents_is_told(shelf):
    toc = "{{< toc >}}\n\n"
    english = shelf.article("a", body=f"{toc}## A\n\n- x\n")
    romanian = shelf.article("a", body=f"{toc}{toc}## A\n\nx\n", language="ro")
    found = compare(english, romanian)
    assert [(p.subject, p.message.split(" in ")[0]) for p in found] == [
        ("list", "0 here and 1"),
        ("toc", "2 here and 1"),
    ]
    assert check_collection([english, romanian], "en") == found


def test_two_articles_cannot_share_an_address_or_a_key_in_one_language(shelf):
    first = shelf.article("a", "translationKey: k")
    second = shelf.article("b", "translationKey: k", "slug: a")
    romanian = shelf.article("a", "translationKey: k", language="ro")
    found = check_collection([first, second, romanian], "en")
    assert [(p.path, p.code) for p in found] == [
        (second.path, Code.SLUG_TAKEN),
        (second.path, Code.TRANSLATION_TAKEN),
    ]


def test_a_slug_that_moved_without_an_alias_warns(shelf):
    lost = shelf.article("a", "slug: new")
    kept = shelf.article("b", "slug: newer", 'aliases: ["/read/b/"]')
    found = moved([lost, kept], {lost.path: "a", kept.path: "b"})
    assert [(p.path, p.code) for p in found] == [(lost.path, Code.SLUG_MOVED)]


def test_a_tag_gets_a_page_from_its_second_article_on_whatever_its_case(shelf):
    first, second = shelf.article("a", "tags: [Trust, Rare]"), shelf.article("b", "tags: [trust]")
    assert tags_with_a_page([first, second]) == {"trust": (first, second)}


def test_a_rare_shared_tag_counts_more_than_a_common_one(shelf):
    article = shelf.article("a", "tags: [rare, common]")
    rare = shelf.article("b", "tags: [rare]", date="2020-01-01")
    common = [shelf.article(f"c-{n}", "tags: [common]") for n in range(3)]
    assert related(article, [article, *common, rare])[0] == rare


def test_a_shared_topic_fills_up_newest_first_and_strangers_never_do(shelf):
    article = shelf.article("a", "categories: trauma", "tags: [x]")
    tagged = shelf.article("b", "categories: trauma", "tags: [x]", date="2020-01-01")
    older = shelf.article("c", "categories: trauma", date="2024-01-01")
    newer = shelf.article("d", "categories: trauma", date="2025-01-01")
    stranger = shelf.article("e", "categories: adhd")
    romanian = shelf.article("f", "categories: trauma", "tags: [x]", language="ro")
    listed = [article, stranger, romanian, older, newer, tagged]
    assert related(article, listed) == (tagged, newer, older)


@pytest.mark.parametrize(
    ("given", "words", "minutes", "warns"),
    [
        ("", 401, 3, False),
        ("10 min read", 1000, 10, False),
        ("4 min", 200, 4, True),
        ("1 min", 900, 1, True),
    ],
)
def test_the_authors_reading_time_is_honoured_and_a_leftover_is_told(
    shelf, given, words, minutes, warns
):
    keys = [f'readTime: "{given}"'] if given else []
    article = shelf.article("a", *keys, body="word " * words)
    assert (article.words, article.minutes) == (words, minutes)
    assert (Code.READ_TIME_FAR_OFF in [w.code for w in article.warnings]) is warns


def test_the_contents_are_not_counted_as_words(shelf):
    body = "## One\n\n## Two\n\nthree four-five don't — 6\n"
    assert shelf.article("a", body="{{< toc >}}\n\n" + body).words == 6
