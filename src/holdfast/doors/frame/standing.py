"""Why readers do not see an article now, in words."""

from __future__ import annotations

from holdfast.library import Article, Standing
from holdfast.words.dates import day_text

from .words import active_words


def standing_text(article: Article, standing: Standing) -> str:
    """A draft, or a text whose day has not come."""
    words, front = active_words(), article.front
    if standing is Standing.DRAFT:
        return words.text("read.preview.draft")
    starts = [start for start in (front.date, front.publish_date) if start is not None]
    day = max(start.day for start in starts)
    return words.text("read.preview.waiting", day=day_text(day, words))
