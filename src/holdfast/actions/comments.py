"""Comments: sent by anyone, read by the practice, published, answered or declined, and deleted for good."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import transaction

from holdfast.practice.comment import (
    LIFE,
    REPLIES,
    START,
    WITHOUT_WORDS,
    CommentAct,
    CommentState,
    PrivateReply,
)
from holdfast.practice.comment_text import digest_of
from holdfast.practice.life_cycle import NotFromHere, after
from holdfast.storage import comments
from holdfast.storage.erasing import erase_what_is_gone
from holdfast.storage.models import CommentRow

from .arrive import month_of
from .comment_codes import code_of, hide
from .guessing import is_flooding, tries_of
from .secrets import OperatorSecrets

COMMENTS_AN_HOUR = 3  # from one network
REPORTS_AN_HOUR = 10
HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Place:
    """Where something is said: below which article, and in answer to which comment, if any."""

    language: str
    slug: str
    parent: UUID | None = None


@dataclass(frozen=True)
class Words:
    """What is said, tidied already, and under which name."""

    name: str
    text: str


@dataclass(frozen=True)
class Sent:
    """It waits for the practice. The code is shown once; with it the author can look, and delete."""

    code: str = field(repr=False)


@dataclass(frozen=True)
class TooMany:
    """More came from this network in the last hour than are taken."""


@dataclass(frozen=True)
class NotThere:
    """It is gone, or never was; nobody is told which."""


@dataclass(frozen=True)
class SentBefore:
    """This very form was sent, and its comment has been read since. Other words need a form of their own."""


@dataclass(frozen=True)
class OtherWords:
    """Its author has sent other words since it was read. Nothing changes."""


Moderated = CommentState | NotFromHere[CommentState, CommentAct] | NotThere | OtherWords


def send(
    place: Place,
    words: Words,
    ticket: str,
    *,
    secrets: OperatorSecrets,
    network: str,
    now: datetime,
) -> Sent | SentBefore | TooMany:
    """Keep a reader's comment until somebody of the practice has read it.

    A form (`ticket`) makes one comment: sent again while it waits, its newer words count, as one more from
    this network. The same words once more, as after an answer that was lost, are no flood.
    """
    code = code_of(ticket, secrets)
    code_mac = hide(code, secrets)
    known = comments.find_by_code(code_mac)
    if known and known.state != CommentState.WAITING:
        return SentBefore()
    if known and Words(known.name, known.text) == words:
        return Sent(code)
    if is_flooding(secrets.index_key, "comment", network, now, limit=COMMENTS_AN_HOUR, window=HOUR):
        return TooMany()
    if known is None:
        comments.add_once(new_row(place, words, code_mac, START))
    elif not comments.replace_waiting(known.id, words.name, words.text):
        return SentBefore()
    return Sent(code)


def answer_as_author(
    place: Place, words: Words, ticket: str, *, secrets: OperatorSecrets, now: datetime
) -> None:
    """The practice's own words: public at once, and marked as theirs. The same form answers once."""
    row = new_row(place, words, hide(code_of(ticket, secrets), secrets), CommentState.PUBLISHED)
    row.is_author, row.month = True, month_of(now)
    comments.add_once(row)


def new_row(place: Place, words: Words, code_mac: bytes, state: CommentState) -> CommentRow:
    """A row that says nothing about who wrote it or when."""
    return CommentRow(
        id=uuid4(),
        language=place.language,
        slug=place.slug,
        parent=place.parent,
        state=state,
        name=words.name,
        text=words.text,
        is_author=False,
        month="",
        reply="",
        code_mac=code_mac,
        reports=0,
    )


def moderate(
    comment_id: UUID,
    act: CommentAct,
    *,
    now: datetime,
    reply: PrivateReply | None = None,
    seen: str | None = None,
) -> Moderated:
    """Do with a comment what its life cycle allows; two moderators at once cannot both.

    `seen` is the digest of the words that were read. While it waits, its author may send others, and nobody
    shall publish words that they have not read. None: the act does not rest on having read them.
    Declining and answering in private take one of the replies that belong to them. Raises ValueError for
    another.
    """
    if reply not in REPLIES.get(act, (None,)):
        raise ValueError("this reply does not belong to this act")
    with transaction.atomic():
        row = comments.lock(comment_id)
        if row is None:
            return NotThere()
        moved = after(LIFE, CommentState(row.state), act)
        if isinstance(moved, NotFromHere):
            return moved
        if seen not in {None, digest_of(row.name, row.text)}:
            return OtherWords()
        carry_out(row, moved.state, reply, now)
    if moved.state is CommentState.DELETED or moved.state in WITHOUT_WORDS:
        erase_what_is_gone()
    return moved.state


def carry_out(
    row: CommentRow, state: CommentState, reply: PrivateReply | None, now: datetime
) -> None:
    """Write what a state means: the month with publication, no words where none are kept, no row in the end."""
    if state is CommentState.DELETED:
        comments.remove(row.id)
        return
    row.state, row.reply, row.reports = state, reply or "", 0
    if state is CommentState.PUBLISHED:
        row.month = row.month or month_of(now)
    if state in WITHOUT_WORDS:
        row.name = row.text = row.month = ""
    row.save()


def report(comment_id: UUID, *, secrets: OperatorSecrets, network: str, now: datetime) -> None:
    """Ask the practice to look at a comment. Nothing changes on the page, and nobody else is told."""
    if not is_flooding(
        secrets.index_key, "report", network, now, limit=REPORTS_AN_HOUR, window=HOUR
    ):
        comments.count_report(comment_id)


@dataclass(frozen=True)
class Own:
    """What an author finds with their code."""

    id: UUID
    state: CommentState
    reply: str
    text: str


@dataclass(frozen=True)
class Wait:
    """Too many codes that fitted nothing came from this network: `seconds` until the next is looked at."""

    seconds: int


def find_own(
    code: str, *, secrets: OperatorSecrets, network: str, now: datetime
) -> Own | NotThere | Wait:
    """The comment that a code belongs to. Guessing waits, as it does at the door."""
    tries = tries_of(secrets.index_key, "comment code", network, now)
    if seconds := tries.seconds_to_wait(now):
        return Wait(seconds)
    row = comments.find_by_code(hide(code, secrets))
    if row is None:
        tries.add(now)
        return NotThere()
    return Own(row.id, CommentState(row.state), row.reply, row.text)
