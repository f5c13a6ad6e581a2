"""What is kept for the next start is used when nothing changed, and never when anything did."""

import stat
import sys
from pathlib import Path

import pytest

from holdfast.words import compiled
from holdfast.words.compiled import Compiled


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Compiled[list[str]]:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return Compiled("letters", list[str], folder=tmp_path / "cache")


def test_what_was_kept_is_found_by_what_it_was_made_from(kept):
    kept.write(b"a.yaml", ["A"])
    assert kept.read(b"a.yaml") == ["A"]
    assert kept.read(b"another a.yaml") is None


def test_nothing_kept_is_nothing_found(kept):
    assert kept.read(b"a.yaml") is None


@pytest.mark.parametrize("damage", [b"", b"cut", b"\xc1" * 200])
def test_a_damaged_file_is_ignored_and_made_again(kept, tmp_path, damage):
    kept.write(b"a.yaml", ["A"])
    (file,) = (tmp_path / "cache").iterdir()
    file.write_bytes(damage)
    assert kept.read(b"a.yaml") is None
    kept.write(b"a.yaml", ["A"])
    assert kept.read(b"a.yaml") == ["A"]


def test_one_changed_letter_is_noticed(kept, tmp_path):
    kept.write(b"a.yaml", ["112"])
    (file,) = (tmp_path / "cache").iterdir()
    file.write_bytes(file.read_bytes().replace(b"112", b"113"))
    assert kept.read(b"a.yaml") is None


def test_another_version_of_the_program_makes_it_again(kept, monkeypatch):
    kept.write(b"a.yaml", ["A"])
    monkeypatch.setattr(compiled, "program", lambda: b"another")
    assert kept.read(b"a.yaml") is None


def test_the_file_is_for_its_owner_only(kept, tmp_path):
    kept.write(b"a.yaml", ["A"])
    (file,) = (tmp_path / "cache").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_folder_that_is_not_ours_to_write_is_no_trouble(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "file").write_text("in the way")
    kept = Compiled("letters", list[str], folder=tmp_path / "file" / "cache")
    kept.write(b"a.yaml", ["A"])
    assert kept.read(b"a.yaml") is None


def test_python_told_to_write_nothing_writes_nothing(kept, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    kept.write(b"a.yaml", ["A"])
    assert not (tmp_path / "cache").exists()
