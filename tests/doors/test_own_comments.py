"""What somebody wrote while signed in: found again and deleted by them, and linked to them nowhere in the open."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from holdfast.actions import comments as acts
from holdfast.healing.journal.own_comment import OwnComment
from holdfast.practice.comment import CommentAct, PrivateReply
from holdfast.storage.models import CommentRow

from .conftest import PASSPHRASE, new_person
from .test_comments import articles, code_in, publish, write
from .walking import text_of

__all__ = ["articles"]
pytestmark = pytest.mark.django_db
MINE = "/space/d/o/"
CLOSE = "/space/d/x/n/"


@pytest.fixture
def ana(clock):
    """Somebody signed in, at a clock that stands still."""
    return new_person("Ana")


def delete_buttons(person) -> list[str]:
    return re.findall(r'action="(/space/d/o/[0-9a-f-]+/x/)"', text_of(person.client.get(MINE)))


def test_a_comment_written_while_signed_in_is_found_again_with_how_it_stands(ana, clock):
    assert "no comment here" in text_of(ana.client.get(MINE))
    write(ana.client, clock, "What helps?")
    page = text_of(ana.client.get(MINE))
    assert "About tides" in page
    assert "What helps?" in page
    assert "Nobody has read it yet" in page
    publish(clock, text="What helps?")
    assert "Your comment is published." in text_of(ana.client.get(MINE))


def test_the_code_is_kept_sealed_and_the_comment_says_nothing_of_its_author(ana, clock):
    answer = write(ana.client, clock)
    kept = ana.store.journal(OwnComment).of(OwnComment)
    assert [entry.body.code for entry in kept] == [code_in(answer)]
    row = CommentRow.objects.get()
    person = ana.store.keyring.person
    assert str(person) not in str(vars(row))
    assert person.hex not in str(vars(row))
    assert "kept in your space, sealed" in text_of(answer)


def test_before_writing_the_page_says_that_the_code_is_kept(ana, client):
    said = "Your space keeps the code of this comment"
    assert said in text_of(ana.client.get("/read/tides/talk/write/"))
    assert said not in text_of(client.get("/read/tides/talk/write/"))


def test_the_same_form_sent_twice_keeps_one_code(ana, clock):
    page = text_of(ana.client.get("/read/tides/talk/write/"))
    ticket = re.search(r'name="ticket" value="([^"]+)"', page)[1]
    clock.wait(seconds=20)
    for _ in range(2):
        ana.client.post("/read/tides/talk/write/", {"ticket": ticket, "text": "Once"})
    assert len(ana.store.journal(OwnComment).of(OwnComment)) == 1


def test_signed_out_nothing_is_kept_anywhere_but_the_comment(client, ana, clock):
    write(client, clock)
    assert "no comment here" in text_of(ana.client.get(MINE))


def test_deleting_is_real_for_the_comment_and_its_code(ana, clock):
    write(ana.client, clock, "One")
    write(ana.client, clock, "Two")
    publish(clock, text="Two")
    newest, oldest = delete_buttons(ana)
    assert ana.client.post(newest).url == MINE
    assert [row.text for row in CommentRow.objects.all()] == ["One"]
    assert "Two" not in text_of(ana.client.get("/read/tides/talk/"))
    assert delete_buttons(ana) == [oldest]
    assert len(ana.store.journal(OwnComment).of(OwnComment)) == 1


def test_nobody_deletes_what_is_another_persons(ana, mira, clock):
    write(ana.client, clock)
    [button] = delete_buttons(ana)
    assert mira.client.post(button).status_code == 404
    assert Client().post(button).status_code in {302, 422}
    assert CommentRow.objects.count() == 1


def test_an_answer_in_private_is_found_without_typing_a_code(ana, clock):
    write(ana.client, clock, "I am so tired")
    row = CommentRow.objects.get()
    acts.moderate(row.id, CommentAct.REPLY_PRIVATELY, reply=PrivateReply.WORN_OUT, now=clock.moment)
    page = text_of(ana.client.get(MINE))
    assert "Good enough is enough" in page
    assert '<a href="/read/good-enough-and-your-own-limits/">' in page
    assert "I am so tired" not in page


def test_one_that_the_practice_deleted_can_be_taken_off_the_list(ana, clock):
    write(ana.client, clock)
    acts.moderate(CommentRow.objects.get().id, CommentAct.DELETE, now=clock.moment)
    assert "no longer there" in text_of(ana.client.get(MINE))
    [button] = delete_buttons(ana)
    ana.client.post(button)
    assert "no comment here" in text_of(ana.client.get(MINE))


def test_one_comment_and_three_ask_few_questions(ana, clock, django_assert_max_num_queries):
    for text in ("One", "Two", "Three"):
        write(ana.client, clock, text)
    with django_assert_max_num_queries(6):
        ana.client.get(MINE)


# Closing a space.


def close(person, **more: str):
    return person.client.post(CLOSE, {"passphrase": PASSPHRASE, **more})


def test_closing_a_space_deletes_its_comments_and_leaves_those_of_others(ana, mira, clock):
    write(ana.client, clock, "Mine")
    parent = publish(clock, text="Mine")
    write(mira.client, clock, "An answer", to=f"{parent}/answer/")
    publish(clock, text="An answer")
    assert "You wrote 1 comment" in text_of(ana.client.get(CLOSE))
    assert "Your space is deleted." in text_of(close(ana))
    page = text_of(Client().get("/read/tides/talk/"))
    assert "Mine" not in page
    assert "An answer" in page
    assert [row.text for row in CommentRow.objects.all()] == ["An answer"]


def test_they_stay_without_a_link_when_the_person_wants_that(ana, clock):
    answer = write(ana.client, clock, "Mine")
    publish(clock, text="Mine")
    close(ana, comments="leave")
    assert "Mine" in text_of(Client().get("/read/tides/talk/"))
    with_code = Client().post("/read/tides/talk/own/", {"code": code_in(answer)})
    assert "Your comment is published." in text_of(with_code)


def test_a_wrong_passphrase_deletes_no_comment(ana, clock):
    write(ana.client, clock)
    wrong = ana.client.post(CLOSE, {"passphrase": "not it at all", "comments": "leave"})
    assert wrong.status_code == 422
    assert "checked" in text_of(wrong)
    assert CommentRow.objects.count() == 1


def test_somebody_without_comments_is_not_asked_about_any(ana):
    assert "below a text" not in text_of(ana.client.get(CLOSE))
