"""What to read next: articles that share a topic, and tags that few others have."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from holdfast.library.article import Article

SHOWN = 3
# A shared topic counts as much as a tag that one article in three has (ln 3); a rarer tag counts more.
TOPIC_WEIGHT = math.log(3)


def related(
    article: Article, published: Sequence[Article], count: int = SHOWN
) -> tuple[Article, ...]:
    """The nearest articles of the same language, nearest first, then the newest.

    `published` holds what a reader may see; the article itself may be among it.
    """
    others = [other for other in published if other.front.language == article.front.language]
    rarity = rarity_of_tags(others)
    scored = [
        (likeness(article, other, rarity), other.front.date.day, other.front.slug, other)
        for other in others
        if other.path != article.path
    ]
    near = sorted((one for one in scored if one[0] > 0), key=lambda one: one[2])
    near.sort(key=lambda one: (one[0], one[1]), reverse=True)
    return tuple(other for *_, other in near[:count])


def likeness(article: Article, other: Article, rarity: Mapping[str, float]) -> float:
    """0 when they share nothing; grows with each shared topic and with each shared tag's rarity."""
    topics = _topics(article) & _topics(other)
    tags = _tags(article) & _tags(other)
    return TOPIC_WEIGHT * len(topics) + math.fsum(rarity.get(tag, 0.0) for tag in sorted(tags))


def rarity_of_tags(articles: Iterable[Article]) -> dict[str, float]:
    """ln(articles / articles with the tag), plus a little so that a tag all share still counts."""
    listed = list(articles)
    used = Counter(tag for article in listed for tag in _tags(article))
    return {tag: math.log((len(listed) + 1) / times) for tag, times in used.items()}


def _topics(article: Article) -> set[str]:
    """Our topics, or the categories as written where they are none of ours."""
    return {*article.topics} or {category.casefold() for category in article.front.categories}


def _tags(article: Article) -> set[str]:
    return {tag.casefold() for tag in article.front.tags}
