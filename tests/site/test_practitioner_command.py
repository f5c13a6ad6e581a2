"""`holdfast practitioner`: an account made at the terminal, its second factor, and nothing of it in clear."""

import re
from pathlib import Path

import pytest
from tests.site.homes import Home, make_home

PASSPHRASE = "seven lanterns on a long quay"
NEW = f"Dr Reed\n{PASSPHRASE}\n{PASSPHRASE}\n"
HANDLE = re.compile(r"Name: (Dr Reed-\d{4})\n")
SECRET = re.compile(r"Secret: ([A-Z2-7]{32})\n")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return make_home(tmp_path_factory.mktemp("practitioner") / "data", empty=True)


def test_an_account_is_made_with_everything_shown_once(home: Home) -> None:
    told = home.command("practitioner", "add", typed=NEW)
    assert (told.returncode, told.stderr) == (0, "")
    handle, secret = HANDLE.search(told.stdout)[1], SECRET.search(told.stdout)[1]
    assert re.search(r"Recovery code: (?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}\n", told.stdout)
    label = handle.replace(" ", "%20")
    address = f"otpauth://totp/Holdfast:{label}?secret={secret}&issuer=Holdfast"
    assert f"Address: {address}\n" in told.stdout
    files = [file for file in home.folder.rglob("*") if file.is_file()]
    assert files
    for file in files:
        content = file.read_bytes()
        for needle in (handle, secret, PASSPHRASE):
            assert needle.encode() not in content, file


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (f"Dr Reed\n{PASSPHRASE}\nseven lanterns on a long pier\n", "The two are not alike."),
        ("Dr Reed\nshort\nshort\n", "15"),
        (f"\n{PASSPHRASE}\n{PASSPHRASE}\n", ""),
        ("", ""),
    ],
)
def test_what_may_not_be_used_makes_no_account(home: Home, typed: str, told: str) -> None:
    before = home.database.read_bytes()
    answer = home.command("practitioner", "add", typed=typed)
    assert answer.returncode == 1
    assert answer.stdout == ""
    assert told in answer.stderr
    assert home.database.read_bytes() == before


def test_a_lost_phone_needs_the_passphrase(home: Home) -> None:
    first = home.command("practitioner", "add", typed=NEW).stdout
    handle = HANDLE.search(first)[1]
    refused = home.command("practitioner", "factor", typed=f"{handle}\nsome other words of mine\n")
    assert (refused.returncode, refused.stdout) == (1, "")
    renewed = home.command("practitioner", "factor", typed=f"{handle}\n{PASSPHRASE}\n")
    assert renewed.returncode == 0, renewed.stderr
    assert SECRET.search(renewed.stdout)[1] != SECRET.search(first)[1]


def test_a_person_has_no_second_factor_to_renew(home: Home) -> None:
    told = home.command("practitioner", "factor")
    assert (told.returncode, told.stdout) == (1, "")
    assert "does not belong to a practitioner" in told.stderr


def test_it_speaks_romanian(home: Home) -> None:
    told = home.command("practitioner", "add", typed=NEW, LC_ALL="ro_RO.UTF-8")
    assert "Cod de recuperare" in told.stdout


def test_without_a_prepared_folder_it_says_what_to_do(tmp_path: Path) -> None:
    told = Home(tmp_path / "none", "", "").command("practitioner", "add", typed=NEW)
    assert told.returncode == 1
    assert "holdfast up" in told.stderr
