"""Whatever is wrong with an article, its author is told all of it, where it stands, and what to write."""

import pytest
from tests.library.conftest import HEAD_LINES

from holdfast.library import Code, Severity

BAD_BODIES = [
    ("{{< calout >}}\nx\n{{< /calout >}}", Code.SHORTCODE_UNKNOWN, 1, 1),
    ("{{< youtube abc >}}", Code.SHORTCODE_UNKNOWN, 1, 1),
    ("text\n\n{{< callout >}}\nx", Code.SHORTCODE_UNCLOSED, 3, 1),
    ("x\n\n{{< /callout >}}", Code.SHORTCODE_STRAY_END, 3, 1),
    ("{{< toc >}}\n\n{{< /toc >}}", Code.SHORTCODE_STRAY_END, 3, 1),
    ("x\n\n{{< /calout >}}", Code.SHORTCODE_UNKNOWN, 3, 1),
    ("say `{{< /calout >}}` like this", Code.SHORTCODE_UNKNOWN, 1, 6),
    ("{{< callout >}}\nx\n{{< /calout >}}", Code.SHORTCODE_UNKNOWN, 3, 1),
    (
        "{{< callout >}}\nx\n{{< /calout >}}\n\n{{< callout >}}\nx\n{{< /callout >}}",
        Code.SHORTCODE_UNKNOWN,
        3,
        1,
    ),
    (
        "{{< callout >}}\nx\n{{< /calout >}}\nx\n{{< /callout >}}",
        Code.SHORTCODE_UNKNOWN,
        3,
        1,
    ),
    ('{{< callout >}}\nx\n{{< /callout type="tip" >}}', Code.ARGUMENT_UNKNOWN, 3, 14),
    (
        "{{< exercise >}}\n{{< callout >}}\nx\n{{< /exercise >}}\n{{< /callout >}}",
        Code.SHORTCODE_CROSSED,
        4,
        1,
    ),
    ("{{< callout />}}", Code.SHORTCODE_EMPTY, 1, 1),
    ("{{< callout >}}\n\n{{< /callout >}}", Code.SHORTCODE_EMPTY, 1, 1),
    ('{{< callout "tip" >}}\nx\n{{< /callout >}}', Code.ARGUMENT_POSITIONAL, 1, 13),
    ("{{< callout tip >}}\nx\n{{< /callout >}}", Code.ARGUMENT_POSITIONAL, 1, 13),
    ('{{< callout titel="x" >}}\nx\n{{< /callout >}}', Code.ARGUMENT_UNKNOWN, 1, 13),
    ('{{< callout type="tip" type="tip" >}}\nx\n{{< /callout >}}', Code.ARGUMENT_TWICE, 1, 24),
    ('{{< callout type="tipp" >}}\nx\n{{< /callout >}}', Code.ARGUMENT_VALUE, 1, 13),
    ('{{< callout type="" >}}\nx\n{{< /callout >}}', Code.ARGUMENT_VALUE, 1, 13),
    ('{{< exercise tool="unheard" >}}\nx\n{{< /exercise >}}', Code.ARGUMENT_VALUE, 1, 14),
    ('{{< callout title="x >}}\nx\n{{< /callout >}}', Code.QUOTE_NOT_ENDED, 1, 19),
    ("{{< callout\n\nx", Code.TAG_NOT_ENDED, 1, 1),
    ("{{< callout %}}\nx\n{{< /callout >}}", Code.TAG_NOT_ENDED, 1, 1),
    ("{{</* callout", Code.TAG_NOT_ENDED, 1, 1),
    ("{{% callout %}}\nx\n{{< /callout >}}", Code.SHORTCODE_SIGNS_DIFFER, 3, 1),
    ("{{< step >}}x{{< /step >}}", Code.BOX_MISPLACED, 1, 1),
    ("{{< steps >}}\n{{< /steps >}}", Code.NO_STEPS, 1, 1),
    (
        "{{< steps >}}\n{{< step >}}x{{< /step >}}\ntext\n{{< /steps >}}",
        Code.TEXT_BETWEEN_STEPS,
        3,
        1,
    ),
    ("some {{< toc >}} text", Code.BOX_IN_SENTENCE, 1, 6),
    ("{{< callout >}}\nx\n{{< /callout >}} text", Code.BOX_IN_SENTENCE, 3, 1),
    (
        "{{< callout >}}\n{{< callout >}}\nx\n{{< /callout >}}\n{{< /callout >}}",
        Code.BOX_MISPLACED,
        2,
        1,
    ),
    ("{{< callout >}}\n{{< toc >}}\nx\n{{< /callout >}}", Code.BOX_MISPLACED, 2, 1),
    ("{{< callout >}}\n## Heading\n{{< /callout >}}", Code.HEADING_IN_BOX, 2, 1),
    ("say `{{< toc >}}` like this", Code.TAG_IN_CODE, 1, 6),
    ("```\n{{< toc >}}\n```", Code.TAG_IN_CODE, 2, 1),
    ("x\n\n    {{< toc >}}", Code.TAG_IN_CODE, 3, 5),
    ("say <b>so</b>", Code.RAW_HTML, 1, 5),
    ("one\ntwo <script>alert(1)</script>", Code.RAW_HTML, 2, 5),
    ("<!-- not ended", Code.RAW_HTML, 1, 1),
    ("a [link](javascript:alert(1))", Code.FORBIDDEN_LINK, 1, 3),
    ("a [link](//example.com/x)", Code.FORBIDDEN_LINK, 1, 3),
    ("a [link](data:text/html,x)", Code.FORBIDDEN_LINK, 1, 3),
    ("![alt](https://example.com/x.png)", Code.REMOTE_IMAGE, 1, 1),
    ("![alt](../../secret.png)", Code.REMOTE_IMAGE, 1, 1),
    ("![alt](%2e%2e/secret.png)", Code.REMOTE_IMAGE, 1, 1),
    ("# Title again", Code.TITLE_IN_BODY, 1, 1),
    ("Title again\n===", Code.TITLE_IN_BODY, 1, 1),
    ("> > > > > > > > > deep", Code.TOO_DEEP, 1, 1),
    ("> {{< toc >}}", Code.BOX_IN_SENTENCE, 1, 3),
]


