"""The article engine: Markdown with shortcodes in, an article or the list of its problems out."""

from typing import TYPE_CHECKING, Any

from holdfast.library.article import Anchor, Article, Standing
from holdfast.library.front_matter.given import FrontMatter, Moment
from holdfast.library.problems import Code, Problem, Problems, Severity
from holdfast.library.vocabulary import Vocabulary, long_date, vocabulary_from

if TYPE_CHECKING:
    from holdfast.library.reading import House, read

__all__ = [
    "Anchor",
    "Article",
    "Code",
    "FrontMatter",
    "House",
    "Moment",
    "Problem",
    "Problems",
    "Severity",
    "Standing",
    "Vocabulary",
    "long_date",
    "read",
    "vocabulary_from",
]


def __getattr__(name: str) -> Any:
    """The engine itself comes with a Markdown parser: it is loaded when an article is first read.

    Whoever only shows articles, such as a start with every article kept, does without.
    """
    if name not in {"House", "read"}:
        raise AttributeError(name)
    from holdfast.library import reading

    return getattr(reading, name)
