"""Finds articles by words: accents and case make no difference, titles count before headings before text."""

import math
import re
import unicodedata
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import lru_cache

from msgspec import Struct

from holdfast.library.article import Article

MOST_TERMS = 12  # of one question; more are not looked at
LONGEST_QUESTION = 200  # characters
# How much a word counts where it stands.
TITLE, HEADING, TEXT = 8.0, 3.0, 1.0
# How much a match counts by its closeness: the word itself, its beginning, or another form of it.
SAME, BEGINS, FORM = 1.0, 0.6, 0.35
SHORTEST_BEGINNING = 3  # letters; "of" shall not find "often"
# Endings differ more than stems, in Romanian above all: a long word also finds those that share
# all but its last letters.
ENDING = 2
SHORTEST_WITH_FORMS = 6
_WORD = re.compile(r"[^\W_]+")
AROUND = (80, 140)  # characters of an excerpt before and after the first match


class Found(Struct, frozen=True):
    """One article and how well it fits; scores compare within one search only."""

    article: Article
    score: float


class Part(Struct, frozen=True):
    """A piece of an excerpt, and whether it is what was looked for."""

    text: str
    is_match: bool


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """`Relațiile` -> `relatiile`: no case, no accents."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFD", word.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def terms_of(question: str) -> tuple[str, ...]:
    """The words to look for, folded, each once."""
    words = _WORD.findall(unicodedata.normalize("NFC", question[:LONGEST_QUESTION]))
    return tuple(dict.fromkeys(fold(word) for word in words))[:MOST_TERMS]


def closeness(term: str, word: str) -> float:
    """How near a word of a text is to a word one looks for; 0: another word."""
    if word == term:
        return SAME
    if len(term) >= SHORTEST_BEGINNING and word.startswith(term):
        return BEGINS
    is_form = len(term) >= SHORTEST_WITH_FORMS and word.startswith(term[:-ENDING])
    return FORM if is_form and len(word) <= len(term) + ENDING else 0.0


class Index:
    """The words of some articles. Building it reads every text once; searching touches only its words."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = tuple(articles)
        self._places: dict[str, array[int]] = {}
        self._weights: dict[str, array[float]] = {}
        for number, article in enumerate(self._articles):
            for word, weight in weigh(article).items():
                self._places.setdefault(word, array("I")).append(number)
                self._weights.setdefault(word, array("f")).append(weight)
        self._words = sorted(self._places)

    def search(self, question: str, may_read: Callable[[Article], bool]) -> list[Found]:
        """Articles one may read with as many of the words as any of them has, best first.

        The others change nothing: neither what is found nor its order tells which words they hold.
        """
        among = {at for at, article in enumerate(self._articles) if may_read(article)}
        scores: dict[int, list[float]] = defaultdict(list)
        for term in terms_of(question):
            for number, score in self._matches(term, among).items():
                scores[number].append(score)
        most = max((len(found) for found in scores.values()), default=0)
        best = [
            Found(self._articles[number], math.fsum(found))
            for number, found in scores.items()
            if len(found) == most
        ]
        best.sort(key=lambda found: found.article.front.slug)
        best.sort(key=lambda found: (found.score, found.article.front.date.day), reverse=True)
        return best

    def _matches(self, term: str, among: Set[int]) -> dict[int, float]:
        """Articles with a word like this one; a word that few hold counts more."""
        found: dict[int, float] = {}
        for word in self._near(term):
            near = closeness(term, word)
            for number, weight in zip(self._places[word], self._weights[word], strict=True):
                if number in among:
                    found[number] = max(found.get(number, 0.0), near * weight)
        rarity = math.log(1 + len(among) / len(found)) if found else 0.0
        return {number: weight * rarity for number, weight in found.items()}

    def _near(self, term: str) -> Iterator[str]:
        stem = term[:-ENDING] if len(term) >= SHORTEST_WITH_FORMS else term
        for at in range(bisect_left(self._words, stem), len(self._words)):
            if not self._words[at].startswith(stem):
                return
            if closeness(term, self._words[at]):
                yield self._words[at]


def weigh(article: Article) -> dict[str, float]:
    """Every word of an article with its weight; the tenth time counts less than the first."""
    front = article.front
    weights: dict[str, float] = defaultdict(float)
    for text, weight in (
        (front.title, TITLE),
        (" ".join((front.description, front.author, *front.tags)), HEADING),
        (" ".join(anchor.text for anchor in article.headings), HEADING),
    ):
        for word in set(_folded(text)):
            weights[word] += weight
    counted: Counter[str] = Counter()
    for word, count in Counter(_WORD.findall(article.text)).items():
        counted[fold(word)] += count
    for word, count in counted.items():
        weights[word] += TEXT * (1 + math.log(count))
    return weights


def _folded(text: str) -> Iterable[str]:
    return map(fold, _WORD.findall(text))


def excerpt(article: Article, question: str) -> tuple[Part, ...]:
    """The text around the first match, its matches marked; empty when only title or tags match."""
    hits = list(_hits(article.text, terms_of(question)))
    if not hits:
        return ()
    start = _word_edge(article.text, hits[0][0] - AROUND[0])
    end = _word_edge(article.text, hits[0][1] + AROUND[1])
    return tuple(_parts(article.text, start, end, hits))


def _hits(text: str, terms: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the first match stands, and those near enough after it for one excerpt."""
    known: dict[str, bool] = {}
    last = len(text)
    for found in _WORD.finditer(text):
        if found.start() > last:
            return
        word = found[0]
        if word not in known:
            known[word] = any(closeness(term, fold(word)) for term in terms)
        if known[word]:
            last = min(last, found.end() + AROUND[1])
            yield found.span()


def _word_edge(text: str, at: int) -> int:
    """The nearest place before `at` where no word is cut."""
    if at <= 0 or at >= len(text):
        return min(max(at, 0), len(text))
    return max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1


def _parts(text: str, start: int, end: int, hits: Sequence[tuple[int, int]]) -> Iterator[Part]:
    if start > 0:
        yield Part("… ", is_match=False)
    at = start
    for first, last in hits:
        if first < start or last > end:
            continue
        yield Part(_flat(text[at:first]), is_match=False)
        yield Part(text[first:last], is_match=True)
        at = last
    yield Part(_flat(text[at:end]).rstrip() + (" …" if end < len(text) else ""), is_match=False)


def _flat(text: str) -> str:
    """On one line: a dot stands where a heading or an item without a full stop ended."""
    joined = re.sub(r"(?<![\s.?!:…”])\s*\n\s*(?:- )?", " · ", text)
    return re.sub(r"\s+(?:- |\* \* \*)?", " ", joined)
