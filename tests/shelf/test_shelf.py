"""The shelf notices edits, and shows the last good version of what cannot be read."""

from __future__ import annotations

import io
import logging
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.writing import write

from holdfast.library import House, vocabulary_from
from holdfast.shelf import Shelf
from holdfast.shelf.files import picture
from holdfast.words import Words

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


class Seconds:
    """A clock of seconds that stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    return tmp_path / "ours"


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    return tmp_path / "theirs"


@pytest.fixture
def shelf(ours, theirs, seconds) -> Shelf:
    vocabularies = {language: vocabulary_from(Words(language)) for language in ("en", "ro")}
    house = House(vocabularies)
    return Shelf((ours, theirs), ("en", "ro"), lambda: {"en": house, "ro": house}, clock=seconds)


def slugs(shelf: Shelf, language: str = "en") -> list[str]:
    return [one.front.slug for one in shelf.articles().published(language, NOW)]


def text(shelf: Shelf, slug: str) -> str:
    found = shelf.articles().at("en", slug)
    assert found
    return found.text


def test_an_edit_is_noticed_after_a_second_and_not_looked_for_before(shelf, ours, seconds):
    write(ours, "a", body="first\n")
    assert text(shelf, "a") == "first"
    write(ours, "a", body="second\n")
    seconds.now = 0.9
    assert text(shelf, "a") == "first"
    seconds.now = 1.0
    assert text(shelf, "a") == "second"


def test_nothing_is_made_again_while_nothing_changes(shelf, ours, seconds):
    write(ours, "a")
    first = shelf.articles()
    seconds.now = 5
    assert shelf.articles() is first


def test_a_file_that_was_only_touched_is_not_read_again(shelf, ours, seconds):
    file = write(ours, "a")
    first = shelf.articles().at("en", "a")
    file.touch()
    seconds.now = 5
    assert shelf.articles().at("en", "a") is first


def test_a_new_file_appears_and_a_removed_one_goes(shelf, ours, seconds):
    file = write(ours, "a")
    assert slugs(shelf) == ["a"]
    file.unlink()
    write(ours, "b")
    seconds.now = 1
    assert slugs(shelf) == ["b"]


def test_a_broken_edit_leaves_the_last_good_version_until_it_is_mended(shelf, ours, seconds):
    write(ours, "a", body="good\n")
    assert text(shelf, "a") == "good"
    write(ours, "a", body="{{< callout >}}\nnever closed\n")
    seconds.now = 1
    assert text(shelf, "a") == "good"
    write(ours, "a", body="mended\n")
    seconds.now = 2
    assert text(shelf, "a") == "mended"


def test_a_file_that_never_could_be_read_is_not_shown(shelf, ours):
    write(ours, "a", body="<b>no</b>\n")
    assert shelf.articles().articles == ()


def test_the_log_tells_which_file_and_why_and_none_of_its_words(shelf, ours):
    from holdfast.doors.frame.guard.logs import AllowList

    written, handler = io.StringIO(), logging.StreamHandler()
    handler.setStream(written)
    handler.setFormatter(AllowList())
    logger = logging.getLogger("holdfast.shelf")
    logger.addHandler(handler)
    try:
        write(ours, "a", 'title: "A secret title"', body="<b>secret</b>\n")
        shelf.articles()
    finally:
        logger.removeHandler(handler)
    assert "article=en/a codes=raw_html" in written.getvalue()
    assert "secret" not in written.getvalue()


def test_a_practice_replaces_an_article_by_its_address_and_adds_others(shelf, ours, theirs):
    write(ours, "a", body="ours\n")
    write(theirs, "another-name", "slug: a", body="theirs\n")
    write(theirs, "b")
    assert slugs(shelf) == ["a", "b"]
    assert text(shelf, "a") == "theirs"


def test_a_practice_replaces_an_article_by_its_key_under_another_address(shelf, ours, theirs):
    write(ours, "a")
    write(ours, "b", "translationKey: k")
    write(theirs, "a", "slug: c", "translationKey: k")
    write(theirs, "d", "slug: a")
    assert slugs(shelf) == ["a", "c"]
    keys = [one.pair_key for one in shelf.articles().articles]
    assert sorted(keys) == ["d", "k"]
    assert shelf.refused() == []


@pytest.mark.parametrize("key", ["slug: a", "translationKey: a"])
def test_of_two_files_with_one_address_or_key_the_later_is_refused_until_it_is_mended(
    shelf, ours, seconds, key
):
    write(ours, "a", body="first\n")
    write(ours, "b", key, body="second\n")
    write(ours, "a", language="ro")
    assert slugs(shelf) == ["a"]
    assert text(shelf, "a") == "first"
    [(file, problems)] = shelf.refused()
    assert file == "en/b"
    assert '"a" is taken by en/articles/a.md' in str(problems)
    write(ours, "b", body="second\n")
    seconds.now = 1
    assert slugs(shelf) == ["a", "b"]
    assert shelf.refused() == []


def test_a_draft_does_not_take_the_address_of_a_text_that_readers_know(shelf, ours):
    write(ours, "a-new", "draft: true", "slug: a")
    write(ours, "a")
    assert slugs(shelf) == ["a"]
    assert [file for file, _ in shelf.refused()] == ["en/a-new"]


def test_a_practice_takes_an_article_away_with_a_draft_of_its_own(shelf, ours, theirs):
    write(ours, "a")
    write(theirs, "a", "draft: true")
    assert slugs(shelf) == []


def test_a_search_finds_what_readers_may_see_whatever_a_draft_holds(shelf, ours):
    write(ours, "a", body="Trust.\n")
    write(ours, "b", "draft: true", body="Trust and limits.\n")
    write(ours, "c", "date: 2999-01-01", body="Trust and limits.\n")
    found = shelf.articles().search("trust limits", "en", NOW)
    assert [one.article.front.slug for one in found] == ["a"]


def test_an_article_appears_when_its_day_begins_where_the_practice_is(shelf, ours):
    write(ours, "a", "date: 2026-11-22")
    late = datetime(2026, 11, 21, 22, 30, tzinfo=UTC)
    articles = shelf.articles()
    assert articles.published("en", late) == ()
    assert len(articles.published("en", late.astimezone(ZoneInfo("Europe/Bucharest")))) == 1


def test_translations_are_those_that_can_be_read(shelf, ours):
    write(ours, "a")
    write(ours, "b", "translationKey: a", language="ro")
    articles = shelf.articles()
    english = articles.at("en", "a")
    assert set(articles.translations(english, NOW)) == {"en", "ro"}
    assert set(articles.translations(english, datetime(2020, 1, 1, tzinfo=UTC))) == set()


def test_other_files_are_left_alone(shelf, ours):
    write(ours, "a")
    for name in (".a.md.swp", "._b.md", ".hidden.md", "notes.txt"):
        (ours / "en/articles" / name).write_text("not an article")
    assert slugs(shelf) == ["a"]


def test_a_picture_is_looked_for_in_media_folders_and_nowhere_else(ours, theirs):
    for folder in (ours, theirs):
        (folder / "media").mkdir(parents=True)
    (ours / "media/tree.png").write_bytes(b"ours")
    (ours / "secret.png").write_bytes(b"secret")
    both = (ours, theirs)
    assert picture(both, "tree.png") == (ours / "media/tree.png").resolve()
    for other in ("../secret.png", "", "x" * 5000, "nul\0.png", "tree.png/x"):
        assert picture(both, other) is None
    assert picture(both, str(ours / "secret.png")) is None
    (ours / "media/tree.svg").write_bytes(b"a drawing could run something")
    assert picture(both, "tree.svg") is None
    (theirs / "media/tree.png").write_bytes(b"theirs")
    assert picture(both, "tree.png") == (theirs / "media/tree.png").resolve()


def test_while_a_folder_cannot_be_read_what_was_there_stays(shelf, ours, seconds, monkeypatch):
    from holdfast.shelf import shelf as module

    def broken(*arguments):
        raise PermissionError

    write(ours, "a")
    assert slugs(shelf) == ["a"]
    monkeypatch.setattr(module, "find", broken)
    seconds.now = 1
    assert slugs(shelf) == ["a"]
