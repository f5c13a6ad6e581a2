"""Works an article cites, the note at its end, and the way to help under its warnings."""

import pytest
from tests.library.conftest import HEAD

from holdfast.library import Code, House, read

WARNING = '{{< callout type="warning" title="Fear" >}}\nFear is information.\n{{< /callout >}}\n'


def head(*keys: str) -> str:
    return HEAD.replace("---\n", "\n".join(["---", *keys, ""]), 1)


def test_a_last_section_of_references_becomes_a_bibliography_and_keeps_its_address(reads):
    found = reads("{{< toc >}}\n\n## A\n\nx\n\n## References\n\n- Freyd. doi:10.1080/09658210.\n")
    assert '<section class="hf-references" role="doc-bibliography"' in found.html
    assert '<h2 id="references">' in found.html
    assert 'href="#references"' in found.html
    assert 'href="https://doi.org/10.1080/09658210"' in found.html
    assert found.citations == ("Freyd. doi:10.1080/09658210.",)


def test_a_heading_of_that_name_without_a_list_stays_text(reads):
    found = reads("## References\n\nNone.\n")
    assert "doc-bibliography" not in found.html
    assert found.citations == ()


def test_works_in_the_keys_stand_below_the_text_and_are_escaped(reads):
    keys = head('references: ["A <b>. https://doi.org/10.1/x y", "B, https://example.org/b."]')
    found = reads("Text.\n", head=keys)
    assert "doc-bibliography" not in found.html
    assert "A &lt;b&gt;. " in found.references
    assert 'href="https://example.org/b"' in found.references
    assert len(found.citations) == 2


def test_what_is_no_doi_is_left_alone(reads):
    found = reads("Text.\n", head=head('references: ["Smith 10.5/10, p. 10."]'))
    assert "<a" not in found.references


@pytest.mark.parametrize(
    ("body", "ends"),
    [
        ("Text.\n\n---\n\n_This informs._\n", True),
        ("Text.[^1]\n\n*This informs.*\n\n[^1]: A note.\n", True),
        ("Text.\n\n_This informs._\n\n## References\n\n- A (2020).\n", True),
        ("Text.\n\n_This informs._\n\n---\n\n## References\n\n- A (2020).\n", True),
        ("Text.\n\n## References\n\n- A (2020).\n\n---\n\n_This informs._\n", True),
        ("Text.\n\n## References\n\n- A (2020).\n", False),
        ("_This informs._\n\n## More\n\n- a list\n", False),
        ("Text.\n\n_This_ informs.\n", False),
        ("_This informs._\n\n- a list\n", False),
    ],
)
def test_a_closing_notice_is_an_emphasised_last_paragraph(reads, body, ends):
    assert reads(body).ends_with_notice is ends


@pytest.mark.parametrize(
    ("topic", "named"), [("trauma", True), ("depresie", True), ("mindfulness", False)]
)
def test_under_a_warning_about_trauma_or_depression_stands_the_way_to_help(house, topic, named):
    helped = House(house.vocabularies, help="/help/")
    found = read(head(f"categories: {topic}") + WARNING, "a.md", "en", helped)
    assert ('<a href="/help/">' in found.html) is named


def test_a_tip_needs_no_way_to_help(house):
    helped = House(house.vocabularies, help="/help/")
    tip = WARNING.replace("warning", "tip")
    assert "/help/" not in read(head("categories: trauma") + tip, "a.md", "en", helped).html


def test_an_author_can_close_the_conversation_below_an_article(reads, refuses):
    assert reads("Text.\n", head=head()).front.takes_comments
    assert reads("Text.\n", head=head("comments: open")).front.takes_comments
    assert not reads("Text.\n", head=head("comments: Closed")).front.takes_comments
    refused = refuses("Text.\n", head=head("comments: maybe"))
    assert "Expected open or closed" in str(refused)


def test_evidence_is_one_of_three_and_a_content_note_is_set(reads, refuses):
    found = reads("Text.\n", head=head("evidence: clinical view", "contentNote: it's about harm"))
    assert found.front.evidence == "clinical_view"
    assert found.front.content_note == "it’s about harm"
    refused = refuses("Text.\n", head=head("evidence: fact"))
    assert [problem.code for problem in refused.items] == [Code.WRONG_VALUE]
