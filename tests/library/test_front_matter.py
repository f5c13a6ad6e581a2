"""The keys at the top: every type, every trap, with the line that has to change."""

from datetime import UTC, date, datetime

import pytest
from tests.library.conftest import HEAD

from holdfast.library import Code, Severity, Standing

FULL = """---
title: "Don't wait"
date: 2026-02-17
description: 'What "helps"'
author: Psychologist A. B.
categories: ["trauma"]
tags:
- Limite
- "grijă față de sine"
image: images/tree.jpg
imageAlt: A tree
readTime: "10 min read"
draft: true
translationKey: steps
lastmod: 2026-03-01T10:00:00+02:00
aliases: ["/resurse/articole/pasi/"]
slug: own-slug
references: ["Author (2020)."]
reviewed: 2026-03-02
reviewer: C. D.
weight: 3
menu: {main: {weight: 1}}
---
Text.
"""


def test_every_key_is_read_into_its_type(reads):
    front = reads("", head=FULL).front
    assert (front.title, front.description) == ("Don’t wait", "What “helps”")
    assert (front.date.day, front.slug, front.draft) == (date(2026, 2, 17), "own-slug", True)
    assert (front.categories, front.tags) == (("trauma",), ("Limite", "grijă față de sine"))
    assert (front.image, front.image_alt, front.minutes) == ("images/tree.jpg", "A tree", 10)
    assert front.lastmod is not None
    assert front.lastmod.at == datetime.fromisoformat("2026-03-01T10:00:00+02:00")
    assert (front.aliases, front.translation_key) == (("/resurse/articole/pasi/",), "steps")
    assert (front.references, front.reviewer) == (("Author (2020).",), "C. D.")


def test_keys_of_hugo_that_mean_nothing_here_pass_in_silence(reads):
    assert [w.code for w in reads("", head=FULL).warnings] == [Code.READ_TIME_FAR_OFF]


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(reads):
    windows = "\ufeff" + FULL.replace("\n", "\r\n")
    assert reads("", head=windows).html == reads("", head=FULL).html


def test_one_string_counts_as_a_list_of_one(reads):
    head = HEAD.replace("---\n", "---\ntags: one\ncategories: trauma\n", 1)
    front = reads("", head=head).front
    assert (front.tags, front.categories) == (("one",), ("trauma",))


BAD_HEADS = [
    ("No front matter", Code.FRONT_MATTER_ABSENT, 1),
    ("Text\n---\ntitle: a\n---\n", Code.FRONT_MATTER_ABSENT, 1),
    ("---\ntitle: a\n", Code.FRONT_MATTER_NOT_ENDED, 1),
    ("---\ntitle: Trauma: a guide\ndate: 2026-01-01\n---\n", Code.NOT_YAML, 2),
    ("---\n- a\n---\n", Code.NOT_A_MAPPING, 2),
    ("---\ntitle: a\ndate: 2026-01-01\ntitle: b\n---\n", Code.KEY_TWICE, 4),
    ("---\ntitle: !!python/object:os.system a\ndate: 2026-01-01\n---\n", Code.NOT_YAML, 2),
    ("---\ntitle: &a b\ndate: 2026-01-01\n---\n", Code.NOT_YAML, 2),
    ("---\ntitle: *a\ndate: 2026-01-01\n---\n", Code.NOT_YAML, 2),
    ("---\ntitle: a\ntags:\n\t- b\ndate: 2026-01-01\n---\n", Code.NOT_YAML, 4),
    ("---\ndate: 2026-01-01\n---\n", Code.KEY_MISSING, 1),
    ("---\ntitle: a\ndate:\n---\n", Code.KEY_MISSING, 3),
    ("---\ntitle: [a]\ndate: 2026-01-01\n---\n", Code.WRONG_TYPE, 2),
    ("---\ntitle: true\ndate: 2026-01-01\n---\n", Code.WRONG_TYPE, 2),
    ("---\ntitle: a\ndate: 17.02.2026\n---\n", Code.WRONG_TYPE, 3),
    ("---\ntitle: a\ndate: 2026-02-30\n---\n", Code.IMPOSSIBLE_DATE, 3),
    ('---\ntitle: a\ndate: "2026-02-30"\n---\n', Code.IMPOSSIBLE_DATE, 3),
    ('---\ntitle: a\ndate: 2026-01-01\ndraft: "false"\n---\n', Code.WRONG_TYPE, 4),
    ("---\ntitle: a\ndate: 2026-01-01\ndraft: no\n---\n", Code.WRONG_TYPE, 4),
    ("---\ntitle: a\ndate: 2026-01-01\nslug: Own Slug\n---\n", Code.WRONG_VALUE, 4),
    ("---\ntitle: a\ndate: 2026-01-01\nlanguage: xx\n---\n", Code.WRONG_VALUE, 4),
    ("---\ntitle: a\ndate: 2026-01-01\nreadTime: long\n---\n", Code.WRONG_VALUE, 4),
    ("---\ntitle: a\ndate: 2026-01-01\naliases: https://a.b/\n---\n", Code.WRONG_VALUE, 4),
    ("---\ntitle: a\ndate: 2026-01-01\nimage: ../x.png\n---\n", Code.WRONG_VALUE, 4),
]


