"""`holdfast export` and `holdfast import`: the journal as a file, and back, for the one who knows the passphrase."""

import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.running import run
from tests.site.homes import ENTRIES, Home, make_home

from holdfast.exchange.journal_file import read_journal, write_journal
from holdfast.site.entering import open_journal
from holdfast.site.problem import Problem

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return make_home(tmp_path_factory.mktemp("export") / "data")


@pytest.fixture
def other(tmp_path: Path) -> Home:
    return make_home(tmp_path / "other", empty=True)


def test_an_export_holds_every_entry_and_is_for_its_owner_only(home: Home, tmp_path: Path) -> None:
    file = tmp_path / "notes.jsonl"
    told = home.command("export", str(file))
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.startswith(
        f"Entries written: {ENTRIES}, to {file}. Anyone who opens this file"
    )
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    read = read_journal(file.read_bytes())
    assert (len(read.entries), read.problems) == (ENTRIES, ())


def test_an_export_comes_back_whole_into_another_holdfast(
    home: Home, other: Home, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    home.command("export", str(first))
    looked = other.command("import", str(first), "--dry-run")
    assert looked.stdout == f"{ENTRIES} entries are new. They would be added.\n"
    assert other.command("import", str(first)).stdout == f"{ENTRIES} entries are back.\n"
    again = other.command("import", str(first))
    assert again.stdout == f"0 entries are back.\n{ENTRIES} entries are here already.\n"
    other.command("export", str(second))
    assert second.read_bytes() == first.read_bytes()


def test_broken_lines_are_named_and_the_rest_comes_back(
    home: Home, other: Home, tmp_path: Path
) -> None:
    file = tmp_path / "notes.jsonl"
    home.command("export", str(file))
    entries = read_journal(file.read_bytes()).entries[:3]
    file.write_bytes(b"not a line of ours\n" + write_journal(entries))
    told = other.command("import", str(file))
    assert (told.returncode, told.stdout) == (1, "3 entries are back.\n")
    assert told.stderr.startswith(f"{file}:1: the whole line: expected one JSON object\n")


def test_a_wrong_passphrase_writes_nothing(home: Home, tmp_path: Path) -> None:
    file = tmp_path / "notes.jsonl"
    for typed in (f"{home.handle}\nwrong words all over\n", ""):
        told = home.command("export", str(file), typed=typed)
        assert (told.returncode, told.stdout) == (1, "")
        assert told.stderr == "This name and this passphrase do not match.\n"
    assert list(tmp_path.iterdir()) == []


def test_guessing_at_the_terminal_is_slowed_as_on_the_page(db) -> None:
    codes = []
    for _ in range(6):
        with pytest.raises(Problem) as refused:
            open_journal("Mira-1000", "wrong words all over", now=NOW)
        codes.append((refused.value.code, refused.value.values))
    assert codes == [("no_match", {})] * 5 + [("try_later", {"seconds": 1})]


def test_a_file_that_is_there_is_never_overwritten(home: Home, tmp_path: Path) -> None:
    file = tmp_path / "notes.jsonl"
    file.write_text("mine")
    told = home.command("export", str(file))
    assert (told.returncode, file.read_text()) == (1, "mine")
    assert "is there already" in told.stderr


def test_a_link_is_not_followed(home: Home, tmp_path: Path) -> None:
    link = tmp_path / "notes.jsonl"
    link.symlink_to(tmp_path / "elsewhere")
    assert home.command("export", str(link)).returncode == 1
    assert not (tmp_path / "elsewhere").exists()


def test_a_place_that_cannot_be_written_is_named(home: Home, tmp_path: Path) -> None:
    told = home.command("export", str(tmp_path / "nowhere" / "notes.jsonl"))
    assert told.returncode == 1
    assert "cannot be written" in told.stderr


def test_the_usual_name_tells_nothing(home: Home, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    home.command("export")
    (file,) = tmp_path.iterdir()
    assert file.match("notes-20??-??-??.jsonl")


def test_a_folder_without_a_journal_asks_for_nothing(tmp_path: Path) -> None:
    told = run("export", str(tmp_path / "x"), "--home", str(tmp_path / "none"))
    assert told.returncode == 1
    assert "There is no Holdfast journal in" in told.stderr
    assert not (tmp_path / "none").exists()


def test_romanian_terminals_are_told_in_romanian(home: Home, tmp_path: Path) -> None:
    told = home.command("export", str(tmp_path / "n.jsonl"), LANG="ro_RO.UTF-8")
    assert told.stdout.startswith(f"Însemnări scrise: {ENTRIES}")
