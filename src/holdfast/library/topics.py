"""The topics of articles: each language writes its own ids, and both name one topic."""

from collections.abc import Iterable

_WRITTEN = {
    "anxiety": "anxietate",
    "depression": "depresie",
    "relationships": "relatii",
    "mindfulness": "mindfulness",
    "development": "dezvoltare",
    "adhd": "adhd",
    "burnout": "burnout",
    "trauma": "trauma",
}
_TOPICS = {**{topic: topic for topic in _WRITTEN}, **{ro: en for en, ro in _WRITTEN.items()}}


def topic_of(category: str) -> str | None:
    """The topic a category stands for, in whichever language it was written; None: none of ours."""
    return _TOPICS.get(category.strip().lower())


def topics_of(categories: Iterable[str]) -> tuple[str, ...]:
    """The topics of an article in the order written, each once; unknown categories are left out."""
    found = (topic_of(category) for category in categories)
    return tuple(dict.fromkeys(topic for topic in found if topic))


def category_ids(language: str) -> tuple[str, ...]:
    """What authors of a language may write."""
    return tuple(_WRITTEN.values() if language == "ro" else _WRITTEN)
