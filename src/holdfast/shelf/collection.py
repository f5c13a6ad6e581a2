"""All articles at one time: found by address, by topic and by tag, for whoever reads now."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, tzinfo
from functools import cached_property
from typing import TYPE_CHECKING

from holdfast.library import Article, Standing
from holdfast.library.collection import tags_with_a_page
from holdfast.library.vocabulary import TOPICS

if TYPE_CHECKING:
    from holdfast.library.searching import Found, Index


class Collection:
    """Articles of every language. Nothing here changes; an edit makes another collection.

    `now` is always in the practice's time zone: an article appears when its day begins there.
    """

    def __init__(self, articles: Iterable[Article] = (), digest: str = "") -> None:
        """Of two articles with one address or one key in one language, the later one stands.

        `digest` stands for the content of all files the articles were made from.
        """
        self.digest = digest
        self.articles = tuple(sorted(_standing(articles), key=_newest_first))
        self._by_address: Mapping[tuple[str, str], Article] = {
            (one.front.language, one.front.slug): one for one in self.articles
        }
        self._translations: dict[str, dict[str, Article]] = {}
        for article in self.articles:
            by_language = self._translations.setdefault(article.pair_key, {})
            by_language.setdefault(article.front.language, article)
        self._turns: dict[tzinfo | None, list[datetime]] = {}

    def edition(self, now: datetime) -> tuple[str, int]:
        """What readers see between two changes: another one after each edit, and when an article's time comes or ends."""
        turns = self._turns.get(now.tzinfo)
        if turns is None:
            turns = self._turns[now.tzinfo] = sorted(_turns(self.articles, now.tzinfo))
        return self.digest, bisect_right(turns, now)

    def at(self, language: str, slug: str) -> Article | None:
        """The article of an address, whatever its standing."""
        return self._by_address.get((language, slug))

    def published(self, language: str, now: datetime) -> tuple[Article, ...]:
        """What a reader of this language may see, newest first."""
        return tuple(
            article
            for article in self.articles
            if article.front.language == language and is_published(article, now)
        )

    def translations(self, article: Article, now: datetime) -> dict[str, Article]:
        """The same article by language, itself included, as far as it can be read now."""
        paired = {**self._translations[article.pair_key], article.front.language: article}
        return {language: one for language, one in sorted(paired.items()) if is_published(one, now)}

    def elsewhere(self, slug: str, now: datetime) -> tuple[Article, ...]:
        """Articles of this address in whichever language they can be read."""
        return tuple(
            one for one in self.articles if one.front.slug == slug and is_published(one, now)
        )

    def moved_to(self, path: str, now: datetime) -> Article | None:
        """The article that names an old address of this site among its aliases.

        One that readers cannot know yet moves nothing: browsers keep such a way for good. One that has expired
        does, unless another is there to be read.
        """
        by_standing = {
            one.standing(now): one for one in reversed(self._moved.get(_normal(path), ()))
        }
        return by_standing.get(Standing.PUBLISHED) or by_standing.get(Standing.GONE)

    def known_as(self, language: str, slug: str, now: datetime) -> Article | None:
        """The article of an address, whatever its standing, or the one that has moved away from it."""
        return self.at(language, slug) or self.moved_to(f"/{language}/read/{slug}/", now)

    def slugs(self, article: Article, now: datetime) -> frozenset[str]:
        """The slug of an article and those it had before, unless they are another article's by now."""
        language = article.front.language
        before = (_slug_of(alias, language) for alias in article.front.aliases)
        had = {slug for slug in before if self.known_as(language, slug, now) is article}
        return frozenset({article.front.slug, *had})

    @cached_property
    def _moved(self) -> dict[str, list[Article]]:
        """A translation may leave out the `/ro` in front of its own old addresses."""
        moved: dict[str, list[Article]] = defaultdict(list)
        for article in self.articles:
            for alias in article.front.aliases:
                path = _address(alias)
                moved[f"/{article.front.language}{path}"].append(article)
                moved[path].append(article)
        return dict(moved)

    @cached_property
    def _index(self) -> "Index":
        from holdfast.library.searching import Index  # late: made at the first search

        return Index(self.articles)

    def search(self, words: str, language: str, now: datetime) -> list["Found"]:
        """Published articles of a language that hold the words, best first."""
        return self._index.search(
            words, lambda one: one.front.language == language and is_published(one, now)
        )


def is_published(article: Article, now: datetime) -> bool:
    """Whether readers may see it now."""
    return article.standing(now) is Standing.PUBLISHED


def topics_of(articles: Iterable[Article]) -> dict[str, int]:
    """How many of these articles each topic has, in the order of the house; topics without any are left out."""
    counted = Counter(topic for article in articles for topic in article.topics)
    return {topic: counted[topic] for topic in TOPICS if counted[topic]}


def tags_of(article: Article, published: Sequence[Article]) -> list[tuple[str, str]]:
    """Its tags as written, each with the name of its page; empty when the tag has no page."""
    pages = tags_with_a_page(published)
    return [(tag, tag.casefold() if tag.casefold() in pages else "") for tag in article.front.tags]


def _standing(articles: Iterable[Article]) -> list[Article]:
    """Those that no later one stands in for. Feeds name an article by its key, so no two may have the same."""
    standing: list[Article] = []
    taken: set[tuple[str, str, str]] = set()
    for one in reversed(list(articles)):
        language = one.front.language
        names = {("address", language, one.front.slug), ("key", language, one.pair_key)}
        if not names & taken:
            standing.append(one)
            taken |= names
    return standing


def _turns(articles: Iterable[Article], zone: tzinfo | None) -> set[datetime]:
    """Every moment at which an article may appear or go."""
    fronts = [article.front for article in articles]
    days = {day for one in fronts for day in (one.date, one.publish_date, one.expiry_date) if day}
    return {day.exact(zone) for day in days}


def _newest_first(article: Article) -> tuple[int, str, str]:
    return (-article.front.date.day.toordinal(), article.front.language, article.front.slug)


def _normal(path: str) -> str:
    return f"/{path.strip('/')}/"


def _address(alias: str) -> str:
    """`older` and `/read/older` -> `/read/older/`."""
    return _normal(alias if alias.startswith("/") else f"/read/{alias}")


def _slug_of(alias: str, language: str) -> str:
    """The slug in an old address of this site; empty for one of another site."""
    path = _address(alias).removeprefix(f"/{language}")
    slug = path.removeprefix("/read/").strip("/")
    return slug if path == f"/read/{slug}/" and "/" not in slug else ""