@pytest.mark.parametrize(("body", "code", "line", "column"), BAD_BODIES)
def test_a_mistake_is_reported_once_and_where_it_stands(refuses, body, code, line, column):
    found = refuses(body).items
    assert [(p.code, p.line - HEAD_LINES, p.column) for p in found] == [(code, line, column)]


def test_the_message_names_the_file_what_was_found_what_was_expected_and_a_near_word(refuses):
    body = '{{< callout type="tipp" >}}\nx\n{{< /callout >}}'
    assert str(refuses(body)) == (
        'content/en/articles/first-steps.md:6:13: callout: "tipp" is not a type. Expected one of: '
        "tip, info, note, clinical, success, example, important, warning, danger "
        '(did you mean "tip"?)'
    )


def test_an_unknown_shortcode_is_told_with_the_list_of_ours(refuses):
    message = str(refuses("{{< notice >}}\nx\n{{< /notice >}}"))
    assert "Expected one of: toc, highlight-box, key-fact, callout, exercise, steps" in message


def test_an_unknown_end_is_told_with_a_near_name_and_the_form_that_shows_it(refuses):
    message = str(refuses("{{% /calout %}}"))
    assert '(did you mean "callout"?). To show the tag, write {{%/* /calout */%}}' in message


def test_a_mistyped_end_is_told_with_the_box_it_was_meant_for(refuses):
    message = str(refuses("x\n\n{{< callout >}}\nx\n{{< /calout >}}"))
    line = HEAD_LINES + 3
    assert f"Expected {{{{< /callout >}}}} for the one that opens on line {line}." in message


def test_a_tag_in_code_is_told_with_the_form_that_shows_it(refuses):
    assert '{{</* toc title="x" */>}}' in str(refuses('`{{< toc title="x" >}}`'))


def test_all_problems_come_at_once_and_in_the_order_of_the_lines(refuses):
    head = "---\ntitle: A\ndate: 2026-02-30\n---\n"
    found = refuses("# B\n\n<i>\n\n{{< calout >}}\n", head=head).items
    assert [(p.line, p.code) for p in found if p.severity is Severity.ERROR] == [
        (3, Code.IMPOSSIBLE_DATE),
        (5, Code.TITLE_IN_BODY),
        (7, Code.RAW_HTML),
        (9, Code.SHORTCODE_UNKNOWN),
    ]


def test_one_box_left_open_does_not_accuse_the_boxes_after_it(refuses):
    body = "{{< callout >}}\nx\n\n{{< key-fact >}}\ny\n{{< /key-fact >}}\n\n{{< toc >}}\n"
    assert [p.code for p in refuses(body).items] == [Code.SHORTCODE_UNCLOSED]


@pytest.mark.parametrize("text", ["a\x00b", "a\x07b", "a\ud800b", "a\x85b", "a\rb"])
def test_control_characters_are_refused_with_their_place(refuses, text):
    found = refuses(f"fine\n{text}").items
    assert [(p.code, p.line - HEAD_LINES, p.column) for p in found] == [(Code.NOT_TEXT, 2, 2)]


def test_bytes_that_are_no_text_are_refused_with_their_place(house):
    from holdfast.library import Problems, read

    found = read(b"---\ntitle: \xff\n---\n", "x.md", "en", house)
    assert isinstance(found, Problems)
    assert [(p.code, p.line, p.column) for p in found.items] == [(Code.NOT_TEXT, 2, 8)]


def test_a_file_above_a_megabyte_is_refused(refuses):
    assert [p.code for p in refuses("word " * 200_001).items] == [Code.TOO_LARGE]


def test_warnings_do_not_refuse(reads):
    body = "{{< toc >}}\n\n## One\n\n#### Two\n\n{{< toc >}}\n"
    body += '\n{{< key-fact label="x" icon="las la-flsk" >}}\nx\n{{< /key-fact >}}\n'
    assert [w.code for w in reads(body).warnings] == [
        Code.LEVEL_SKIPPED,
        Code.SECOND_TOC,
        Code.ICON_UNKNOWN,
    ]
