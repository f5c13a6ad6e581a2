"""The comparison with Hugo sees what a reader would see, and nothing else."""

import re

from tools.compare_with_hugo import ROOT, ours, outline


def test_an_outline_names_headings_lists_boxes_titles_emphasis_and_links():
    html = (
        '<h2 id="a">A — b</h2><p>One <strong>two</strong> <a href="/x">three</a>.</p>'
        '<aside data-sc="callout" data-type="tip"><p data-title>Title</p><ol><li>x</li></ol></aside>'
    )
    assert outline(html) == [
        "[h2 a]", "A - b", "One <strong>two</> </x>three</>.",
        "[callout tip]", "[title]", "Title", "[ol]", "[li]", "x",
    ]  # fmt: skip


def test_icons_and_words_for_listeners_are_left_out():
    html = '<p class="hf-callout__title"><svg class="hf-icon"><path d="M1"/></svg><span class="hf-unseen">Tip: <b>x</b></span>T</p>'
    assert outline(html) == ["[title]", "T"]


def test_the_outline_of_an_article_of_ours_holds_every_box_it_has():
    file = ROOT / "content/en/articles/relational-trauma.md"
    lines, text = ours(file), file.read_text(encoding="utf-8")
    for name in ("callout", "key-fact", "exercise", "step", "highlight-box", "pullquote"):
        found = [line for line in lines if line.strip("[]").split(" ")[0] == name]
        assert len(found) == len(re.findall(rf"{{{{< {name}[ >]", text)), name
