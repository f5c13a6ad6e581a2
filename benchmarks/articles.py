"""What does reading an article cost beside bare Markdown?

The corpus is every article in `content/` and every fixture of the article engine that is not refused.
Ours reads front matter and boxes, checks addresses and headings, sets the typography, and gives the
article as a tree, as HTML and as plain text; markdown-it-py, with the same extensions switched on,
turns the same bodies into HTML and leaves the boxes as text.
"""

from __future__ import annotations

from collections.abc import Iterator
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
    bare = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    bare.use(footnote_plugin).use(deflist_plugin)
    ratio = compare(
        cpu_seconds(lambda: [read(*text, house) for text in texts], times=TIMES),
        cpu_seconds(lambda: [bare.render(body) for body in bodies], times=TIMES),
        rounds=rounds,
    )
    yield time_ratio(f"{len(texts)} articles / bare Markdown", ratio, goal=GOAL)


def corpus() -> Iterator[Text]:
    """Every article there is."""
    for language in ("en", "ro"):
        files = [
            *(ROOT / "content" / language / "articles").glob("*.md"),
            *(ROOT / "tests" / "library" / "fixtures").glob(f"*.{language}.md"),
        ]
        for file in sorted(files):
            yield (
                file.read_text(encoding="utf-8"),
                f"content/{language}/{file.name.split('.')[0]}.md",
                language,
            )