@pytest.mark.parametrize(("head", "code", "line"), BAD_HEADS)
def test_a_mistake_is_reported_once_with_its_line(refuses, head, code, line):
    found = [p for p in refuses("Body.\n", head=head).items if p.severity is Severity.ERROR]
    assert [(p.code, p.line) for p in found] == [(code, line)]


def test_all_keys_are_checked_also_without_a_title_and_a_date(refuses):
    head = (
        '---\ntitle: ""\ndate: 17.02.2026\nslug: Own Slug\nlanguage: xx\nimage: ../x.png\n'
        "readTime: soon\naliases: https://a.b/\nevidence: none\ncomments: maybe\n---\n"
    )
    errors = [p for p in refuses("", head=head).items if p.severity is Severity.ERROR]
    assert [p.line for p in errors] == [2, 3, 4, 5, 6, 7, 8, 9, 10]


def test_every_line_with_a_tab_is_reported(refuses):
    head = "---\ntitle: a\ntags:\n\t- b\n- c\n\t- d\ndate: 2026-01-01\n---\n"
    assert [(p.code, p.line) for p in refuses("", head=head).items] == [
        (Code.NOT_YAML, 4),
        (Code.NOT_YAML, 6),
    ]


def test_a_colon_without_quotes_is_told_with_the_cure(refuses):
    head = "---\ntitle: Trauma: a guide\ndate: 2026-01-01\n---\n"
    assert 'title: "Trauma: a guide"' in str(refuses("", head=head))


@pytest.mark.parametrize(
    ("head", "place", "cure"),
    [
        ('title: "abc\ndate: 2026-01-01', (2, 8), "not ended. Expected another"),
        ('title: "abc\ndate: "2026-01-01"', (2, 8), "not ended. Expected another"),
        ('title: "abc" def\ndate: 2026-01-01', (2, 14), "double quotes around the whole value"),
        ("title:T\ndate: 2026-01-01", (2, 1), "the space after the colon is missing"),
        ("date: 2026-01-01\ntitle:T", (3, 1), "the space after the colon is missing"),
        ("title: T\n date: 2026-01-01", (3, 1), "A key begins at the left margin"),
        ('date: 2026-01-01\ntags: ["a", "b"\ntitle: T', (3, 7), 'Expected one like ["one", "two"]'),
        ("title: @home\ndate: 2026-01-01", (2, 8), "begins with a sign needs quotes"),
        ('title: "a \\q"\ndate: 2026-01-01', (2, 11), "for a backslash"),
        ("title: T\na line\ndate: 2026-01-01", (3, 1), "no key and colon found"),
        (
            "title: T\ndate: 2026-01-01\nreferences:\n- A (2020). B.\n- C (2011). D: a guide.",
            (6, 3),
            "Put quotes around a text with a colon",
        ),
        (
            'title: T\ndate: 2026-01-01\nimage: "images/a b.png"',
            (4, 8),
            "Expected one like images/tree.jpg, without spaces",
        ),
        (
            "title: T\ndate: 2026-01-01\naliases:\n- /old/\n- https://a.b/",
            (6, 3),
            "Expected one like /old/name/",
        ),
    ],
)
def test_the_line_that_has_to_change_is_told_with_the_cure(refuses, head, place, cure):
    found = refuses("", head=f"---\n{head}\n---\n").items
    errors = [p for p in found if p.severity is Severity.ERROR]
    assert [(p.line, p.column) for p in errors] == [place]
    assert cure in errors[0].message


