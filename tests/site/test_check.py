"""`holdfast check`: each kind of damage is named, nothing is changed, and no key is needed."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import yaml
from tests.running import run
from tests.site.homes import ENTRIES, Home, make_home

from holdfast.site.migrate import shipped_migrations
from holdfast.vault.framing import Misframed
from holdfast.words.place import content_root

posix = pytest.mark.skipif(os.name != "posix", reason="file modes of POSIX")
GOOD = f"Keys, database and settings. Problems: 0. Spaces: 1. Entries: {ENTRIES}."


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return make_home(tmp_path_factory.mktemp("check") / "data")


@pytest.fixture
def home(sound: Home, tmp_path: Path) -> Home:
    """A copy to damage."""
    folder = shutil.copytree(sound.folder, tmp_path / "data")
    folder.chmod(0o700)
    return Home(folder, sound.handle, sound.passphrase)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small content without a fault, for damage that must not meet other people's work on the words."""
    place = tmp_path / "content"
    shutil.copytree(content_root() / "en", place / "en")
    shutil.copy(content_root() / "lines.yaml", place)
    return place


@contextmanager
def database(home: Home) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(home.database)) as connection:
        yield connection
        connection.commit()


def told_about(home: Home, **environ: str) -> list[str]:
    """What the check says about the installation, without what it says about words."""
    words = home.folder.parent / "content"  # little, so that looking at it takes no time
    if not words.exists():
        (words / "en").mkdir(parents=True)
        shutil.copy(content_root() / "en" / "terminal.yaml", words / "en")
    told = home.command("check", HOLDFAST_CONTENT=str(words), **environ)
    lines = [*told.stderr.splitlines(), *told.stdout.splitlines()]
    return [line for line in lines if "/content/" not in line and not line.startswith("Content.")]


def test_a_sound_home_has_no_problem_and_is_not_changed(sound: Home) -> None:
    before = {file.name: file.read_bytes() for file in sound.folder.rglob("*") if file.is_file()}
    assert told_about(sound) == [GOOD]
    after = {file.name: file.read_bytes() for file in sound.folder.rglob("*") if file.is_file()}
    assert {name: after[name] for name in before} == before


def test_a_home_that_has_kept_nothing_yet_stays_without_a_database(home: Home) -> None:
    home.database.unlink()
    assert told_about(home) == [GOOD.replace(f"1. Entries: {ENTRIES}.", "0. Entries: 0.")]
    assert not home.database.exists()


@pytest.mark.parametrize(
    ("sql", "sentence"),
    [
        (
            "UPDATE storage_entryrow SET head = substr(head, 2)",
            f"entries that are damaged: {ENTRIES}.",
        ),
        ("UPDATE storage_entryrow SET body = x'01'", f"entries that are damaged: {ENTRIES}."),
        ("UPDATE storage_entryrow SET revision = x''", f"entries that are damaged: {ENTRIES}."),
        ("UPDATE storage_entryrow SET epoch = 2", f"entries that are damaged: {ENTRIES}."),
        (
            "UPDATE storage_entryrow SET head = x'02' || substr(head, 2) WHERE id IN "
            "(SELECT id FROM storage_entryrow LIMIT 1)",
            "entries that are damaged: 1.",
        ),
        ("DELETE FROM storage_ledgerrow", "its ledger is missing or damaged."),
        ("UPDATE storage_ledgerrow SET blob = substr(blob, 2)", "its ledger is missing or damaged"),
        ("DELETE FROM storage_passphraseslotrow", "the lock of the passphrase is missing"),
        ("UPDATE storage_passphraseslotrow SET salt = x'00'", "the lock of the passphrase is"),
        ("UPDATE storage_passphraseslotrow SET passes = 1", "a cost that Holdfast refuses"),
        ("UPDATE storage_passphraseslotrow SET pepper = 7", "its pepper is missing."),
        ("DELETE FROM storage_recoveryslotrow", "the lock of the recovery code is missing"),
        ("UPDATE storage_recoveryslotrow SET blob = x''", "the lock of the recovery code is"),
        ("UPDATE storage_personrow SET public_key = x'00'", "the keys for waiting words are"),
        (
            "UPDATE storage_entryrow SET head = CAST(x'02' || substr(head, 2) AS BLOB) WHERE id IN "
            "(SELECT id FROM storage_entryrow LIMIT 1)",
            "entries that are damaged: 1.",
        ),
        ("UPDATE storage_passphraseslotrow SET passes = 'many'", "the lock of the passphrase is"),
        ("UPDATE storage_personrow SET id = 'nobody'", "The database does not work (ValueError)."),
        ("UPDATE storage_ledgerrow SET person_id = 'ff'", "Rows that belong to no space: 1."),
    ],
)
def test_each_damage_to_a_row_is_named(home: Home, sql: str, sentence: str) -> None:
    with database(home) as connection:
        assert connection.execute(sql).rowcount
    *problems, summary = told_about(home)
    assert [line for line in problems if sentence in line]
    assert f"Problems: {len(problems)}." in summary


