"""Named queries about comments. Public pages read published rows alone; every change goes through a lock."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db import transaction
from django.db.models import F, Max

from holdfast.practice.comment import CommentState
from holdfast.practice.conversation import Said

from .models import ClosedConversationRow, CommentRow

MOST_REPORTS = 1000  # above that the number says nothing more
PAGE = 50  # rows of a queue shown at once


def add_once(row: CommentRow) -> None:
    """Write a new comment, after all others in order. The same form sent twice at once makes one.

    The second is passed over and no error: PostgreSQL writes a statement that failed into its log, and with it
    what somebody said.
    """
    with transaction.atomic():
        last = CommentRow.objects.aggregate(last=Max("place"))["last"]
        row.place = (last or 0) + 1
        CommentRow.objects.bulk_create([row], ignore_conflicts=True)


def replace_waiting(comment_id: UUID, name: str, text: str) -> bool:
    """Other words for a comment that nobody has read yet. False when somebody has."""
    waiting_still = CommentRow.objects.filter(id=comment_id, state=CommentState.WAITING)
    return bool(waiting_still.update(name=name, text=text))


def published(language: str, slugs: Collection[str]) -> list[Said]:
    """What everybody may read below an article, under each slug it has or had."""
    rows = CommentRow.objects.filter(
        language=language, slug__in=slugs, state=CommentState.PUBLISHED
    ).order_by("place")
    return [said(row) for row in rows]


def find_published(language: str, slugs: Collection[str], comment_id: UUID) -> Said | None:
    """One comment below an article that everybody may read, or None."""
    row = CommentRow.objects.filter(
        id=comment_id, language=language, slug__in=slugs, state=CommentState.PUBLISHED
    ).first()
    return said(row) if row else None


def said(row: CommentRow) -> Said:
    """A row as the conversation knows it."""
    return Said(row.id, row.parent, row.name, row.text, row.month, row.place, row.is_author)


def waiting() -> list[CommentRow]:
    """What nobody has read yet, the oldest first."""
    return list(CommentRow.objects.filter(state=CommentState.WAITING).order_by("place")[:PAGE])


def reported() -> list[CommentRow]:
    """Published comments that readers have asked about, the most reported first."""
    rows = CommentRow.objects.filter(state=CommentState.PUBLISHED, reports__gt=0)
    return list(rows.order_by("-reports", "place")[:PAGE])


def all_of(language: str, slugs: Collection[str]) -> list[CommentRow]:
    """Every comment of a conversation that still has words, in order."""
    rows = CommentRow.objects.filter(language=language, slug__in=slugs)
    return list(rows.exclude(text="").order_by("place"))


def find(comment_id: UUID) -> CommentRow | None:
    """A comment in whatever state, for the practice."""
    return CommentRow.objects.filter(id=comment_id).first()


def find_by_code(code_mac: bytes) -> CommentRow | None:
    """The comment that a code belongs to."""
    return CommentRow.objects.filter(code_mac=code_mac).first()


def lock(comment_id: UUID) -> CommentRow | None:
    """A comment, held until the transaction ends."""
    return CommentRow.objects.select_for_update().filter(id=comment_id).first()


def remove(comment_id: UUID) -> None:
    """Delete a row for good; SQLite overwrites it."""
    CommentRow.objects.filter(id=comment_id).delete()


def count_report(comment_id: UUID) -> None:
    """One more reader asks the practice to look at a published comment."""
    CommentRow.objects.filter(
        id=comment_id, state=CommentState.PUBLISHED, reports__lt=MOST_REPORTS
    ).update(reports=F("reports") + 1)


def forget_reports(comment_id: UUID) -> None:
    """The practice has looked, and it stays."""
    CommentRow.objects.filter(id=comment_id).update(reports=0)


def conversations() -> list[tuple[str, str]]:
    """Language and slug of every article that was ever talked about or closed."""
    talked = CommentRow.objects.values_list("language", "slug").distinct()
    closed = ClosedConversationRow.objects.values_list("language", "slug")
    return sorted({*talked, *closed})


def is_closed(language: str, slugs: Collection[str]) -> bool:
    """Whether the practice has closed this conversation, under whichever slug its article had then."""
    return ClosedConversationRow.objects.filter(language=language, slug__in=slugs).exists()


def closed() -> set[tuple[str, str]]:
    """Every conversation that the practice has closed."""
    return set(ClosedConversationRow.objects.values_list("language", "slug"))


def close(language: str, slug: str) -> None:
    """Nothing more can be said there."""
    with transaction.atomic():
        ClosedConversationRow.objects.get_or_create(language=language, slug=slug)


def open_again(language: str, slugs: Collection[str]) -> None:
    """It can be talked there again."""
    ClosedConversationRow.objects.filter(language=language, slug__in=slugs).delete()


def said_by(ids: set[UUID]) -> list[Said]:
    """The comments with these ids that everybody may read."""
    return [
        said(row) for row in CommentRow.objects.filter(id__in=ids, state=CommentState.PUBLISHED)
    ]