def test_a_category_of_a_list_without_a_label_warns_where_it_stands(reads):
    head = HEAD.replace("---\n", "---\ncategories:\n- trauma\n- truma\n", 1)
    assert [(w.line, w.column) for w in reads("", head=head).warnings] == [(4, 3)]


def test_a_misspelt_key_warns_with_the_right_one(reads):
    head = HEAD.replace("---\n", "---\nreadtime: 10 min\n", 1)
    assert [str(w) for w in reads("", head=head).warnings] == [
        "content/en/articles/first-steps.md:2:1: warning: readtime: is not a key we know; "
        'it has no effect (did you mean "readTime"?)'
    ]


def test_a_remote_picture_is_never_shown_and_its_address_is_told(reads):
    head = HEAD.replace("---\n", "---\nimage: https://pictures.example/tree.jpg\n", 1)
    article = reads("", head=head)
    assert article.front.image == ""
    assert [w.code for w in article.warnings] == [Code.REMOTE_IMAGE]
    assert "https://pictures.example/tree.jpg" in article.warnings[0].message


def test_a_category_without_a_label_warns(reads):
    head = HEAD.replace("---\n", "---\ncategories: truma\n", 1)
    assert 'did you mean "trauma"' in reads("", head=head).warnings[0].message


def test_both_languages_name_one_topic(reads):
    romanian = HEAD.replace("---\n", "---\ncategories: anxietate\n", 1)
    english = HEAD.replace("---\n", "---\ncategories: anxiety\n", 1)
    assert reads("", head=romanian, language="ro").topics == reads("", head=english).topics


@pytest.mark.parametrize(
    ("keys", "standing"),
    [
        ("", Standing.PUBLISHED),
        ("draft: true", Standing.DRAFT),
        ("publishDate: 2026-06-02", Standing.WAITING),
        ("publishDate: 2026-06-01", Standing.PUBLISHED),
        ("publishDate: 2026-06-01T12:00:01Z", Standing.WAITING),
        ("expiryDate: 2026-06-01", Standing.GONE),
        ("expiryDate: 2026-06-02", Standing.PUBLISHED),
    ],
)
def test_dates_say_who_may_see_an_article(reads, keys, standing):
    article = reads("", head=HEAD.replace("---\n", f"---\n{keys}\n", 1))
    assert article.standing(datetime(2026, 6, 1, 12, tzinfo=UTC)) is standing


def test_without_a_description_the_first_paragraph_is_cut_at_a_word(reads):
    head = "---\ntitle: A\ndate: 2026-01-01\n---\n"
    summary = reads("Some words here. " * 30, head=head).summary
    assert summary == "Some words here. " * 9 + "Some…"


def test_an_article_cannot_take_the_address_of_the_search(refuses):
    found = refuses("", head=HEAD.replace("---\n", "---\nslug: search\n", 1))
    assert [problem.code for problem in found.items] == [Code.SLUG_TAKEN]
