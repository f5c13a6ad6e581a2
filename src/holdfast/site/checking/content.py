"""Everything an editor should know about the content, as lines with file and place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from holdfast.library import Article, House, Problems, read
from holdfast.library.collection import check_collection
from holdfast.library.problems import Problem as ArticleProblem
from holdfast.library.problems import Severity as ArticleSeverity
from holdfast.shelf.files import find, picture
from holdfast.site.articles import house_of
from holdfast.words.check import LANGUAGES, check_content
from holdfast.words.place import content_root
from holdfast.words.problem import Severity
from holdfast.words.words import SOURCE_LANGUAGE, UnknownWords


@dataclass(frozen=True)
class Found:
    """One line for the editor; an error must not ship."""

    line: str
    is_error: bool


def check_all_content(*, today: date, own: Path | None = None) -> list[Found]:
    """Words, crisis lines and articles, also those in the practice's `own` folder: errors first, each as file:line."""
    root = content_root()
    words = check_content(root, today=today)
    found = [Found(str(problem), problem.severity is Severity.ERROR) for problem in words]
    # Articles lean on the words: with broken words there is nothing to read them with.
    if not any(problem.code == "broken" for problem in words):
        found += [each for folder in (root, own) if folder for each in _articles(folder)]
    return sorted(found, key=lambda each: not each.is_error)


def _articles(root: Path) -> list[Found]:
    try:
        folders = (content_root(), root)  # a practice may show our pictures too, as the site does
        house = replace(house_of(LANGUAGES), has_image=lambda path: bool(picture(folders, path)))
    except UnknownWords as missing:
        place = content_root() / SOURCE_LANGUAGE / "articles_words.yaml"
        return [Found(f"{place}:1: error: {missing}; articles were not read", is_error=True)]
    articles: list[Article] = []
    problems: list[ArticleProblem] = []
    unread: list[Found] = []
    for answer in _read(root, house):
        if isinstance(answer, Found):
            unread.append(answer)
        elif isinstance(answer, Problems):
            problems += answer.items
        else:
            articles.append(answer)
            problems += answer.warnings
    problems += check_collection(articles, SOURCE_LANGUAGE)
    return [*unread, *_found(problems)]


def _read(root: Path, house: House) -> Iterator[Article | Problems | Found]:
    """Every file that the site would read; one that the system does not give out is a line of its own."""
    try:
        files = list(find((root,), LANGUAGES))
    except OSError as trouble:
        yield _unread(root, trouble)
        return
    for file in files:
        try:
            yield read(file.path.read_bytes(), str(file.path), file.language, house)
        except OSError as trouble:
            yield _unread(file.path, trouble)


def _unread(place: Path, trouble: OSError) -> Found:
    return Found(
        f"{trouble.filename or place}:1: error: not read: {trouble.strerror}", is_error=True
    )


def _found(problems: Iterable[ArticleProblem]) -> Iterator[Found]:
    for problem in problems:
        yield Found(str(problem), problem.severity is ArticleSeverity.ERROR)
