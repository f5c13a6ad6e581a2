"""The second factor: the codes of the standard, once each, and a secret nobody reads at rest."""

import base64
from uuid import UUID

import pytest

from holdfast.vault.keys import Keyring
from holdfast.vault.sealing import SealBroken
from holdfast.vault.totp import (
    SecondFactor,
    code_at,
    new_second_factor,
    open_second_factor,
    seal_second_factor,
)

RFC_SECRET = b"12345678901234567890"
FACTOR = SecondFactor(RFC_SECRET)
RING = Keyring(UUID(int=1), 1, bytes(range(32)))


@pytest.mark.parametrize(
    ("counter", "code"),
    list(enumerate(
        ["755224", "287082", "359152", "969429", "338314",
         "254676", "287922", "162583", "399871", "520489"]
    )),
)  # fmt: skip
def test_the_codes_of_rfc_4226_appendix_d(counter, code):
    assert code_at(RFC_SECRET, counter) == code


@pytest.mark.parametrize(
    ("seconds", "code"),
    [
        (59, "94287082"), (1111111109, "07081804"), (1111111111, "14050471"),
        (1234567890, "89005924"), (2000000000, "69279037"), (20000000000, "65353130"),
    ],
)  # fmt: skip
def test_the_codes_of_rfc_6238_appendix_b(seconds, code):
    assert code_at(RFC_SECRET, seconds // 30, digits=8) == code
    assert FACTOR.use(code[2:], seconds) == SecondFactor(RFC_SECRET, used=seconds // 30)


def test_a_code_is_good_once():
    used = FACTOR.use("287082", 59)
    assert used is not None
    assert used.use("287082", 59) is None


def test_a_code_is_good_in_its_own_thirty_seconds_alone():
    assert [FACTOR.use("287082", at) is not None for at in (29, 30, 59, 60)] == [
        False,
        True,
        True,
        False,
    ]


def test_after_a_code_was_used_no_earlier_one_is_taken():
    later = FACTOR.use(code_at(RFC_SECRET, 5), 150)
    assert later is not None
    assert later.use(code_at(RFC_SECRET, 4), 120) is None


def test_a_code_may_be_typed_in_groups_and_nothing_else_is_a_code():
    assert FACTOR.use(" 287 082 ", 59)
    for wrong in ("", "28708", "2870820", "١٢٣٤٥٦", "abcdef", "287083", "\ud800"):
        assert FACTOR.use(wrong, 59) is None


def test_every_second_factor_is_new():
    assert len({new_second_factor().secret for _ in range(100)}) == 100


def test_apps_can_read_the_secret():
    address = FACTOR.address("Ana Pop-1234")
    assert address == (
        "otpauth://totp/Holdfast:Ana%20Pop-1234?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Holdfast"
    )
    assert base64.b32decode(FACTOR.secret_text()) == RFC_SECRET


def test_it_opens_again_as_it_was_sealed():
    used = SecondFactor(RFC_SECRET, used=59_000_000)
    assert open_second_factor(RING, seal_second_factor(RING, used)) == used


def test_nothing_of_it_is_seen_at_rest_and_used_or_not_looks_alike():
    fresh, used = (seal_second_factor(RING, SecondFactor(RFC_SECRET, step)) for step in (0, 10**9))
    assert RFC_SECRET not in fresh
    assert len(fresh) == len(used) == 109


@pytest.mark.parametrize(
    "other",
    [
        Keyring(UUID(int=2), 1, RING.root),
        Keyring(RING.person, 2, RING.root),
        Keyring(RING.person, 1, bytes(32)),
    ],
)
def test_it_opens_for_nobody_else(other):
    with pytest.raises(SealBroken):
        open_second_factor(other, seal_second_factor(RING, FACTOR))


def test_the_secret_is_not_printed():
    assert "1234567890" not in repr(FACTOR)
