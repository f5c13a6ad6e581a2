"""Typography by language, and never in code."""

import pytest

from holdfast.library.typography import Typography

SET = [
    ("en", "\"Hi,\" she said -- it's 'so'...", "“Hi,” she said – it’s ’so’…"),
    ("en", "a---b 5-10 (\"x\")", "a—b 5-10 (“x”)"),
    ("en", 'say "one "two" three"', "say “one “two” three”"),
    ("ro", 'Spune „text" și "alt text".', "Spune „text” și „alt text”."),
    ("ro", 'El „spune "așa" mereu"', "El „spune «așa» mereu”"),
    ("ro", 'El: „A spus „nu" ieri" azi', "El: „A spus „nu” ieri” azi"),
    ("ro", 'El: "A spus „nu" ieri" azi', "El: „A spus „nu” ieri” azi"),
    ("ro", "şi ţinta ŞŢ", "și ținta ȘȚ"),
    ("en", "şi", "şi"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "typed", "set_"), SET)
def test_a_line_is_set_by_its_language(language, typed, set_):
    assert Typography(language).line(typed) == set_


def test_a_quote_opens_and_closes_across_markup(reads):
    assert reads('"**bold**" and **"in"**').html == (
        "<p>“<strong>bold</strong>” and <strong>“in”</strong></p>"
    )


def test_code_and_addresses_stay_as_typed(reads):
    html = reads('`"a" -- it\'s...` http://a.b/--x').html
    assert "<code>&quot;a&quot; -- it&#x27;s...</code>" in html
    assert 'href="http://a.b/--x"' in html


def test_titles_and_arguments_are_set_too(reads):
    html = reads('{{< key-fact label="It\'s 5--10%" >}}\nx\n{{< /key-fact >}}').html
    assert "<strong>It’s 5–10%</strong>" in html


def test_text_is_normalised_to_composed_letters(reads):
    assert reads("## t\u0326inta").headings[0].id == "ținta"


def test_the_language_in_the_keys_sets_the_keys_and_the_text(reads):
    head = "---\ntitle: 'Un \"titlu\"'\nlanguage: ro\ndate: 2026-02-17\ndescription: D\n---\n"
    found = reads('Un "text".', head=head)
    assert (found.front.title, found.text) == ("Un „titlu”", "Un „text”.")
