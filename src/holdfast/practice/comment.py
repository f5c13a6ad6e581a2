"""The life of a comment: nothing is public before somebody of the practice has read it.

`published` and `hidden` keep their words. Where a comment is answered in private or declined, its words are
not kept: whoever wrote them may have told more than they wanted to, and nobody else needs them.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class CommentState(StrEnum):
    """Where a comment stands."""

    WAITING = "waiting"  # sent, and read by nobody yet
    PUBLISHED = "published"
    HIDDEN = "hidden"  # taken from the page again; the practice can still read it
    DECLINED = "declined"  # will not be published; the author can see why
    PRIVATE_REPLY = "private_reply"  # not published; an answer waits for its author alone
    DELETED = "deleted"  # the row is gone: this state is in the table and never in the database


class CommentAct(StrEnum):
    """What can be done with a comment."""

    PUBLISH = "publish"
    DECLINE = "decline"
    REPLY_PRIVATELY = "reply_privately"
    HIDE = "hide"
    SHOW_AGAIN = "show_again"  # hiding was a mistake
    DELETE = "delete"  # by its author at any time, or by the practice


START: Final = CommentState.WAITING

_ANSWERS: Final[Mapping[CommentAct, CommentState]] = {
    CommentAct.REPLY_PRIVATELY: CommentState.PRIVATE_REPLY,
    CommentAct.DECLINE: CommentState.DECLINED,
}
_DELETE: Final[Mapping[CommentAct, CommentState]] = {CommentAct.DELETE: CommentState.DELETED}

LIFE: Final[Mapping[CommentState, Mapping[CommentAct, CommentState]]] = MappingProxyType(
    {
        CommentState.WAITING: {
            CommentAct.PUBLISH: CommentState.PUBLISHED,
            **_ANSWERS,
            **_DELETE,
        },
        CommentState.PUBLISHED: {CommentAct.HIDE: CommentState.HIDDEN, **_DELETE},
        # Somebody in danger may be noticed late: a comment taken from the page can still be answered.
        CommentState.HIDDEN: {
            CommentAct.SHOW_AGAIN: CommentState.PUBLISHED,
            **_ANSWERS,
            **_DELETE,
        },
        CommentState.DECLINED: _DELETE,
        CommentState.PRIVATE_REPLY: _DELETE,
        CommentState.DELETED: {},
    }
)

# In these states nothing of what was written is kept.
WITHOUT_WORDS: Final = frozenset({CommentState.DECLINED, CommentState.PRIVATE_REPLY})


class PrivateReply(StrEnum):
    """The answers that only the author of a comment sees. Their words are content, the same for everybody."""

    CRISIS = "crisis"  # somebody may be in danger or thinks of ending their life
    WORN_OUT = "worn_out"  # somebody who stands beside another person has no strength left
    NOT_HERE = "not_here"  # asks for what a practitioner would have to answer in person
    NAMES_SOMEBODY = "names_somebody"  # another person could be known from it
    HURTS_SOMEBODY = "hurts_somebody"  # hard on somebody who reads or writes here
    ADVISES = "advises_somebody"  # tells one person what to do
    ADVERTISES = "advertises"
    NOT_ABOUT_THIS = "not_about_this"


# What each way of not publishing may say.
REPLIES: Final[Mapping[CommentAct, tuple[PrivateReply, ...]]] = MappingProxyType(
    {
        CommentAct.REPLY_PRIVATELY: (
            PrivateReply.CRISIS,
            PrivateReply.WORN_OUT,
            PrivateReply.NOT_HERE,
        ),
        CommentAct.DECLINE: (
            PrivateReply.NAMES_SOMEBODY,
            PrivateReply.HURTS_SOMEBODY,
            PrivateReply.ADVISES,
            PrivateReply.ADVERTISES,
            PrivateReply.NOT_ABOUT_THIS,
        ),
    }
)
