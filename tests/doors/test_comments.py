"""Questions and answers below an article: sent by anyone, read first, shown as text, deleted for good."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from html.parser import HTMLParser
from types import SimpleNamespace
from uuid import UUID

import pytest
from django.test import Client
from django.utils.translation import override

from holdfast.actions import comments as acts
from holdfast.doors.frame.reply_reading import reading_beside
from holdfast.doors.frame.secrets import operator_secrets
from holdfast.doors.frame.shelves import shelf
from holdfast.practice.comment import CommentAct, CommentState, PrivateReply
from holdfast.practice.comment_text import tidy_name, tidy_text
from holdfast.storage.models import ClosedConversationRow, CommentRow, RateCount

from .walking import text_of

pytestmark = pytest.mark.django_db

SLUG = "tides"
TALK = f"/read/{SLUG}/talk/"
ARTICLE = "---\ntitle: About tides\ndate: 2026-02-17\n{more}---\nThe sea comes and goes.\n"


@pytest.fixture(autouse=True)
def articles(tmp_path, settings):
    """Three small articles: one open, one whose author closed the conversation, one that is a draft."""
    folder = tmp_path / "en" / "articles"
    folder.mkdir(parents=True)
    for slug, more in ((SLUG, ""), ("quiet", "comments: closed\n"), ("unready", "draft: true\n")):
        (folder / f"{slug}.md").write_text(ARTICLE.format(more=more), encoding="utf-8")
    settings.HOLDFAST_ARTICLES = tmp_path


@pytest.fixture
def reader(clock) -> Client:
    """Somebody who reads, at a clock that stands still."""
    return Client()


def write(client: Client, clock, text: str = "What helps?", name: str = "Gull", *, to: str = "write/",
          wait: float = 20, **more: str):  # fmt: skip
    """Open the form, wait a little, send it."""
    page = text_of(client.get(TALK + to))
    ticket = re.search(r'name="ticket" value="([^"]+)"', page)[1]
    clock.wait(seconds=wait)
    return client.post(TALK + to, {"ticket": ticket, "name": name, "text": text, **more})


def request_at(clock):
    """As much of a request as asks which articles are out."""
    return SimpleNamespace(moment=clock.moment)


def code_in(answer) -> str:
    return "-".join(re.findall(r"<span>([0-9A-Z]{4})</span>", text_of(answer)))


def publish(clock, **which: object) -> UUID:
    row = CommentRow.objects.get(**which)
    assert acts.moderate(row.id, CommentAct.PUBLISH, now=clock.moment) == CommentState.PUBLISHED
    return row.id


def test_a_comment_is_public_only_after_the_practice_has_read_it(reader, clock):
    sent = write(reader, clock, "Does it get easier?")
    assert sent.status_code == 200
    assert "not public yet" in text_of(sent)
    assert "easier" not in text_of(reader.get(TALK))
    publish(clock)
    page = text_of(reader.get(TALK))
    assert "Does it get easier?" in page
    assert "Gull" in page
    assert clock.moment.strftime("%B %Y") in page


def test_search_engines_are_told_how_many_comments_are_public(reader, clock):
    for text in ("One", "Two", "Three"):
        write(reader, clock, text)
    publish(clock, text="One")
    publish(clock, text="Two")
    page = text_of(reader.get(TALK))
    found = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page)[1])
    assert found["@graph"][0]["commentCount"] == 2
    article = text_of(reader.get(f"/read/{SLUG}/"))
    assert f'"@id": "{found["@graph"][0]["@id"]}"' in article
    assert '"discussionUrl": "http://testserver/read/tides/talk/"' in article


def test_nothing_is_kept_of_who_wrote_and_when(reader, clock):
    write(reader, clock, "words", "name")
    row = CommentRow.objects.get()
    kept = {field.name: getattr(row, field.name) for field in CommentRow._meta.get_fields()}
    assert len(bytes(kept.pop("code_mac"))) == 32
    kept.pop("id")
    assert kept == {
        "language": "en", "slug": SLUG, "parent": None, "place": 1, "state": "waiting", "name": "name",
        "text": "words", "is_author": False, "month": "", "reply": "", "reports": 0,
    }  # fmt: skip


def test_help_comes_first_and_nothing_is_promised(reader):
    page = text_of(reader.get(TALK + "write/"))
    main = page.partition("<main")[2]
    assert main.index("/help/") < main.index("<h1")
    assert main.index("Nobody reads comments live") < main.index("<form")


def test_pages_without_a_form_set_no_cookie_and_the_article_asks_no_table(
    reader, django_assert_num_queries
):
    assert not reader.get(TALK).cookies
    with django_assert_num_queries(0):
        page = text_of(reader.get(f"/read/{SLUG}/"))
    assert TALK in page


@pytest.mark.parametrize("path", ["", "write/"])
def test_below_an_article_nobody_can_read_there_is_nothing(reader, path):
    for slug in ("unready", "never-written"):
        assert reader.get(f"/read/{slug}/talk/{path}").status_code == 404


def test_a_name_can_be_left_out(reader, clock):
    write(reader, clock, "words", "")
    publish(clock)
    assert "Someone" in text_of(reader.get(TALK))


def test_answers_stand_below_two_levels_deep(reader, clock):
    write(reader, clock, "the question")
    question = publish(clock, text="the question")
    write(reader, clock, "a first reply", to=f"{question}/answer/")
    answer = publish(clock, text="a first reply")
    write(reader, clock, "a second reply", to=f"{answer}/answer/")
    publish(clock, text="a second reply")
    page = text_of(reader.get(TALK))
    assert page.count('class="talk__answers"') == 1
    assert page.index("the question") < page.index("a first reply") < page.index("a second reply")


def test_one_comment_and_three_need_the_same_queries(reader, clock, django_assert_num_queries):
    write(reader, clock, "first")
    publish(clock)
    with django_assert_num_queries(2):
        reader.get(TALK)
    for text in ("second", "third"):
        write(reader, clock, text)
        publish(clock, text=text)
    with django_assert_num_queries(2):
        reader.get(TALK)


def test_what_waits_or_is_hidden_cannot_be_answered_or_seen(reader, clock):
    write(reader, clock, "waits")
    row = CommentRow.objects.get()
    assert reader.get(f"{TALK}{row.id}/answer/").status_code == 404
    assert reader.get(f"{TALK}{row.id}/report/").status_code == 404
    publish(clock)
    assert reader.get(f"{TALK}{row.id}/answer/").status_code == 200
    acts.moderate(row.id, CommentAct.HIDE, now=clock.moment)
    assert reader.get(f"{TALK}{row.id}/answer/").status_code == 404
    assert "waits" not in text_of(reader.get(TALK))


def test_words_are_given_back_when_what_they_answer_was_deleted_meanwhile(reader, clock):
    write(reader, clock, "the question")
    question = publish(clock)
    page = text_of(reader.get(f"{TALK}{question}/answer/"))
    ticket = re.search(r'name="ticket" value="([^"]+)"', page)[1]
    acts.moderate(question, CommentAct.DELETE, now=clock.moment)
    answer = reader.post(f"{TALK}{question}/answer/", {"ticket": ticket, "text": "my long answer"})
    assert answer.status_code == 404
    assert "my long answer" in text_of(answer)
    assert ticket not in text_of(answer)


def test_answers_to_a_deleted_comment_stay_and_say_so(reader, clock):
    write(reader, clock, "the question")
    question = publish(clock)
    write(reader, clock, "a first reply", to=f"{question}/answer/")
    publish(clock, text="a first reply")
    acts.moderate(question, CommentAct.DELETE, now=clock.moment)
    page = text_of(reader.get(TALK))
    assert "the question" not in page
    assert "A comment that was here is deleted." in page
    assert "a first reply" in page


# Against floods.


def test_three_an_hour_come_through_from_one_network_and_the_words_of_the_fourth_stay(
    reader, clock
):
    assert [write(reader, clock, f"number {n}").status_code for n in range(4)] == [
        200,
        200,
        200,
        429,
    ]
    fourth = write(reader, clock, "the fourth")
    assert "the fourth" in text_of(fourth)
    assert CommentRow.objects.count() == 3
    clock.wait(minutes=61)
    assert write(reader, clock, "later").status_code == 200


def test_another_network_is_not_held_back(reader, clock):
    for n in range(4):
        write(reader, clock, f"number {n}")
    page = text_of(reader.get(TALK + "write/"))
    ticket = re.search(r'name="ticket" value="([^"]+)"', page)[1]
    clock.wait(seconds=20)
    fields = {"ticket": ticket, "text": "from elsewhere"}
    assert reader.post(TALK + "write/", fields, REMOTE_ADDR="203.0.113.9").status_code == 200


def test_the_table_of_counts_holds_no_address_and_no_words(reader, clock):
    write(reader, clock, "words")
    assert all(len(bytes(row.name)) == 32 for row in RateCount.objects.all())


@pytest.mark.parametrize(
    ("wait", "more"),
    [(1, {}), (25 * 3600, {}), (20, {"website": "https://x.example"}), (20, {"ticket": "made up"}),
     (20, {"ticket": ""})],
)  # fmt: skip
def test_what_no_person_could_have_typed_is_asked_for_once_more(reader, clock, wait, more):
    answer = write(reader, clock, "kind words", wait=wait, **more)
    assert answer.status_code == 422
    assert "kind words" in text_of(answer)
    assert "once more" in text_of(answer)
    assert not CommentRow.objects.exists()
    ticket = re.search(r'name="ticket" value="([^"]+)"', text_of(answer))[1]
    clock.wait(seconds=10)
    again = reader.post(TALK + "write/", {"ticket": ticket, "text": "kind words"})
    assert again.status_code == 200


def test_the_trap_is_seen_by_nobody(reader):
    page = text_of(reader.get(TALK + "write/"))
    assert re.search(r'<div hidden><label for="website">', page)


def test_one_form_makes_one_comment_with_one_code(reader, clock):
    page = text_of(reader.get(TALK + "write/"))
    fields = {"ticket": re.search(r'name="ticket" value="([^"]+)"', page)[1], "text": "first words"}
    clock.wait(seconds=20)
    first = reader.post(TALK + "write/", fields)
    second = reader.post(TALK + "write/", {**fields, "text": "better words"})
    assert code_in(first) == code_in(second) != ""
    assert [row.text for row in CommentRow.objects.all()] == ["better words"]
    publish(clock)
    third = reader.post(TALK + "write/", {**fields, "text": "words after it was read"})
    assert third.status_code == 422
    assert "words after it was read" in text_of(third)
    assert [row.text for row in CommentRow.objects.all()] == ["better words"]


def test_other_words_for_a_waiting_comment_count_as_comments_do_and_a_lost_answer_does_not(
    reader, clock
):
    page = text_of(reader.get(TALK + "write/"))
    ticket = re.search(r'name="ticket" value="([^"]+)"', page)[1]
    clock.wait(seconds=20)

    def send(text: str):
        return reader.post(TALK + "write/", {"ticket": ticket, "text": text})

    assert [send(text).status_code for text in ["1", "1", "1", "1", "2", "3"]] == [200] * 6
    too_many = send("the fourth")
    assert too_many.status_code == 429
    assert "the fourth" in text_of(too_many)
    assert [row.text for row in CommentRow.objects.all()] == ["3"]


def test_empty_and_endless_words_are_not_taken(reader, clock):
    assert write(reader, clock, " \n\u200b ").status_code == 422
    too_long = write(reader, clock, "x" * 3001)
    assert too_long.status_code == 422
    assert "3001 characters" in text_of(too_long)
    assert write(reader, clock, "x", "n" * 41).status_code == 422
    assert not CommentRow.objects.exists()


# Closing.


def test_an_author_can_close_a_conversation_in_the_article(reader):
    page = text_of(reader.get("/read/quiet/talk/"))
    assert "This conversation is closed." in page
    assert reader.get("/read/quiet/talk/write/").status_code == 302


def test_words_sent_while_the_practice_closed_the_conversation_are_given_back(reader, clock):
    page = text_of(reader.get(TALK + "write/"))
    ticket = re.search(r'name="ticket" value="([^"]+)"', page)[1]
    ClosedConversationRow.objects.create(language="en", slug=SLUG)
    clock.wait(seconds=20)
    answer = reader.post(TALK + "write/", {"ticket": ticket, "text": "too late"})
    assert answer.status_code == 422
    assert "too late" in text_of(answer)
    assert not CommentRow.objects.exists()


# One's own comment.


def own(client: Client, code: str, **more: str):
    return client.post(TALK + "own/", {"code": code, **more})


def test_the_author_sees_how_it_stands_and_deletes_it_for_good(reader, clock):
    code = code_in(write(reader, clock, "to be deleted"))
    assert "Your comment waits." in text_of(own(reader, code))
    publish(clock)
    assert "Your comment is published." in text_of(own(reader, code.lower().replace("-", " ")))
    deleted = own(reader, code, act="delete")
    assert "Your comment is deleted" in text_of(deleted)
    assert not CommentRow.objects.exists()
    assert "to be deleted" not in text_of(reader.get(TALK))
    assert own(reader, code).status_code == 422


@pytest.mark.parametrize(
    ("act", "reply", "says"),
    [
        (
            CommentAct.REPLY_PRIVATELY,
            PrivateReply.CRISIS,
            "shows who can be called in your country",
        ),
        (
            CommentAct.DECLINE,
            PrivateReply.ADVISES,
            "Somebody could take your words as advice that does not fit them.",
        ),
        (
            CommentAct.DECLINE,
            PrivateReply.NAMES_SOMEBODY,
            "Somebody could be known from your words",
        ),
    ],
)
def test_a_private_answer_is_seen_by_its_author_alone_and_the_words_are_gone(
    reader, clock, act, reply, says
):
    code = code_in(write(reader, clock, "secret despair", "my name"))
    row = CommentRow.objects.get()
    acts.moderate(row.id, act, reply=reply, now=clock.moment)
    row.refresh_from_db()
    assert (row.name, row.text, row.month) == ("", "", "")
    page = text_of(own(reader, code))
    assert says in page
    assert "secret despair" not in page
    assert says not in text_of(reader.get(TALK))


def test_an_answer_about_having_no_strength_left_leads_to_our_article_in_the_readers_language(
    reader, clock
):
    code = code_in(write(reader, clock, "I am so tired"))
    row = CommentRow.objects.get()
    acts.moderate(row.id, CommentAct.REPLY_PRIVATELY, reply=PrivateReply.WORN_OUT, now=clock.moment)
    link = '<a href="/read/good-enough-and-your-own-limits/">Good enough, and your own limits</a>'
    assert link in text_of(own(reader, code))
    with override("ro"):
        there = reading_beside(request_at(clock), PrivateReply.WORN_OUT)
    assert there["href"] == "/ro/read/good-enough-and-your-own-limits/"
    assert there["title"] != "Good enough, and your own limits"
    assert reading_beside(request_at(clock), PrivateReply.CRISIS) == {}


def test_before_writing_readers_are_asked_to_tell_of_themselves(reader):
    page = text_of(reader.get(f"{TALK}write/"))
    asked = page.index("Please tell how it was for you. Do not tell anyone what to do.")
    assert asked < page.index("<textarea")


def test_guessing_codes_waits(reader, clock):
    code = code_in(write(reader, clock))
    for _ in range(7):
        own(reader, "AAAA-AAAA-AAAA-AAAA-AAAA")
    assert "Please wait" in text_of(own(reader, code))
    clock.wait(seconds=31)
    assert "Your comment waits." in text_of(own(reader, code))


def test_a_code_is_not_readable_in_the_database(reader, clock):
    code = code_in(write(reader, clock))
    row = CommentRow.objects.get()
    assert len(code) == 24
    assert code.replace("-", "").encode() not in bytes(row.code_mac)


def put_article(folder, slug: str, more: str) -> None:
    (folder / "en/articles" / f"{slug}.md").write_text(ARTICLE.format(more=more), encoding="utf-8")
    shelf()._look_at = 0  # no second to wait for


@pytest.mark.parametrize(
    "more", ["draft: true\n", "expiryDate: 2026-03-01\n", "publishDate: 2999-01-01\n"]
)
def test_a_comment_is_deleted_with_its_code_when_the_text_is_not_there_any_more(
    reader, clock, tmp_path, more
):
    code = code_in(write(reader, clock, "to be deleted"))
    put_article(tmp_path, SLUG, more)
    assert reader.get(TALK).status_code == 404
    pages = [text_of(reader.get(f"/read/{slug}/talk/own/")) for slug in (SLUG, "never-written")]
    assert TALK + '"' not in pages[0]
    withdrawn, never_there = (
        re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", each) for each in pages
    )
    assert withdrawn == never_there.replace("never-written", SLUG)
    assert "Your comment waits." in text_of(own(reader, code))
    assert "Your comment is deleted" in text_of(own(reader, code, act="delete"))
    assert not CommentRow.objects.exists()


def test_an_article_that_moves_takes_its_conversation_along(reader, clock, tmp_path):
    write(reader, clock, "said before")
    before = publish(clock)
    put_article(tmp_path, SLUG, "slug: waves\naliases: [/read/tides/]\n")
    for path in ("", "write/", f"{before}/answer/", f"{before}/report/"):
        moved = reader.get(TALK + path)
        assert (moved.status_code, moved.headers.get("Location")) == (
            301,
            f"/read/waves/talk/{path}",
        )
    assert "said before" in text_of(reader.get("/read/waves/talk/"))
    page = text_of(reader.get(f"/read/waves/talk/{before}/answer/"))
    ticket = re.search(r'name="ticket" value="([^"]+)"', page)[1]
    clock.wait(seconds=20)
    fields = {"ticket": ticket, "text": "said after"}
    assert reader.post(f"/read/waves/talk/{before}/answer/", fields).status_code == 200
    publish(clock, text="said after")
    page = text_of(reader.get("/read/waves/talk/"))
    assert page.count('class="talk__answers"') == 1
    assert reader.post(f"/read/waves/talk/{before}/report/").status_code == 200
    assert CommentRow.objects.get(id=before).reports == 1


def test_a_closed_conversation_stays_closed_when_its_article_moves(reader, tmp_path):
    ClosedConversationRow.objects.create(language="en", slug=SLUG)
    put_article(tmp_path, SLUG, "slug: waves\naliases: [tides]\n")
    assert "This conversation is closed." in text_of(reader.get("/read/waves/talk/"))


def test_an_old_address_that_is_another_articles_by_now_brings_no_words_along(
    reader, clock, tmp_path
):
    write(reader, clock, "said below tides")
    publish(clock)
    put_article(tmp_path, "waves", "aliases: [/read/tides/, /elsewhere/tides/]\n")
    assert "said below tides" in text_of(reader.get(TALK))
    assert "said below tides" not in text_of(reader.get("/read/waves/talk/"))


# Reports.


def test_a_report_reaches_the_practice_and_changes_nothing_for_readers(reader, clock):
    write(reader, clock, "reported words")
    comment = publish(clock)
    before = text_of(reader.get(TALK))
    assert "Nobody else learns of it" in text_of(reader.get(f"{TALK}{comment}/report/"))
    assert reader.post(f"{TALK}{comment}/report/").status_code == 200
    assert text_of(reader.get(TALK)) == before
    assert CommentRow.objects.get().reports == 1


def test_one_network_cannot_report_without_end(reader, clock):
    write(reader, clock)
    comment = publish(clock)
    for _ in range(30):
        reader.post(f"{TALK}{comment}/report/")
    assert CommentRow.objects.get().reports == acts.REPORTS_AN_HOUR


# Text is text (W8).

TAGS = ["script", "img", "svg", "iframe", "math", "a", "b", "style", "form", "input", "object", "video",
        "details", "body", "meta", "base", "link", "marquee", "template", "noscript"]  # fmt: skip
ATTRIBUTES = ["onerror=alert(1)", "onload=alert(1)", "href=javascript:alert(1)", "src=x onerror=alert(1)",
              "style=x:expression(alert(1))", 'srcdoc="<script>alert(1)</script>"', "autofocus onfocus=alert(1)",
              "ontoggle=alert(1) open", "formaction=javascript:alert(1)", "xlink:href=data:x,y"]  # fmt: skip
SHAPES = ["<{tag} {attribute}>", "<{tag}/{attribute}/>", '"><{tag} {attribute}>', "'><{tag} {attribute}>x</{tag}>",
          "</p></div><{tag} {attribute}>"]  # fmt: skip
SINGLE = [
    "{{ 7*7 }}", "{% raw %}", "{{ request }}", "${7*7}", "#{7*7}", "&lt;script&gt;", "&#60;script&#62;", "<!--", "]]>",
    "<!doctype html>", "<?php echo 1 ?>", "javascript:alert(1)", "data:text/html,<script>alert(1)</script>",
    "\\x3cscript\\x3e", "%3Cscript%3E", "＜script＞", "<scr<script>ipt>", "<<script>alert(1)//<</script>",
    "https://evil.example/", "[x](javascript:alert(1))", "**bold**", "</textarea><script>alert(1)</script>", "</title>",
    "<plaintext>", "<xmp>", "\u202e<script>", "a\x00b", "😀", "' OR 1=1 --", "../../etc/passwd",
]  # fmt: skip
PAYLOADS = SINGLE + [
    shape.format(tag=tag, attribute=attribute)
    for shape in SHAPES
    for tag in TAGS
    for attribute in ATTRIBUTES
]


class Main(HTMLParser):
    """The elements and the text of the main part of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.text: list[str] = []
        self.feed(html.partition("<main")[2].partition("</main>")[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(sorted(name for name, _ in attrs))))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def put(number: int, payload: str) -> None:
    """A published comment as the form would have kept it."""
    CommentRow(
        id=UUID(int=number), language="en", slug=SLUG, parent=None, place=number, state="published",
        name=tidy_name(payload)[:40], text=tidy_text(payload), is_author=False, month="2026-11", reply="",
        code_mac=number.to_bytes(32, "big"), reports=0,
    ).save()  # fmt: skip


