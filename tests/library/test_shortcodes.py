"""The nine shortcodes: every accepted way to write a tag, and what each box becomes."""

import pytest

CALLOUT = '<aside class="hf-callout hf-callout--tip" role="note" aria-labelledby="hf:box-1" data-sc="callout" data-type="tip">'

SAME_TAG = [
    '{{< callout type="tip" title="A >}} b" >}}\nx\n{{< /callout >}}',
    '{{<callout type="tip" title="A >}} b">}}\nx\n{{</callout>}}',
    '{{< callout\n  type="tip"\n  title="A >}} b"\n>}}\nx\n{{< /callout >}}',
    '{{< callout type = "tip" title= `A >}} b` >}}\nx\n{{< / callout >}}',
    '{{< callout type=tip title="A >}} b" >}}x{{< /callout >}}',
    '{{% callout type="tip" title="A >}} b" %}}\n\nx\n\n{{% /callout %}}',
    'Before.\n{{< callout type="tip" title="A >}} b" >}}\nx\n{{< /callout >}}\nAfter.',
]


@pytest.mark.parametrize("body", SAME_TAG)
def test_every_way_to_write_a_tag_means_the_same(reads, body):
    html = reads(body).html
    assert CALLOUT in html
    assert '<span class="hf-unseen">Tip: </span>A &gt;}} b</span>' in html
    assert "<p>x</p></aside>" in html


def test_quotes_and_backslashes_in_a_value_are_escaped_with_a_backslash(reads):
    html = reads(r'{{< key-fact label="a \"b\" \\ c" >}}' + "\nx\n{{< /key-fact >}}").html
    assert "<strong>a “b” \\ c</strong>" in html


def test_arguments_are_text_and_not_markdown(reads):
    html = reads('{{< key-fact label="**a** <b>" >}}\nx\n{{< /key-fact >}}').html
    assert "<strong>**a** &lt;b&gt;</strong>" in html


def test_a_box_in_a_list_item_belongs_to_it(reads):
    html = reads(
        "- item\n\n  {{< key-fact >}}\n  inner\n  - nested\n  {{< /key-fact >}}\n- next"
    ).html
    assert html.startswith("<ul><li><p>item</p>\n<aside")
    assert "<p>inner</p>\n<ul><li>nested</li></ul></aside></li><li>" in html


def test_a_callout_without_a_title_shows_its_kind(reads):
    html = reads("{{< callout type=warning >}}\nx\n{{< /callout >}}").html
    assert "<span>Warning</span>" in html
    assert "alert" not in html


def test_a_large_callout_with_its_own_drawing(reads):
    html = reads('{{< callout size="lg" icon="las la-heart" >}}\nx\n{{< /callout >}}').html
    assert "hf-callout--large" in html
    assert "las la" not in html
    assert html != reads('{{< callout size="lg" >}}\nx\n{{< /callout >}}').html


def test_an_unknown_icon_gives_the_usual_drawing(reads):
    usual = reads("{{< key-fact >}}\nx\n{{< /key-fact >}}").html
    assert reads('{{< key-fact icon="las la-nothing" >}}\nx\n{{< /key-fact >}}').html == usual


def test_steps_are_an_ordered_list_and_one_line_needs_no_paragraph(reads):
    body = (
        '{{< steps connected="true" >}}\n{{< step >}}**a**{{< /step >}}\n\n'
        "{{< step >}}\nb\n\nc\n{{< /step >}}\n{{< /steps >}}"
    )
    assert reads(body).html == (
        '<ol class="hf-steps hf-steps--connected" data-sc="steps">\n'
        '<li data-sc="step"><strong>a</strong></li>\n'
        '<li data-sc="step"><p>b</p>\n<p>c</p></li>\n</ol>'
    )


def test_an_exercise_holds_steps_and_links_to_its_tool(reads):
    body = (
        '{{< exercise title="Try" tool="inventory" >}}\n1. do\n\n{{< steps >}}\n'
        "{{< step >}}a{{< /step >}}\n{{< /steps >}}\n{{< /exercise >}}"
    )
    html = reads(body).html
    assert '<section class="hf-exercise" aria-labelledby="hf:box-1" data-sc="exercise">' in html
    assert '<a href="/space/" data-tool="inventory">Open the pattern inventory</a></p>' in html
    assert html.index("hf-steps") < html.index("hf-exercise__tool") < html.index("</section>")


def test_quotations_are_figures_with_their_source(reads):
    body = (
        '{{< pullquote cite="A. B." >}}\none\n\ntwo\n{{< /pullquote >}}\n\n'
        '{{< blockquote variant="featured" >}}\nx\n{{< /blockquote >}}'
    )
    html = reads(body).html
    assert "<blockquote><p>one</p>\n<p>two</p></blockquote>\n<figcaption>A. B.</figcaption>" in html
    assert 'data-sc="blockquote" data-variant="featured"' in html
    assert html.count("<figcaption>") == 1


def test_two_boxes_with_one_title_have_different_ids(reads):
    box = '{{< highlight-box title="Same" >}}\nx\n{{< /highlight-box >}}\n\n'
    html = reads(box * 2).html
    assert (html.count('id="hf:box-1"'), html.count('id="hf:box-2"')) == (1, 1)


def test_a_tag_in_a_comment_is_dropped_with_it(reads):
    assert reads("<!-- {{< toc >}} -->\n\nx").html == "<p>x</p>"


def test_what_a_tag_looks_like_in_text_cannot_become_a_box(reads):
    assert "<aside" not in reads("x\n\n{{</* callout */>}}\nx\n{{</* /callout */>}}").html


def test_a_practice_adds_a_tenth_shortcode_by_declaring_it(house):
    from dataclasses import replace

    from tests.library.conftest import HEAD

    from holdfast.library import Article, read
    from holdfast.library.boxes import STANDARD
    from holdfast.library.declaration import Argument, Shortcode
    from holdfast.library.rendering.elements import element

    poem = Shortcode(
        name="poem",
        becomes="lines that keep their breaks",
        html=lambda box, page: element("pre", {}, box.arguments["by"], page.inner(box.blocks)),
        title=lambda box, page: box.arguments["by"],
        arguments=(Argument("by"),),
    )
    larger = replace(house, shortcodes={**STANDARD, "poem": poem})
    found = read(HEAD + '{{< poem by="<A>" >}}\nx\n{{< /poem >}}', "a/b.md", "en", larger)
    assert isinstance(found, Article)
    assert found.html == "<pre>&lt;A&gt;<p>x</p></pre>"
