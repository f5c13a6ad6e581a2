"""Articles and their translations: who belongs to whom, and whether both are built alike."""

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from holdfast.library.article import Article
from holdfast.library.problems import Code, Problem, Severity
from holdfast.library.tree import Box, Heading, Listing, Table, walk


class Structure(Struct, frozen=True):
    """How an article is built: `heading 2`, `list`, `table` and `callout`, each with its count."""

    counts: Mapping[str, int]

    def differences(self, other: "Structure") -> tuple[tuple[str, int, int], ...]:
        """What is counted differently: its name, the count here, the count there."""
        names = sorted({*self.counts, *other.counts})
        both = ((name, self.counts.get(name, 0), other.counts.get(name, 0)) for name in names)
        return tuple(one for one in both if one[1] != one[2])


def structure_of(article: Article) -> Structure:
    counts: Counter[str] = Counter()
    for block in walk(article.blocks):
        match block:
            case Heading(level=level):
                counts[f"heading {level}"] += 1
            case Listing():
                counts["list"] += 1
            case Table():
                counts["table"] += 1
            case Box(name=name):
                counts[name] += 1
    left_out = (warning for warning in article.warnings if warning.code is Code.SECOND_TOC)
    counts.update(warning.subject for warning in left_out)
    return Structure(dict(counts))


def pairs(articles: Iterable[Article]) -> dict[str, dict[str, Article]]:
    """Articles by what they share with their translation, then by language; the first of two stays."""
    paired: dict[str, dict[str, Article]] = {}
    for article in articles:
        paired.setdefault(article.pair_key, {}).setdefault(article.front.language, article)
    return paired


def translation(article: Article, language: str, articles: Iterable[Article]) -> Article | None:
    """The same article in another language, if it was translated."""
    wanted = (article.pair_key, language)
    return next((a for a in articles if (a.pair_key, a.front.language) == wanted), None)


def compare(original: Article, translated: Article) -> tuple[Problem, ...]:
    """A warning for each count that differs: a box or a list may have been lost in translation."""
    found = structure_of(translated).differences(structure_of(original))
    return tuple(
        Problem(
            translated.path,
            1,
            1,
            name,
            f"{here} here and {there} in {original.path}. Are both the same article?",
            Code.TRANSLATION_DIFFERS,
            Severity.WARNING,
        )
        for name, here, there in found
    )
