"""Recovery codes: read however they were copied, and a slip of the pen is seen."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from holdfast.vault.recovery import (
    ALPHABET,
    NotARecoveryCode,
    RecoveryCode,
    new_recovery_code,
    read_recovery_code,
)

secrets_of_16 = st.binary(min_size=16, max_size=16)


@settings(deadline=None)
@given(secrets_of_16)
def test_a_code_is_seven_groups_of_four_and_reads_back(secret: bytes):
    text = RecoveryCode(secret).text()
    assert re.fullmatch(rf"([{ALPHABET}]{{4}}-){{6}}[{ALPHABET}]{{4}}", text)
    assert read_recovery_code(text).secret == secret


COPIED = [
    str.lower,
    str.title,
    lambda text: text.replace("-", ""),
    lambda text: text.replace("-", " "),
    lambda text: text.replace("-", "\u2013"),
    lambda text: text.replace("-", " - "),
    lambda text: "  " + " ".join(text) + "\n",
    lambda text: text.replace("0", "O").replace("1", "I"),
    lambda text: text.replace("0", "o").replace("1", "l"),
    lambda text: text.replace("-", "\u200b\u00a0"),
    lambda text: "".join(chr(ord(c) + 0xFEE0) if c != "-" else c for c in text),
]


@pytest.mark.parametrize("copy", COPIED)
@settings(deadline=None, max_examples=30)
@given(secret=secrets_of_16)
def test_a_code_is_read_however_it_was_copied(copy, secret: bytes):
    assert read_recovery_code(copy(RecoveryCode(secret).text())).secret == secret


def slips(text: str) -> list[str]:
    """Every letter exchanged for every other one."""
    return [
        text[:at] + letter + text[at + 1 :]
        for at, old in enumerate(text)
        if old != "-"
        for letter in ALPHABET
        if letter != old
    ]


def test_nearly_every_single_slip_is_seen():
    """Ten check bits let about one in a thousand through; such a code opens no slot."""
    code = RecoveryCode(bytes(range(16)))
    unseen = [slip for slip in slips(code.text()) if reads_as(slip) is not None]
    assert len(unseen) <= 5  # of 868
    assert all(reads_as(slip) != code.secret for slip in unseen)


def reads_as(text: str) -> bytes | None:
    try:
        return read_recovery_code(text).secret
    except NotARecoveryCode:
        return None


@pytest.mark.parametrize(
    "typed",
    ["", "-", "ABCD", "0" * 27, "0" * 29, "U" * 28, "ă" * 28, "0000-0000-0000-0000-0000-0000-000!"],
)
def test_what_is_no_code_is_refused(typed: str):
    assert reads_as(typed) is None


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_a_code_or_is_refused_by_name(typed: str):
    secret = reads_as(typed)
    assert secret is None or len(secret) == 16


def test_two_spellings_of_the_spare_bits_are_not_two_codes():
    letters = RecoveryCode(bytes(16)).text().replace("-", "")
    assert letters[25] == "0"
    assert all(reads_as(letters[:25] + spare + letters[26:]) is None for spare in "123")


def test_codes_are_random():
    assert len({new_recovery_code().secret for _ in range(1000)}) == 1000


def test_the_groups_are_the_text():
    code = new_recovery_code()
    assert "-".join(code.groups()) == code.text()
    assert len(code.groups()) == 7