@pytest.mark.parametrize("language", ["en", "ro"])
def test_every_kind_of_damage_has_its_sentence(language: str) -> None:
    texts = yaml.safe_load((content_root() / language / "terminal.yaml").read_text())["problems"]
    known = {code.removeprefix("misframed_") for code in texts if code.startswith("misframed_")}
    assert known == set(Misframed)


def test_a_database_that_is_not_one_is_named_and_the_check_ends_with_1(home: Home) -> None:
    home.database.write_bytes(b"not a database at all" * 500)
    told = home.command("check")
    assert "The database does not work (DatabaseError)." in told.stderr
    assert told.returncode == 1


def test_a_page_of_the_file_that_is_damaged_is_named(home: Home) -> None:
    with database(home) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'storage_entryrow'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with home.database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(os.urandom(64))
    assert "damaged" in told_about(home)[0] or "does not work" in told_about(home)[0]


def test_tables_of_another_release_are_named_and_left_alone(home: Home) -> None:
    first = min(shipped_migrations())
    with database(home) as connection:
        connection.execute("DELETE FROM django_migrations WHERE app = 'storage'")
    assert "The tables are from an older Holdfast." in told_about(home)[0]
    with database(home) as connection:
        found = connection.execute("SELECT count(*) FROM django_migrations WHERE app = 'storage'")
        assert found.fetchone() == (0,), "a look brings nothing up to date"
        rows = [("storage", name, "2026-01-01") for name in (first, "9999_later")]
        connection.executemany(
            "INSERT INTO django_migrations (app, name, applied) VALUES (?, ?, ?)", rows
        )
    assert "A newer Holdfast has written this journal." in told_about(home)[0]


@posix
def test_keys_that_others_can_read_are_named(home: Home) -> None:
    (home.folder / "keys" / "index").chmod(0o644)
    assert told_about(home)[0].startswith(f"Others on this computer can read {home.folder}/keys/i")


def test_a_key_that_is_gone_or_cut_is_named(home: Home) -> None:
    key = home.folder / "keys" / "index"
    key.write_bytes(b"short")
    assert told_about(home)[0].startswith(f"The key file {key} is damaged.")
    key.unlink()
    assert told_about(home)[0].startswith("There is no Holdfast journal in")


def test_a_hosted_site_is_checked_by_its_settings(home: Home) -> None:
    assert told_about(home, HOLDFAST_MODE="hosted") == [
        "Hosted Holdfast needs HTTPS. Set HOLDFAST_TLS=proxy, or HOLDFAST_TLS_CERT and HOLDFAST_TLS_KEY."
    ]


