"""The keyring: it opens, and shows nothing."""

import copy
import pickle

import pytest
from tests.vault.making import CHEAP, NO_PEPPERS, PASSPHRASE, some_keyring, some_uuid

from holdfast.vault.keys import Keyring, new_keyring
from holdfast.vault.new_person import make_new_person
from holdfast.vault.passphrase import Peppers
from holdfast.vault.session import Session


def spellings(secret: bytes) -> list[str]:
    return [secret.hex(), repr(secret), repr(secret)[2:-1], str(list(secret))]


def test_a_keyring_does_not_show_its_key_when_printed():
    ring = some_keyring()
    ring.heads, ring.bodies, ring.ledger_key  # the cached ones are hidden too
    for shown in (repr(ring), str(ring), f"{ring}", repr([ring]), repr(Session(ring, "person"))):
        assert not any(spelling in shown for spelling in spellings(ring.root))
        assert str(ring.person) not in shown


def test_somebody_new_does_not_show_key_or_code_when_printed():
    new = make_new_person(PASSPHRASE, peppers=NO_PEPPERS, cost=CHEAP)
    shown = repr(new) + repr(new.recovery_code)
    for secret in (new.keyring.root, new.recovery_code.secret):
        assert not any(spelling in shown for spelling in spellings(secret))
    assert new.recovery_code.text() not in shown


def test_peppers_do_not_show_when_printed():
    pepper = bytes(range(100, 132))
    assert not any(spelling in repr(Peppers({1: pepper})) for spelling in spellings(pepper))


@pytest.mark.parametrize("store", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_keyring_cannot_be_pickled_or_copied(store):
    with pytest.raises(TypeError):
        store(some_keyring())


def test_a_keyring_does_not_change():
    with pytest.raises(AttributeError):
        some_keyring().root = bytes(32)  # type: ignore[misc]  # that is the test


def test_each_keyring_has_a_fresh_root():
    assert len({new_keyring(some_uuid(1)).root for _ in range(100)}) == 100


@pytest.mark.parametrize("size", [0, 16, 31, 33])
def test_a_root_of_another_size_is_refused(size: int):
    with pytest.raises(ValueError, match="32 bytes"):
        Keyring(some_uuid(1), 1, bytes(size))


def test_ciphers_are_made_once_for_each_keyring_and_never_shared():
    first, second = some_keyring(), some_keyring()
    assert first.heads is first.heads
    assert first.heads is not second.heads
