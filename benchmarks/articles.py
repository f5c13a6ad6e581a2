"""What does reading an article cost beside bare Markdown?

The corpus is every article in `content/` and every fixture of the article engine that is not refused.
Ours reads front matter and boxes, checks addresses and headings, sets the typography, and gives the
article as a tree, as HTML and as plain text; markdown-it-py, with the same extensions switched on,
turns the same bodies into HTML and leaves the boxes as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from benchmarks.figures import Figure, time_ratio
from benchmarks.measure import compare, cpu_seconds
from holdfast.library import Article, read
from holdfast.site.articles import house_of

GOAL = 2.0
TIMES = 3
ROOT = Path(__file__).resolve().parent.parent
Text = tuple[str, str, str]  # the text, its path, its language


def figures(rounds: int) -> Iterator[Figure]:
    """One ratio of seconds over the whole corpus."""
    house = house_of(("en", "ro"))
    texts = [text for text in corpus() if isinstance(read(*text, house), Article)]
    bodies = [text.split("\n---\n", 1)[1] for text, _, _ in texts]
    bare = bare_markdown()
    ratio = compare(
        cpu_seconds(lambda: [read(*text, house) for text in texts], times=TIMES),
        cpu_seconds(lambda: [bare.render(body) for body in bodies], times=TIMES),
        rounds=rounds,
    )
    yield time_ratio(f"{len(texts)} articles / bare Markdown", ratio, goal=GOAL)


def bare_markdown() -> MarkdownIt:
    """The library we build on, with the same extensions and nothing of ours."""
    bare = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return bare.use(footnote_plugin).use(deflist_plugin)


def corpus() -> Iterator[Text]:
    """Every article there is, and every fixture."""
    yield from ours()
    for language in ("en", "ro"):
        yield from texts_of((ROOT / "tests/library/fixtures").glob(f"*.{language}.md"), language)


def ours() -> Iterator[Text]:
    """The articles we ship."""
    for language in ("en", "ro"):
        yield from texts_of((ROOT / "content" / language / "articles").glob("*.md"), language)


def texts_of(files: Iterable[Path], language: str) -> Iterator[Text]:
    """Files with their texts, under names that are addresses."""
    for file in sorted(files):
        name = f"content/{language}/{file.name.split('.')[0]}.md"
        yield file.read_text(encoding="utf-8"), name, language
