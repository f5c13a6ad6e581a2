"""README and CHANGELOG: every link leads somewhere, every command is named, and no word claims what Holdfast is not."""

import re
from pathlib import Path

import pytest

from holdfast.cli import LazyCommands
from holdfast.words.never import load_never, said_in
from holdfast.words.place import content_root

ROOT = Path(__file__).parents[2]
PAPERS = ("README.md", "CHANGELOG.md")
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("paper", [*PAPERS, "docs/safety.md", "docs/words.md", "docs/concepts.md"])
def test_every_link_to_a_file_leads_somewhere(paper: str) -> None:
    page = ROOT / paper
    links = re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_readme_names_every_command_and_no_other() -> None:
    named = set(re.findall(r"`holdfast (\w+)", README))
    there = set(LazyCommands().list_commands(None))
    assert named == there - {"up"}, "`holdfast` alone starts it"


def test_the_three_pictures_are_there_with_words_for_those_who_do_not_see_them() -> None:
    pictures = re.findall(r"!\[([^\]]*)\]\((docs/pictures/\w+\.png)\)", README)
    assert sorted(path for _, path in pictures) == [
        str(file.relative_to(ROOT)) for file in sorted((ROOT / "docs" / "pictures").iterdir())
    ]
    assert all(len(words) > 40 for words, _ in pictures)


@pytest.mark.parametrize("paper", PAPERS)
def test_no_word_claims_more_than_holdfast_is(paper: str) -> None:
    table = load_never(content_root(), "en")
    text = (ROOT / paper).read_text(encoding="utf-8")
    assert [said.words for said in said_in(text, table)] == []
