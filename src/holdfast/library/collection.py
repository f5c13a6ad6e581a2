"""What only all articles together can show: addresses taken twice, pairs that differ, slugs that moved."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from holdfast.library.article import Article
from holdfast.library.pairs import compare, pairs
from holdfast.library.problems import Code, Problem, Severity

FEWEST_FOR_A_TAG_PAGE = 2


def check_collection(articles: Sequence[Article], source_language: str) -> tuple[Problem, ...]:
    """Problems between files, sorted; each translation is compared with the source language's."""
    return tuple(sorted([*taken(articles), *_differing(articles, source_language)]))


def taken(articles: Sequence[Article]) -> list[Problem]:
    """Articles whose address, or whose key for translations, an earlier one of their language has."""
    slugs = _taken(articles, Code.SLUG_TAKEN, "slug", lambda article: article.front.slug)
    keys = _taken(
        articles, Code.TRANSLATION_TAKEN, "translationKey", lambda article: article.pair_key
    )
    return [*slugs, *keys]


def _taken(
    articles: Iterable[Article], code: Code, subject: str, name: Callable[[Article], str]
) -> Iterable[Problem]:
    first: dict[tuple[str, str], str] = {}
    for article in articles:
        key = (article.front.language, name(article))
        if key in first:
            message = f'"{key[1]}" is taken by {first[key]}. Expected another one.'
            yield Problem(article.path, 1, 1, subject, message, code)
        first.setdefault(key, article.path)


def _differing(articles: Iterable[Article], source_language: str) -> Iterable[Problem]:
    for by_language in pairs(articles).values():
        original = by_language.get(source_language)
        if original is not None:
            for translated in by_language.values():
                yield from compare(original, translated)


def moved(articles: Iterable[Article], slugs_before: Mapping[str, str]) -> tuple[Problem, ...]:
    """Warns of an article whose slug changed and whose old address leads nowhere; slugs are by path."""
    return tuple(
        Problem(
            article.path,
            1,
            1,
            "slug",
            f'was "{slugs_before[article.path]}" before. Add its old address to aliases.',
            Code.SLUG_MOVED,
            Severity.WARNING,
        )
        for article in articles
        if article.path in slugs_before and _is_lost(article, slugs_before[article.path])
    )


def _is_lost(article: Article, slug: str) -> bool:
    kept = {
        article.front.slug,
        *(alias.strip("/").split("/")[-1] for alias in article.front.aliases),
    }
    return slug not in kept


def tags_with_a_page(articles: Iterable[Article]) -> dict[str, tuple[Article, ...]]:
    """Articles of one language by tag, compared without case; a tag used once gets no page."""
    by_tag: dict[str, list[Article]] = {}
    for article in articles:
        for tag in {tag.casefold() for tag in article.front.tags}:
            by_tag.setdefault(tag, []).append(article)
    return {
        tag: tuple(found)
        for tag, found in sorted(by_tag.items())
        if len(found) >= FEWEST_FOR_A_TAG_PAGE
    }
