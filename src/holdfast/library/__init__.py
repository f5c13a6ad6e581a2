"""The article engine: Markdown with shortcodes in, an article or the list of its problems out."""

from holdfast.library.article import Anchor, Article, Standing
from holdfast.library.front_matter.reading import FrontMatter
from holdfast.library.front_matter.values import Moment
from holdfast.library.problems import Code, Problem, Problems, Severity
from holdfast.library.reading import House, read
from holdfast.library.vocabulary import Vocabulary, long_date, vocabulary_from

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
