"""Markdown as the articles of practitioners use it, and the cases that break naive readers."""

from dataclasses import replace

import pytest
from tests.library.conftest import HEAD

from holdfast.library import read
from holdfast.library.rendering.elements import Html

CASES = [
    ("a line\n- one\n- two", "<p>a line</p>\n<ul><li>one</li><li>two</li></ul>"),
    ("**Bold:**\n- one", "<p><strong>Bold:</strong></p>\n<ul><li>one</li></ul>"),
    ("## H\n1. one", '<h2 id="h">H</h2>\n<ol><li>one</li></ol>'),
    ("**T**rigger", "<p><strong>T</strong>rigger</p>"),
    ("I feel ___ when ___, or snake_case", "<p>I feel ___ when ___, or snake_case</p>"),
    ("(___) and (___)", "<p>(___) and (___)</p>"),
    (
        "1. a\n2. b\n3. c\n- x\n4. d",
        "<ol><li>a</li><li>b</li><li>c</li></ol>\n<ul><li>x</li></ul>\n"
        '<ol start="4"><li>d</li></ol>',
    ),
    ("soft\nbreak", "<p>soft break</p>"),
    ("hard  \nbreak", "<p>hard<br>break</p>"),
    ("a\n\n---\n\n***", "<p>a</p>\n<hr>\n<hr>"),
    ("~~gone~~ `code` *em* _em_", "<p><del>gone</del> <code>code</code> <em>em</em> <em>em</em></p>"),
    ("A <!-- hidden --> b", "<p>A  b</p>"),
    ("<!-- a\n\nb -->\n\nshown", "<p>shown</p>"),
    ("a < b > c & d &lt;b&gt;", "<p>a &lt; b &gt; c &amp; d &lt;b&gt;</p>"),
    ("> said", "<blockquote><p>said</p></blockquote>"),
    ("see www.example.com.", '<p>see <a href="https://www.example.com" rel="noopener noreferrer">www.example.com</a>.</p>'),
    ("(http://a.b/c_d_(e))", '<p>(<a href="http://a.b/c_d_(e)" rel="noopener noreferrer">http://a.b/c_d_(e)</a>)</p>'),
    ("to a.b@c.ro, please", '<p>to <a href="mailto:a.b@c.ro">a.b@c.ro</a>, please</p>'),
    ("[in](/x/) [to](#y) [call](tel:112)", '<p><a href="/x/">in</a> <a href="#y">to</a> <a href="tel:112">call</a></p>'),
    ("[out](https://a.b 'T')", '<p><a href="https://a.b" title="T" rel="noopener noreferrer">out</a></p>'),
    ("![A tree](images/t.jpg) ![](x.png)", '<p><img src="/media/images/t.jpg" alt="A tree" loading="lazy"> <img src="/media/x.png" alt="" loading="lazy"></p>'),
    ("Term\n: Meaning", "<dl><dt>Term</dt><dd>Meaning</dd></dl>"),
    ('show {{</* toc title="x" */>}}', '<p>show {{&lt; toc title=&quot;x&quot; &gt;}}</p>'),
    ("show `{{%/* toc */%}}`", "<p>show <code>{{% toc %}}</code></p>"),
    ("## Own {#my-id .x}", '<h2 id="my-id">Own</h2>'),
]  # fmt: skip


@pytest.mark.parametrize(("body", "html"), CASES)
def test_markdown_becomes_exactly_this(reads, body, html):
    assert reads(body).html == html


def test_a_table_scrolls_within_a_named_region(reads):
    assert reads("| a | b |\n|---|--:|\n| 1 | 2 |").html == (
        '<div class="hf-table" role="region" tabindex="0" aria-label="Table"><table><thead><tr>'
        '<th scope="col">a</th><th scope="col" class="hf-align-right">b</th></tr></thead><tbody>'
        '<tr><td>1</td><td class="hf-align-right">2</td></tr></tbody></table></div>'
    )


def test_tasks_say_in_words_whether_they_are_done(reads):
    html = reads("- [x] rest\n- [ ] call").html
    assert '<span class="hf-unseen">Done: </span>rest' in html
    assert '<span class="hf-unseen">To do: </span>call' in html
    assert "[x]" not in html


def test_a_footnote_and_its_marks_lead_to_each_other(reads):
    html = reads("One[^a] two[^a].\n\n[^a]: The *note*.").html
    assert '<a id="hf:mark-1-2" href="#hf:note-1" role="doc-noteref">1</a>' in html
    assert '<li id="hf:note-1"><p>The <em>note</em>.</p><a href="#hf:mark-1-1"' in html
    assert html.count('role="doc-backlink"') == 2


def test_footnotes_on_consecutive_lines_are_each_their_own(reads):
    html = reads("One[^1] two[^2].\n\n[^1]: First.\n[^2]: Second\ngoes on.\n[^3]: Unused.\n").html
    assert '<li id="hf:note-1"><p>First.</p>' in html
    assert '<li id="hf:note-2"><p>Second goes on.</p>' in html
    assert "[^" not in html


@pytest.mark.parametrize("body", ["[^1]: - [^1]: ", "[^a]\n\n[^a]: x\n\n    - [^b]: y [^b]"])
def test_a_footnote_within_a_footnote_is_only_text(reads, body):
    assert "hf:note-2" not in reads(body).html


def test_only_markup_we_built_passes_unescaped():
    from holdfast.library.rendering.elements import element

    assert element("p", {"title": '"<'}, "<b>", Html("<i>")) == (
        '<p title="&quot;&lt;">&lt;b&gt;<i></p>'
    )


def test_plain_text_keeps_titles_numbers_and_the_kind_of_a_callout(reads):
    body = (
        'Intro.\n\n{{< callout type="warning" title="Stop" >}}\n1. a\n2. b\n{{< /callout >}}\n\n'
        "{{< steps >}}\n{{< step >}}one{{< /step >}}\n{{< step >}}two{{< /step >}}\n{{< /steps >}}"
    )
    assert reads(body).text == "Intro.\n\nWarning: Stop\n1. a\n2. b\n\n1. one\n2. two"


def test_a_picture_with_letters_of_any_language_is_looked_for_as_its_file_is_called(house):
    house = replace(house, has_image={"images/țară.png", "a b.png"}.__contains__)
    body = "![x](images/țară.png) ![y](<a b.png>) ![z](images/țări.png)"
    found = read(HEAD + body, "a.md", "ro", house)
    assert 'src="/media/images/%C8%9Bar%C4%83.png"' in found.html
    assert [warning.message.split(" is not")[0] for warning in found.warnings] == [
        '"images/țări.png"'
    ]
