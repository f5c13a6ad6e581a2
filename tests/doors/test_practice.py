"""The practice: only for practitioners, and each decision about a comment does what it says."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import get_resolver
from tests.writing import write as article

from holdfast.actions import comments as acts
from holdfast.doors.frame.secrets import operator_secrets
from holdfast.practice.comment import CommentState, PrivateReply
from holdfast.practice.comment_text import digest_of
from holdfast.storage import comments as storage
from holdfast.storage.models import ClosedConversationRow, CommentRow

from .practising import new_practitioner
from .walking import patterns, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def reed(clock) -> Client:
    """A practitioner who is signed in."""
    return new_practitioner(clock.moment).enter(Client(), clock.moment)


def comment(clock, text: str = "What helps?", slug: str = "tides", parent=None) -> CommentRow:
    sent = acts.send(
        acts.Place("en", slug, parent), acts.Words("Gull", text), uuid4().hex,
        secrets=operator_secrets(), network=uuid4().hex, now=clock.moment,
    )  # fmt: skip
    assert isinstance(sent, acts.Sent)
    return CommentRow.objects.get(text=text)


def decide(client: Client, row: CommentRow, do: str):
    """As the page does it on which this row was read."""
    fields = {"do": do, "seen": digest_of(row.name, row.text)}
    return client.post(f"/practice/c/{row.id}/", fields, follow=True)


def other_words(row: CommentRow, text: str) -> None:
    """Its author sends the form once more, with other words."""
    assert storage.replace_waiting(row.id, row.name, text)


# Who may (S7).


def addresses() -> list[str]:
    """Every address of the practice, with ids that do not exist."""
    found = []
    for name, pattern in patterns(get_resolver()):
        if name.startswith("practice:"):
            path = str(pattern.pattern).replace("<uuid:comment_id>", str(uuid4()))
            path = path.replace("<slug:language>", "en").replace("<slug:slug>", "tides")
            found.append(f"/practice/{path}")
    return found


def test_for_a_person_there_is_no_practice(mira, clock):
    row = comment(clock)
    ClosedConversationRow.objects.create(language="en", slug="tides")
    existing = [
        path.replace(path.split("/")[3], str(row.id)) if "/c/" in path else path
        for path in addresses()
    ]
    assert len(existing) == 8
    for path in [*addresses(), *existing]:
        for ask in (mira.client.get, mira.client.post):
            answer = ask(path)
            assert answer.status_code == 404, path
            assert (
                "This page is not here" in text_of(answer)
                or answer.request["REQUEST_METHOD"] == "POST"
            )
    row.refresh_from_db()
    assert row.state == CommentState.WAITING


def test_for_somebody_signed_out_there_is_only_the_door(client, clock):
    row = comment(clock)
    for path in [*addresses(), f"/practice/c/{row.id}/"]:
        assert client.get(path).url.startswith("/enter/"), path
        assert client.post(path, {"do": "publish"}).status_code in {302, 422}, path
    row.refresh_from_db()
    assert row.state == CommentState.WAITING


def test_every_view_of_the_practice_asks_for_the_role():
    views = [
        pattern.callback
        for name, pattern in patterns(get_resolver())
        if name.startswith("practice:")
    ]
    assert len(views) == 8
    assert all(getattr(view, "needs_person", False) for view in views)


def test_what_is_not_there_is_not_found_by_a_practitioner_either(reed):
    for path in addresses():
        known = path in {"/practice/", "/practice/keys/", "/practice/talks/", "/practice/texts/"}
        assert (reed.get(path).status_code == 404) is not known or reed.get(
            path
        ).status_code == 405, path


def test_a_person_sees_no_way_to_the_practice(mira, reed):
    assert 'href="/practice/"' not in text_of(mira.client.get("/space/"))
    assert 'href="/practice/"' in text_of(reed.get("/space/"))


# Deciding.


def test_the_queue_shows_the_oldest_first_and_only_what_waits(reed, clock):
    comment(clock, "came first")
    comment(clock, "came second")
    decide(reed, comment(clock, "shown to all"), "publish")
    page = text_of(reed.get("/practice/"))
    assert page.index("came first") < page.index("came second")
    assert "shown to all" not in page


def test_one_comment_and_three_need_the_same_queries(reed, clock, django_assert_max_num_queries):
    for number in range(3):
        comment(clock, f"number {number}")
    with django_assert_max_num_queries(6):
        reed.get("/practice/")


@pytest.mark.parametrize(
    ("do", "state", "said"),
    [
        ("publish", "published", "The comment is published."),
        ("reply_privately:crisis", "private_reply", "An answer waits for its author."),
        ("decline:advertises", "declined", "Its author can read why."),
    ],
)
def test_each_button_does_what_it_says(reed, clock, do, state, said):
    row = comment(clock)
    page = text_of(decide(reed, row, do))
    row.refresh_from_db()
    assert row.state == state
    assert said in page
    assert said not in text_of(reed.get("/practice/"))


def test_deleting_is_for_good(reed, clock):
    decide(reed, comment(clock), "delete")
    assert not CommentRow.objects.exists()


@pytest.mark.parametrize(
    "do", ["", "publish:crisis", "decline", "decline:crisis", "reply_privately:advertises", "vanish", "decline:x"]
)  # fmt: skip
def test_a_button_that_no_page_has_changes_nothing(reed, clock, do):
    row = comment(clock)
    assert decide(reed, row, do).status_code == 404
    row.refresh_from_db()
    assert (row.state, row.text) == ("waiting", "What helps?")


def test_of_two_who_decide_the_second_is_told(reed, clock):
    row = comment(clock)
    decide(reed, row, "decline:advertises")
    assert "Somebody decided before you" in text_of(decide(reed, row, "publish"))
    row.refresh_from_db()
    assert row.state == "declined"


@pytest.mark.parametrize(
    "do", ["publish", "reply_privately:crisis", "decline:advertises", "delete"]
)
def test_nothing_is_decided_about_words_that_were_sent_after_the_page_was_read(reed, clock, do):
    row = comment(clock, "Thank you for this.")
    page = text_of(reed.get("/practice/"))
    assert f'name="seen" value="{digest_of("Gull", "Thank you for this.")}"' in page
    other_words(row, "He lives at 5 Main Street.")
    page = text_of(decide(reed, row, do))
    assert "the comment has other words now" in page
    assert "He lives at 5 Main Street." in page
    row.refresh_from_db()
    assert row.state == "waiting"
    decide(reed, row, do)
    assert not CommentRow.objects.filter(state="waiting").exists()


def test_a_decision_that_names_no_words_is_not_carried_out(reed, clock):
    row = comment(clock)
    reed.post(f"/practice/c/{row.id}/", {"do": "publish"})
    row.refresh_from_db()
    assert row.state == "waiting"


def test_the_page_has_a_button_for_every_private_answer_and_shows_its_words(reed, clock):
    comment(clock)
    page = text_of(reed.get("/practice/"))
    buttons = re.findall(r'name="do" value="(?:decline|reply_privately):(\w+)"', page)
    assert sorted(buttons) == sorted(PrivateReply)
    assert "We cannot see who you are, so we cannot call you or come to you." in page


def test_what_readers_reported_is_shown_until_somebody_has_looked(reed, clock):
    row = comment(clock)
    decide(reed, row, "publish")
    CommentRow.objects.update(reports=2)
    assert "2 readers asked you to look at this." in text_of(reed.get("/practice/"))
    decide(reed, row, "keep")
    assert "asked you to look" not in text_of(reed.get("/practice/"))
    row.refresh_from_db()
    assert row.state == "published"


def test_a_hidden_comment_can_be_shown_again_from_its_conversation(reed, clock):
    row = comment(clock)
    decide(reed, row, "publish")
    decide(reed, row, "hide")
    page = text_of(reed.get("/practice/talks/en/tides/"))
    assert "Taken from the page" in page
    assert 'value="show_again"' in page
    fields = {"do": "show_again", "from": "conversation", "seen": digest_of(row.name, row.text)}
    answer = reed.post(f"/practice/c/{row.id}/", fields)
    assert answer.url == "/practice/talks/en/tides/"
    row.refresh_from_db()
    assert row.state == "published"


@pytest.mark.parametrize(
    ("do", "leads_to", "said"),
    [
        ("delete", "/practice/talks/", "The comment is deleted."),
        ("decline:advertises", "/practice/talks/en/tides/", "Its author can read why."),
    ],
)
def test_after_the_last_comment_of_a_conversation_a_page_says_what_was_done(
    reed, clock, do, leads_to, said
):
    row = comment(clock)
    fields = {"do": do, "from": "conversation", "seen": digest_of(row.name, row.text)}
    answer = reed.post(f"/practice/c/{row.id}/", fields, follow=True)
    assert answer.redirect_chain == [(leads_to, 302)]
    assert answer.status_code == 200
    assert said in text_of(answer)
    assert said not in text_of(reed.get("/practice/talks/"))


# Answering and closing.


def answer(client: Client, row: CommentRow, **typed: str):
    page = text_of(client.get(f"/practice/c/{row.id}/answer/"))
    return client.post(f"/practice/c/{row.id}/answer/", {**hidden_in(page), **typed})


def hidden_in(page: str) -> dict[str, str]:
    """What the form of an answer carries along."""
    return dict(re.findall(r'name="(ticket|seen)" value="([^"]+)"', page))


@pytest.mark.parametrize("published_by_another", [False, True])
def test_an_answer_to_words_that_changed_is_not_given_and_comes_back(
    reed, clock, published_by_another
):
    row = comment(clock, "Thank you for this.")
    fields = {**hidden_in(text_of(reed.get(f"/practice/c/{row.id}/answer/"))), "name": "R"}
    other_words(row, "He lives at 5 Main Street.")
    row.refresh_from_db()
    if published_by_another:
        decide(reed, row, "publish")
    again = reed.post(f"/practice/c/{row.id}/answer/", {**fields, "text": "So kind of you."})
    page = text_of(again)
    assert again.status_code == 422
    assert "He lives at 5 Main Street." in page
    assert "So kind of you." in page
    assert not CommentRow.objects.filter(is_author=True).exists()
    assert CommentRow.objects.get().state == ("published" if published_by_another else "waiting")
    assert reed.post(f"/practice/c/{row.id}/answer/", {**fields, **hidden_in(page), "text": "I see."}).status_code == 302  # fmt: skip


def test_an_answer_publishes_the_question_and_is_marked_as_the_practices(reed, clock):
    row = comment(clock)
    assert answer(reed, row, name="Dr. Reed", text="A walk can help.").status_code == 302
    row.refresh_from_db()
    given = CommentRow.objects.get(is_author=True)
    assert row.state == given.state == "published"
    assert (given.parent, given.name, given.text) == (row.id, "Dr. Reed", "A walk can help.")
    assert given.place > row.place


def test_the_same_answer_sent_twice_is_given_once(reed, clock):
    row = comment(clock)
    page = text_of(reed.get(f"/practice/c/{row.id}/answer/"))
    fields = {**hidden_in(page), "name": "R", "text": "Once."}
    for _ in range(2):
        assert reed.post(f"/practice/c/{row.id}/answer/", fields).status_code == 302
    assert CommentRow.objects.filter(is_author=True).count() == 1


def test_an_empty_answer_publishes_nothing(reed, clock):
    row = comment(clock)
    assert answer(reed, row, name="", text=" ").status_code == 422
    row.refresh_from_db()
    assert row.state == "waiting"
    assert CommentRow.objects.count() == 1


def test_an_answer_typed_past_the_lock_is_kept_sealed_and_comes_back(clock):
    reed = new_practitioner(clock.moment)
    client = reed.enter(Client(), clock.moment)
    row = comment(clock)
    page = text_of(client.get(f"/practice/c/{row.id}/answer/"))
    ticket = re.search(r'name="ticket" value="([^"]+)"', page)[1]
    clock.wait(minutes=20)
    late = client.post(
        f"/practice/c/{row.id}/answer/", {"ticket": ticket, "name": "R", "text": "late words"}
    )
    assert late.url == "/enter/?late=1"
    reed.enter(client, clock.moment)
    link = re.search(r'href="([^"]+\?w=[0-9a-f-]+)"', text_of(client.get("/space/w/")))[1]
    assert "late words" in text_of(client.get(link))


def test_a_conversation_is_closed_and_opened_again(reed, clock):
    comment(clock)
    page = text_of(reed.get("/practice/talks/"))
    assert "Open. Readers can write." in page
    reed.post("/practice/talks/en/tides/switch/", {"do": "close"})
    assert "Closed. Readers can only read." in text_of(reed.get("/practice/talks/"))
    reed.post("/practice/talks/en/tides/switch/", {"do": "open"})
    assert not ClosedConversationRow.objects.exists()
    assert reed.post("/practice/talks/en/never/switch/", {"do": "close"}).status_code == 404


def test_what_was_said_before_an_article_moved_is_one_conversation_with_what_came_after(
    reed, clock, tmp_path, settings
):
    settings.HOLDFAST_ARTICLES = tmp_path
    article(tmp_path, "waves", "aliases: [/read/tides/]")
    comment(clock, "said before")
    ClosedConversationRow.objects.create(language="en", slug="tides")
    comment(clock, "said after", slug="waves")
    page = text_of(reed.get("/practice/talks/"))
    assert page.count('class="hf-card"') == 1
    assert "About waves" in page
    for slug in ("waves", "tides"):
        page = text_of(reed.get(f"/practice/talks/en/{slug}/"))
        assert "said before" in page
        assert "said after" in page
        assert 'href="/read/waves/talk/"' in page
    reed.post("/practice/talks/en/waves/switch/", {"do": "open"})
    assert not ClosedConversationRow.objects.exists()


# Keys (WCAG 2.1.4).


def test_the_keys_can_be_switched_off_for_the_session_and_on_again(reed, clock):
    comment(clock)
    assert "data-keys" in text_of(reed.get("/practice/"))
    reed.post("/practice/keys/")
    page = text_of(reed.get("/practice/"))
    assert "data-keys" not in page
    assert "Turn the keys on" in page
    reed.post("/practice/keys/")
    assert "data-keys" in text_of(reed.get("/practice/"))


def test_words_of_others_are_text_in_the_queue_too(reed, clock):
    comment(clock, "<script>alert(1)</script>")
    page = text_of(reed.get("/practice/"))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page
