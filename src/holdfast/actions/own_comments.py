"""The comments somebody wrote below articles while they were signed in: only their sealed journal knows which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from holdfast.healing.journal.kind import kind_name
from holdfast.healing.journal.own_comment import OwnComment
from holdfast.practice.comment import CommentAct, CommentState
from holdfast.storage import comments
from holdfast.storage.journal_store import JournalStore
from holdfast.vault.names import name_of

from . import journal
from .comment_codes import hide
from .comments import Own, Place, moderate
from .secrets import OperatorSecrets


@dataclass(frozen=True)
class Found:
    """One comment of theirs: where it was written, and how it stands; None when it is gone."""

    entry_id: UUID
    kept: OwnComment
    own: Own | None


def keep_code(place: Place, code: str, *, store: JournalStore, now: datetime) -> None:
    """Keep the code of a comment that was just sent. The same form sent twice is kept once."""
    entry_id = name_of(store.keyring, kind_name(OwnComment), code)
    body = OwnComment(language=place.language, slug=place.slug, code=code)
    journal.keep(entry_id, body, store=store, now=now)


def own_comments(*, store: JournalStore, secrets: OperatorSecrets) -> list[Found]:
    """All of them, the newest first; also those that are gone, so that their codes can go too."""
    kept = reversed(store.journal(OwnComment).of(OwnComment))
    return [Found(entry.id, entry.body, _own(entry.body.code, secrets)) for entry in kept]


def _own(code: str, secrets: OperatorSecrets) -> Own | None:
    row = comments.find_by_code(hide(code, secrets))
    return Own(row.id, CommentState(row.state), row.reply, row.text) if row else None


def delete_own(
    entry_id: UUID, *, store: JournalStore, secrets: OperatorSecrets, now: datetime
) -> bool:
    """Delete one for good, and its code. False when the journal does not hold it."""
    found = [one for one in own_comments(store=store, secrets=secrets) if one.entry_id == entry_id]
    _delete(found, store=store, now=now)
    return bool(found)


def delete_all_own(*, store: JournalStore, secrets: OperatorSecrets, now: datetime) -> int:
    """Delete every one, as somebody may wish who closes their space. Returns how many were still there."""
    found = own_comments(store=store, secrets=secrets)
    _delete(found, store=store, now=now)
    return sum(one.own is not None for one in found)


def _delete(found: list[Found], *, store: JournalStore, now: datetime) -> None:
    """First the comments, then their codes: should it break off between, nothing is out of reach."""
    for one in found:
        if one.own is not None:
            moderate(one.own.id, CommentAct.DELETE, now=now)
    journal.remove([one.entry_id for one in found], store=store)
