"""What do 1,000 articles of 10 kB cost beside bare Markdown, and beside Hugo where it is there?

Each article is one of ours, filled up with sections of others. Bare Markdown is as in `articles`; Hugo builds the
same files with the least our shortcodes can be, as a program of its own with all processors, on the clock.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from tools.hugo_site import NoHugo, build, find_hugo, lay_out

from benchmarks.articles import Text, bare_markdown, ours
from benchmarks.figures import Figure, time_ratio
from benchmarks.measure import NotHere, compare, cpu_seconds, seconds
from holdfast.library import Article, read
from holdfast.site.articles import house_of

GOAL = 2.0
MANY = 1000
SIZE = 10_000  # bytes
FENCE = "\n---\n"


def figures(rounds: int) -> Iterator[Figure]:
    """A ratio of processor seconds, and with Hugo one on the clock."""
    house = house_of(("en", "ro"))
    texts = list(islice(articles(), MANY))
    assert all(isinstance(read(*text, house), Article) for text in texts)
    bodies = [text.split(FENCE, 1)[1] for text, _, _ in texts]
    bare = bare_markdown()

    def read_all() -> None:
        for text in texts:
            read(*text, house)

    def render_all() -> None:
        for body in bodies:
            bare.render(body)

    ratio = compare(cpu_seconds(read_all), cpu_seconds(render_all), rounds=rounds)
    yield time_ratio(f"{MANY:,} articles of 10 kB / bare Markdown", ratio, goal=GOAL)
    try:
        find_hugo()
    except NoHugo as missing:
        raise NotHere(str(missing)) from None
    with tempfile.TemporaryDirectory(prefix="holdfast-bench-") as folder:
        lay_out(Path(folder), {path: text for text, path, _ in texts})
        ratio = compare(seconds(read_all), lambda: build(Path(folder)), rounds=rounds)
    yield time_ratio(f"{MANY:,} articles of 10 kB / Hugo", ratio, goal=None)


def articles() -> Iterator[Text]:
    """Text, path and language, without end: each article once, then again under another name."""
    known = list(ours())
    sections = {
        language: cycle([part for text, _, own in known if own == language for part in parts(text)])
        for language in ("en", "ro")
    }
    for number, (text, path, language) in enumerate(cycle(known)):
        filled = text
        while len(filled.encode()) < SIZE:
            filled += f"\n\n## {next(sections[language])}"
        yield filled, f"{language}/{number}-{Path(path).name}", language


def parts(text: str) -> list[str]:
    """The sections of an article without what may stand in it once."""
    found = text.split(FENCE, 1)[1].split("\n## ")[1:]
    return [
        part
        for part in found
        if "pullquote" not in part and "{{< toc" not in part and FENCE not in part
    ]