def test_a_thousand_known_payloads_come_out_as_text(reader):
    assert len(PAYLOADS) >= 1000
    size = 50
    for number in range(size):
        put(number + 1, "x")
    harmless = Main(text_of(reader.get(TALK))).elements
    for start in range(0, len(PAYLOADS), size):
        payloads = (PAYLOADS[start : start + size] + ["x"] * size)[:size]
        for number, payload in enumerate(payloads):
            put(number + 1, payload)
        page = Main(text_of(reader.get(TALK)))
        assert page.elements == harmless, payloads
        said = "".join("".join(page.text).split())
        assert [each for each in payloads if "".join(tidy_text(each).split()) not in said] == []


def test_payloads_stay_text_in_the_form_that_comes_back_too(reader, clock):
    fresh = write(reader, clock, "x", wait=0)
    harmless = Main(text_of(fresh)).elements
    for payload in PAYLOADS[:60]:
        if "\x00" in payload:
            continue  # refused as unreadable, with a sentence of its own
        page = Main(text_of(write(reader, clock, payload, payload[:40], wait=0)))
        assert page.elements == harmless, payload


# Both languages.


def test_conversations_are_apart_in_each_language(reader, clock, tmp_path):
    write(reader, clock, "in English only")
    publish(clock)
    assert f'href="/ro{TALK}"' not in text_of(reader.get(TALK))
    folder = tmp_path / "ro" / "articles"
    folder.mkdir(parents=True)
    (folder / f"{SLUG}.md").write_text(ARTICLE.format(more=""), encoding="utf-8")
    shelf()._look_at = 0.0  # the folders are looked at once a second
    page = text_of(reader.get(f"/ro{TALK}"))
    assert "Întrebări și răspunsuri" in page
    assert "in English only" not in page
    assert f'href="{TALK}"' in page


def test_a_month_is_all_that_is_said_of_the_time(reader, clock):
    write(reader, clock, "words")
    publish(clock)
    acts.answer_as_author(
        acts.Place("en", SLUG, CommentRow.objects.get().id), acts.Words("Dr. Reed", "a first reply"), "t",
        secrets=operator_secrets(), now=clock.moment + timedelta(days=1),
    )  # fmt: skip
    page = text_of(reader.get(TALK))
    assert "From the practice" in page
    assert not re.search(r"\d\d:\d\d|\d{1,2} [A-Z][a-z]+ \d{4}", page.partition("<main")[2])
