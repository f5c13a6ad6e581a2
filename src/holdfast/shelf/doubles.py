"""Two files of one folder that would be one article: the first is shown, the other is its author's to mend."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from holdfast.library import Article, Problems
from holdfast.library.collection import taken
from holdfast.library.problems import Problem
from holdfast.shelf.files import File


def doubles(shown: Iterable[tuple[File, Article]]) -> dict[File, Problems]:
    """Each file whose address or key is taken in its folder and language, with what is to change.

    A draft comes after all others: it takes nothing from a text that readers know.
    """
    folders: dict[int, dict[str, tuple[File, Article]]] = defaultdict(dict)
    for file, article in sorted(shown, key=_drafts_last):
        folders[file.folder][article.path] = (file, article)
    found: dict[File, list[Problem]] = defaultdict(list)
    for by_path in folders.values():
        for problem in taken([article for _, article in by_path.values()]):
            found[by_path[problem.path][0]].append(problem)
    return {file: Problems(tuple(problems)) for file, problems in sorted(found.items())}


def _drafts_last(one: tuple[File, Article]) -> tuple[bool, File]:
    return (one[1].front.draft, one[0])
