"""Articles kept between two starts: used while nothing changed, read again when anything did."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import pytest
from tests.writing import write

from holdfast.library import House, vocabulary_from
from holdfast.shelf import Shelf
from holdfast.shelf.kept import Kept
from holdfast.words import Words

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
NAME = "articles.msgpack"


@pytest.fixture
def ours(tmp_path):
    return tmp_path / "ours"


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "cache"


@pytest.fixture
def readings():
    """One item for each start that had to read an article."""
    return []


@pytest.fixture
def start(ours, cache, readings):
    """Starts a shelf as a new process does, and gives the text of each article."""
    house = House({"en": vocabulary_from(Words("en"))})

    def houses():
        readings.append("read")
        return {"en": house}

    def begin(leans_on: bytes = b"words") -> dict[str, str]:
        shelf = Shelf((ours,), ("en",), houses, kept=Kept(leans_on, cache))
        return {one.front.slug: one.text for one in shelf.articles().published("en", NOW)}

    return begin


def test_a_second_start_reads_nothing_and_shows_the_same(start, ours, readings):
    write(ours, "a", body="words\n")
    assert start() == start() == {"a": "words"}
    assert len(readings) == 1


def test_what_was_edited_between_two_starts_is_read_again(start, ours):
    write(ours, "a", body="first\n")
    start()
    write(ours, "a", body="other\n")
    assert start() == {"a": "other"}


def test_a_new_article_is_read_and_the_others_stay(start, ours, readings):
    write(ours, "a", body="first\n")
    start()
    write(ours, "b", body="second\n")
    assert start() == {"a": "first", "b": "second"}
    assert start() == {"a": "first", "b": "second"}
    assert len(readings) == 2


def test_other_words_make_every_article_again(start, ours, readings):
    write(ours, "a")
    start(b"words")
    start(b"other words")
    assert len(readings) == 2


def test_an_article_that_was_taken_away_is_not_kept(start, ours, cache):
    write(ours, "a", body="withdrawn\n")
    start()
    assert b"withdrawn" in (cache / NAME).read_bytes()
    (ours / "en" / "articles" / "a.md").unlink()
    assert start() == {}
    assert b"withdrawn" not in (cache / NAME).read_bytes()


def test_a_draft_is_not_kept(start, ours, cache):
    write(ours, "a", body="finished\n")
    write(ours, "b", "draft: true", body="unfinished\n")
    start()
    assert b"finished" in (cache / NAME).read_bytes()
    assert b"unfinished" not in (cache / NAME).read_bytes()


def test_what_cannot_be_read_is_named_again_at_each_start(start, ours, caplog):
    write(ours, "a", body="{{< nothing >}}\n")
    start()
    start()
    assert [record.article for record in caplog.records] == ["en/a", "en/a"]


def test_a_damaged_file_is_ignored(start, ours, cache, readings):
    write(ours, "a", body="words\n")
    start()
    (cache / NAME).write_bytes(b"damaged")
    assert start() == {"a": "words"}
    assert start() == {"a": "words"}
    assert len(readings) == 2
