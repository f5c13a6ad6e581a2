"""Ids of entries of which there is one of a kind: steady for the person, random to everybody else."""

from itertools import product

from tests.vault.making import some_keyring, some_uuid

from holdfast.vault.keys import Keyring
from holdfast.vault.names import name_of

RING = some_keyring()


def test_the_same_thing_has_the_same_id_each_time():
    again = Keyring(RING.person, RING.epoch, RING.root)
    assert name_of(RING, "draft", "reach") == name_of(again, "draft", "reach")


def test_each_person_epoch_purpose_and_thing_has_an_id_of_its_own():
    rings = [
        RING,
        some_keyring(1),  # the same person with another root
        Keyring(some_uuid(2), RING.epoch, RING.root),
        Keyring(RING.person, 2, RING.root),
    ]
    things = [("draft", "reach"), ("draft", "rea"), ("draf", "treach"), ("preferences", "")]
    ids = {name_of(ring, *thing) for ring, thing in product(rings, things)}
    assert len(ids) == 16
    assert all(each.version == 4 for each in ids)  # as any other entry's
