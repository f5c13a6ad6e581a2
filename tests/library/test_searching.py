"""Search finds words whatever their accents, titles first, and marks them in the text."""

import pytest
from tests.library.conftest import HEAD

from holdfast.library import read
from holdfast.library.searching import Index, closeness, excerpt, fold, terms_of


@pytest.fixture
def article(house):
    def make(slug, body="Text.\n", *, title="A title", language="en", date="2026-02-17", tags="[]"):
        head = HEAD.replace("A title", title).replace("2026-02-17", date)
        head = head.replace("---\n", f"---\ntags: {tags}\n", 1)
        return read(head + body, f"{slug}.md", language, house)

    return make


def found(articles, question, language="en"):
    many = Index(articles).search(question, lambda article: article.front.language == language)
    return [one.article.front.slug for one in many]


def test_the_title_counts_before_a_heading_and_a_heading_before_the_text(article):
    text = article("text", "Trust, trust, trust and trust.\n")
    heading = article("heading", "## Trust\n\nText.\n")
    title = article("title", title="Trust")
    assert found([text, heading, title], "trust") == ["title", "heading", "text"]


@pytest.mark.parametrize("question", ["încredere", "INCREDERE", "incredere", "I\u0302ncredere"])
def test_accents_and_capital_letters_make_no_difference(article, question):
    assert found([article("a", "Încredere.\n", language="ro")], question, "ro") == ["a"]


def test_comma_below_and_cedilla_are_one_letter():
    assert fold("ȘȚ") == fold("şţ") == "st"


@pytest.mark.parametrize(
    ("term", "word", "near"),
    [
        ("trust", "trust", True),
        ("trust", "trusting", True),
        ("relatia", "relatiile", True),
        ("relatiile", "relatiilor", True),
        ("of", "often", False),
        ("limits", "limit", True),
        ("fear", "pear", False),
    ],
)
def test_another_form_of_a_word_is_near_and_another_word_is_not(term, word, near):
    assert bool(closeness(term, word)) is near


def test_an_article_with_all_words_is_found_alone_when_there_is_one(article):
    both, one = article("both", "Trust and limits.\n"), article("one", "Trust.\n")
    assert found([both, one], "trust limits") == ["both"]
    assert sorted(found([both, one], "trust nonsense")) == ["both", "one"]


def test_only_articles_of_the_language_are_found(article):
    assert found([article("a", "Test.\n"), article("b", "Test.\n", language="ro")], "test") == ["a"]


def test_what_one_may_not_read_changes_neither_what_is_found_nor_its_weight(article):
    open_one = article("open", "Trust.\n")
    secrets = [article(f"secret-{n}", "Trust and limits.\n") for n in range(3)]

    def search(articles):
        return Index(articles).search("trust limits", lambda one: one not in secrets)

    assert search([open_one, *secrets]) == search([open_one]) != []


def test_tags_are_searched_and_the_newest_of_equals_is_first(article):
    old = article("old", tags="[Grounding]", date="2020-01-01")
    new = article("new", tags="[Grounding]")
    assert found([old, new], "grounding") == ["new", "old"]


def test_a_question_is_cut_to_what_a_person_types():
    assert len(terms_of("a b c d e f g h i j k l m n o p")) == 12
    assert terms_of("x" * 5000) == ("x" * 200,)
    assert terms_of("… !? \"'") == ()


def test_an_excerpt_marks_the_words_and_cuts_none(article):
    body = "Before it. " * 30 + "Here is trust at last. " + "After it. " * 30 + "\n"
    parts = excerpt(article("a", body), "trust")
    assert [part.text for part in parts if part.is_match] == ["trust"]
    whole = "".join(part.text for part in parts)
    assert whole.startswith("… ")
    assert whole.endswith(" …")
    assert set(whole.strip("… ").split()) <= set(body.split())


def test_an_excerpt_sets_a_dot_where_a_line_ended_without_one(article):
    parts = excerpt(article("a", "## A heading\n\nTrust.\n\nMore.\n"), "trust")
    assert "".join(part.text for part in parts) == "A heading · Trust. More."


def test_without_a_match_in_the_text_there_is_no_excerpt(article):
    assert excerpt(article("a", tags="[Grounding]"), "grounding") == ()
