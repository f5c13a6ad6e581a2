"""Heading ids are Hugo's: each expected id below was made by Hugo 0.152.2 from the same heading."""

import pytest

FROM_HUGO = [
    ("A — b & c", "a--b--c"),
    ("Ținte și", "ținte-și"),
    ("A [link text](http://example.com/url) z", "a-link-text-z"),
    ("`code` *em* **T**rigger", "code-em-trigger"),
    ("!!!", "heading"),
    ("A -- b ... c 'd' \"e\"", "a--b--c-d-e"),
    ("A &amp; b &copy;", "a--b-"),
    ("İstanbul Σ ΟΔΟΣ", "istanbul-σ-οδοσ"),
    ("x <!-- c --> y", "x--y"),
    ("tab\there", "tabhere"),
    ("Ends #", "ends"),
    ("½ ² x_y ___ Ⅷ ٣", "--x_y-___--٣"),
    ("esc \\* \\_ a", "esc--_-a"),
    ("auto <http://example.com> www.example.com", "auto"),
    ("brace {x}", "brace-x"),
    ("co~~str~~", "costr"),
    ("Own {#țintă.x:y}", "țintă.x:y"),
    ("Own {#my-id .c key=v}", "my-id"),
    ("Other {.cls}", "other"),
]


@pytest.mark.parametrize(("heading", "name"), FROM_HUGO)
def test_a_heading_gets_the_id_hugo_gives_it(reads, heading, name):
    assert reads(f"## {heading}").headings[0].id == name


def test_a_heading_over_two_lines_is_named_after_its_last(reads):
    assert reads("Setext a\nb line\n---").headings[0].id == "b-line"


def test_a_picture_in_a_heading_gives_its_alternative_text(reads):
    assert reads("## img ![alt text](x.png) z").headings[0].id == "img-alt-text-z"


def test_repeated_headings_are_numbered_as_hugo_does(reads):
    body = "## Same\n## Same\n## Same-1\n## My id {#x}\n## X\n"
    ids = [heading.id for heading in reads(body).headings]
    assert ids == ["same", "same-1", "same-1-1", "x", "x-1"]


def test_the_ids_of_page_furniture_cannot_be_taken_by_a_heading(reads):
    article = reads('## A {#hf:box-1}\n\n{{< callout title="t" >}}\nx\n{{< /callout >}}')
    assert article.headings[0].id == "hf-box-1"
    assert article.html.count('id="hf:box-1"') == 1


def test_the_contents_hold_levels_two_to_four_outside_boxes_and_quotes(reads):
    body = "{{< toc >}}\n\n## A\n\n### B\n\n#### C\n\n##### D\n\n> ## Q\n\n## E\n"
    article = reads(body)
    assert [anchor.text for anchor in article.toc] == ["A", "B", "C", "E"]
    assert article.html.startswith('<nav class="hf-toc" aria-labelledby="hf:box-1" data-sc="toc">')
    assert '<li><a href="#a">A</a><ol><li><a href="#b">B</a><ol><li><a href="#c">C' in article.html


def test_one_heading_needs_no_contents(reads):
    assert "<nav" not in reads("{{< toc >}}\n\n## Only\n").html


@pytest.mark.parametrize(("before", "level"), [("", 2), ("## A\n\n", 3), ("## A\n\n### B\n\n", 4)])
def test_an_exercise_has_a_heading_one_level_below_its_section(reads, before, level):
    html = reads(f"{before}{{{{< exercise >}}}}\nx\n{{{{< /exercise >}}}}").html
    assert f'<h{level} id="hf:box-1">Practical exercise</h{level}>' in html
