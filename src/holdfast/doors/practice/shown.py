"""Comments as the practice sees them: with their state, and what can be done."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from holdfast.doors.frame.shelves import collection
from holdfast.doors.frame.words import active_words
from holdfast.practice.comment import LIFE, REPLIES, CommentState
from holdfast.practice.comment_text import digest_of, paragraphs
from holdfast.practice.life_cycle import possible
from holdfast.storage import comments
from holdfast.storage.models import CommentRow


def shown(rows: Sequence[CommentRow], now: datetime) -> list[dict[str, Any]]:
    """Rows in the order they come, each with the words it answers; two queries for any number of them."""
    above = {said.id: said for said in comments.said_by({row.parent for row in rows if row.parent})}
    return [shown_one(row, now, above.get(row.parent)) for row in rows]


def shown_one(row: CommentRow, now: datetime, above: Any = None) -> dict[str, Any]:
    """One comment, and the buttons that its state allows."""
    acts = possible(LIFE, CommentState(row.state))
    return {
        "id": row.id,
        "name": row.name or active_words().text("comments.nameless"),
        "paragraphs": paragraphs(row.text),
        "seen": digest_of(row.name, row.text),
        "above": paragraphs(above.text) if above else None,
        "state": row.state,
        "is_author": row.is_author,
        "reports": row.reports,
        "plain_acts": [act for act in acts if act not in REPLIES],
        "replies": {act: REPLIES[act] for act in acts if act in REPLIES},
        "language": row.language,
        "slug": row.slug,
        **talk_of(row.language, row.slug, now),
    }


def talk_of(language: str, slug: str, now: datetime) -> dict[str, str]:
    """What the article is called, its address when it is no longer there, and where readers find what is said."""
    article = collection().known_as(language, slug, now)
    if article is None:
        return {"title": slug, "public_page": page_of(language, slug)}
    return {"title": article.front.title, "public_page": page_of(language, article.front.slug)}


def slugs_of(language: str, slug: str, now: datetime) -> frozenset[str]:
    """What the comments of a conversation are kept under: an article that moved takes them along."""
    article = collection().known_as(language, slug, now)
    return frozenset({slug}) | (collection().slugs(article, now) if article else frozenset())


def is_known(language: str, slugs: Collection[str]) -> bool:
    """Whether there is such a conversation: something was said there, or it was closed."""
    return not set(slugs).isdisjoint(
        slug for code, slug in comments.conversations() if code == language
    )


def slug_now(language: str, slug: str, now: datetime) -> str:
    """The slug its article has now."""
    article = collection().known_as(language, slug, now)
    return article.front.slug if article else slug


def page_of(language: str, slug: str) -> str:
    """A language that was switched off since falls back to the first."""
    known = {code for code, _ in settings.LANGUAGES}
    with override(language if language in known else settings.LANGUAGE_CODE):
        return reverse("talk:conversation", args=[slug])