def test_content_alone_needs_no_home(content: Path, tmp_path: Path) -> None:
    (content / "en" / "people.yaml").write_text("heading: Well, that is it!\n")
    told = run("check", "--content", HOLDFAST_CONTENT=str(content), HOLDFAST_HOME=str(tmp_path))
    assert told.returncode == 1
    file = content / "en" / "people.yaml"
    assert f"{file}:1: error: people.heading: we do not raise our voice" in told.stderr
    assert "Keys, database" not in told.stdout


def test_articles_are_content_too(content: Path) -> None:
    folder = content / "en" / "articles"
    folder.mkdir(exist_ok=True)
    (folder / "broken.md").write_text("---\ntitle: A\n---\n\n{{< nothing >}}\n")
    told = run("check", "--content", HOLDFAST_CONTENT=str(content))
    assert f"{folder / 'broken.md'}:5:1: " in told.stderr


def test_articles_of_a_practice_are_checked_with_their_pictures(
    content: Path, tmp_path: Path
) -> None:
    own = tmp_path / "practice"
    (own / "en" / "articles").mkdir(parents=True)
    (own / "media").mkdir()
    (own / "media" / "sea.png").write_bytes(b"png")
    (own / "media" / "sun.svg").write_bytes(b"svg")
    (content / "media").mkdir()
    (content / "media" / "ours.png").write_bytes(b"png")
    for slug, keys in (
        ("good", "image: sea.png\n"),
        ("leaning", "image: ours.png\n"),
        ("drawn", "image: sun.svg\n"),
        ("bare", "image: hill.png\n"),
        ("bad", "draft: 'no'\n"),
    ):
        file = own / "en" / "articles" / f"{slug}.md"
        file.write_text(f"---\ntitle: A\ndate: 2026-01-01\ndescription: D\n{keys}---\nText.\n")
    told = run("check", "--content", HOLDFAST_CONTENT=str(content), HOLDFAST_ARTICLES=str(own))
    assert f"{own / 'en' / 'articles' / 'bad.md'}:5:" in told.stderr
    assert '"hill.png" is not in the media folder' in told.stdout
    assert '"sun.svg" is not in the media folder as a picture we show: AVIF, GIF' in told.stdout
    assert "sea.png" not in told.stdout
    assert "ours.png" not in told.stdout


@posix
def test_files_the_site_passes_over_do_not_stop_the_check(content: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own" / "en" / "articles"
    (folder / "dir.md").mkdir(parents=True)
    (folder / "gone.md").symlink_to("nowhere")
    (folder / "._ok.md").write_bytes(b"\x00\x05\x16\x07")
    (folder / "bad.md").write_text("No keys.", encoding="utf-8")
    own = str(tmp_path / "own")
    told = run("check", "--content", HOLDFAST_CONTENT=str(content), HOLDFAST_ARTICLES=own)
    lines = [line for line in told.stderr.splitlines() if str(folder) in line]
    assert [line.rpartition("/")[2].split(":")[0] for line in lines] == ["dir.md", "bad.md"]
    assert lines[0] == f"{folder / 'dir.md'}:1: error: not read: Is a directory"


def test_words_that_articles_need_are_named_when_they_are_gone(content: Path) -> None:
    (content / "en" / "articles_words.yaml").unlink()
    told = run("check", "--content", HOLDFAST_CONTENT=str(content))
    assert f"{content / 'en' / 'articles_words.yaml'}:1: error: no words under" in told.stderr


def test_content_that_cannot_be_read_is_named_and_nothing_breaks(content: Path) -> None:
    (content / "en" / "people.yaml").write_text("heading: [")
    told = run("check", "--content", HOLDFAST_CONTENT=str(content))
    assert told.returncode == 1
    assert f"{content / 'en' / 'people.yaml'}:2: error:" in told.stderr
    assert "Traceback" not in told.stderr


def test_help_is_quick_because_nothing_is_imported_for_it() -> None:
    program = (
        "import sys; sys.argv = ['holdfast', 'check', '--help']\n"
        "from holdfast.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print([name for name in ('django', 'cryptography', 'msgspec', 'yaml') if name in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert told.stdout.splitlines()[-1] == "[]"
