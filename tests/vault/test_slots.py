"""Slots: two ways in, and one way to put a journal away."""

import pytest
from tests.vault.making import CHEAP, NO_PEPPERS, PASSPHRASE, PEPPERS

from holdfast.vault.keys import Keyring
from holdfast.vault.new_person import NewPerson, make_new_person
from holdfast.vault.recovery import new_recovery_code
from holdfast.vault.sealing import SealBroken
from holdfast.vault.slots import (
    SLOT_BLOB_SIZE,
    PassphraseSlot,
    RecoverySlot,
    make_recovery_slot,
    open_passphrase_slot,
    open_recovery_slot,
    put_away,
    rewrap,
)


@pytest.fixture
def new() -> NewPerson:
    return make_new_person(PASSPHRASE, peppers=PEPPERS, cost=CHEAP)


def by_passphrase(new: NewPerson, slot: PassphraseSlot, passphrase: str = PASSPHRASE) -> Keyring:
    return open_passphrase_slot(slot, passphrase, person=new.person, epoch=1, peppers=PEPPERS)


def test_passphrase_and_recovery_code_open_the_same_root(new: NewPerson):
    recovered = open_recovery_slot(new.recovery_slot, new.recovery_code, person=new.person, epoch=1)
    assert by_passphrase(new, new.passphrase_slot).root == recovered.root == new.keyring.root


@pytest.mark.parametrize(
    "wrong", ["", PASSPHRASE.upper(), PASSPHRASE + " ", PASSPHRASE[:-1], "something else entirely"]
)
def test_another_passphrase_does_not_open(new: NewPerson, wrong: str):
    with pytest.raises(SealBroken):
        by_passphrase(new, new.passphrase_slot, wrong)


def test_another_code_does_not_open(new: NewPerson):
    with pytest.raises(SealBroken):
        open_recovery_slot(new.recovery_slot, new_recovery_code(), person=new.person, epoch=1)


def test_a_changed_passphrase_opens_and_the_old_one_does_not(new: NewPerson):
    changed = rewrap(
        new.passphrase_slot, new.keyring, "another calm sentence here", peppers=PEPPERS
    )
    assert by_passphrase(new, changed, "another calm sentence here").root == new.keyring.root
    with pytest.raises(SealBroken):
        by_passphrase(new, changed, PASSPHRASE)


def test_a_second_code_may_be_made_and_both_open(new: NewPerson):
    second = new_recovery_code()
    slot = make_recovery_slot(new.keyring, second)
    for each, code in ((new.recovery_slot, new.recovery_code), (slot, second)):
        assert open_recovery_slot(each, code, person=new.person, epoch=1).root == new.keyring.root


def test_recovery_needs_no_pepper(new: NewPerson):
    """The pepper may be lost with the machine; the code on paper still opens."""
    recovered = open_recovery_slot(new.recovery_slot, new.recovery_code, person=new.person, epoch=1)
    slot = rewrap(new.passphrase_slot, recovered, PASSPHRASE, peppers=NO_PEPPERS)
    opened = open_passphrase_slot(slot, PASSPHRASE, person=new.person, epoch=1, peppers=NO_PEPPERS)
    assert opened.root == new.keyring.root


def test_a_journal_put_away_refuses_the_passphrase_and_opens_with_the_code(new: NewPerson):
    away = put_away(new.passphrase_slot)
    with pytest.raises(SealBroken):
        by_passphrase(new, away)
    recovered = open_recovery_slot(new.recovery_slot, new.recovery_code, person=new.person, epoch=1)
    again = rewrap(away, recovered, PASSPHRASE, peppers=PEPPERS)
    assert by_passphrase(new, again).root == new.keyring.root


def test_a_slot_put_away_looks_like_any_other(new: NewPerson):
    slot, away = new.passphrase_slot, put_away(new.passphrase_slot)
    assert (away.id, away.salt, away.cost, away.pepper) == (
        slot.id,
        slot.salt,
        slot.cost,
        slot.pepper,
    )
    assert len(away.blob) == len(slot.blob) == SLOT_BLOB_SIZE
    assert away.blob[0] == slot.blob[0] == 1


def test_nothing_of_the_old_slot_is_left_when_it_is_put_away(new: NewPerson):
    old, away = new.passphrase_slot.blob[1:], put_away(new.passphrase_slot).blob[1:]
    assert not {old[at : at + 4] for at in range(len(old) - 3)} & {
        away[at : at + 4] for at in range(len(away) - 3)
    }


def test_both_kinds_of_slot_have_blobs_of_one_size(new: NewPerson):
    assert {len(new.passphrase_slot.blob), len(new.recovery_slot.blob)} == {SLOT_BLOB_SIZE}


def test_no_root_and_no_code_lie_in_what_is_stored(new: NewPerson):
    stored = b"".join(
        (
            new.passphrase_slot.blob,
            new.passphrase_slot.salt,
            new.recovery_slot.blob,
            new.pair.public,
            new.pair.sealed_private,
            new.ledger,
        )
    )
    for secret in (new.keyring.root, new.recovery_code.secret, PASSPHRASE.encode()):
        for needle in (secret[:8], secret.hex().encode()[:16]):
            assert needle not in stored


@pytest.mark.parametrize("epoch", [-1, 0, 2**63, 2**200])
def test_an_impossible_epoch_is_a_broken_seal(new: NewPerson, epoch: int):
    with pytest.raises(SealBroken):
        open_recovery_slot(
            RecoverySlot(new.recovery_slot.id, new.recovery_slot.blob),
            new.recovery_code,
            person=new.person,
            epoch=epoch,
        )
