"""Comments go only where their table leads, and the documentation shows that table."""

from pathlib import Path

import pytest

from holdfast.practice.comment import LIFE, REPLIES, START, CommentAct, CommentState, PrivateReply
from holdfast.practice.life_cycle import Moved, NotFromHere, after, picture, possible

PAGE = Path(__file__).parents[2] / "docs" / "comments.md"

EVERY_MOVE = {
    ("waiting", "publish"): "published",
    ("waiting", "decline"): "declined",
    ("waiting", "reply_privately"): "private_reply",
    ("waiting", "delete"): "deleted",
    ("published", "hide"): "hidden",
    ("published", "delete"): "deleted",
    ("hidden", "show_again"): "published",
    ("hidden", "decline"): "declined",
    ("hidden", "reply_privately"): "private_reply",
    ("hidden", "delete"): "deleted",
    ("declined", "delete"): "deleted",
    ("private_reply", "delete"): "deleted",
}


@pytest.mark.parametrize("state", CommentState)
@pytest.mark.parametrize("act", CommentAct)
def test_a_comment_moves_as_written_here_and_in_no_other_way(state, act):
    wanted = EVERY_MOVE.get((state, act))
    expected = Moved(CommentState(wanted)) if wanted else NotFromHere(state, act)
    assert after(LIFE, state, act) == expected


def test_what_the_practice_has_not_read_is_never_public():
    before = {state for state in CommentState for act in LIFE[state] if act is CommentAct.PUBLISH}
    assert before == {START}


def test_deleting_is_always_possible_and_is_the_end():
    assert all(CommentAct.DELETE in LIFE[state] for state in CommentState if LIFE[state])
    assert possible(LIFE, CommentState.DELETED) == ()


def test_every_private_reply_can_be_given_in_exactly_one_way():
    given = [reply for replies in REPLIES.values() for reply in replies]
    assert sorted(given) == sorted(PrivateReply)


def test_the_picture_in_the_documentation_is_drawn_from_the_table():
    drawn = PAGE.read_text(encoding="utf-8").split("```mermaid\n")[1].split("\n```")[0]
    assert drawn == picture(LIFE, START)
