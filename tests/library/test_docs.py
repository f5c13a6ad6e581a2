"""The page for practitioners tells what the code does."""

from pathlib import Path

from holdfast.library import Article, read
from holdfast.library.boxes import STANDARD
from holdfast.library.declared_table import markdown_table
from holdfast.library.front_matter.keys import KEYS
from holdfast.library.rendering.icons import ICONS
from holdfast.library.vocabulary import TOOLS

PAGE = (Path(__file__).parents[2] / "docs" / "articles.md").read_text(encoding="utf-8")


def test_the_table_of_shortcodes_is_the_one_the_declarations_give():
    assert markdown_table(STANDARD.values()) in PAGE


def test_every_key_icon_and_tool_is_named():
    missing = [name for name in [*KEYS, *ICONS, *TOOLS] if f"`{name}`" not in PAGE]
    assert missing == []


def test_the_example_article_is_one(house):
    example = PAGE.split("````markdown\n")[1].split("````")[0]
    found = read(example, "content/en/articles/example.md", "en", house)
    assert isinstance(found, Article), str(found)
    assert [str(warning) for warning in found.warnings] == []
