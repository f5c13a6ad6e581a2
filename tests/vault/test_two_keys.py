"""K5: AES-GCM alone can be made to open one blob under two keys. The commitment refuses that."""

import os

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from tests.vault import by_hand

from holdfast.vault.sealing import SealBroken, open_sealed

WHERE = b"HF\x01 a place"


def test_a_blob_crafted_to_open_under_two_keys_opens_under_none_but_the_one_it_commits_to():
    first, second, salt = os.urandom(32), os.urandom(32), os.urandom(32)
    okms = [by_hand.hkdf(key, WHERE, 76, salt) for key in (first, second)]
    keys = [(okm[:32], okm[64:]) for okm in okms]
    both = collide(keys, WHERE, filler=os.urandom(16))
    for key, nonce in keys:
        assert (
            len(AESGCM(key).decrypt(nonce, both, WHERE)) == 32
        )  # the attack works on bare AES-GCM
    for committed, other, okm in ((first, second, okms[0]), (second, first, okms[1])):
        blob = b"\x01" + salt + okm[32:64] + both
        assert len(open_sealed(committed, WHERE, blob)) == 32
        with pytest.raises(SealBroken):
            open_sealed(other, WHERE, blob)


def collide(keys: list[tuple[bytes, bytes]], aad: bytes, *, filler: bytes) -> bytes:
    """A ciphertext of two blocks and one tag, valid under both keys: the first block is solved for.

    Dodis, Grubbs, Ristenpart, Woodage 2018, "Fast Message Franking", section 3.
    """
    (h1, tag1), (h2, tag2) = (known_part(key, nonce, aad, filler) for key, nonce in keys)
    free = divide(tag1 ^ tag2, power(h1, 3) ^ power(h2, 3))
    block = free.to_bytes(16, "big")
    tag = tag1 ^ multiply(free, power(h1, 3))
    return block + filler + tag.to_bytes(16, "big")


def known_part(key: bytes, nonce: bytes, aad: bytes, filler: bytes) -> tuple[int, int]:
    """The hash key, and the tag as it would be if the free block were zero (NIST SP 800-38D, 7.1)."""
    ecb = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
    h = int.from_bytes(ecb.update(bytes(16)), "big")
    mask = int.from_bytes(ecb.update(nonce + b"\0\0\0\1"), "big")
    padded = aad + bytes(-len(aad) % 16)
    lengths = (len(aad) * 8).to_bytes(8, "big") + (32 * 8).to_bytes(8, "big")
    hashed = padded + bytes(16) + filler + lengths
    total = 0
    for at in range(0, len(hashed), 16):
        total = multiply(total ^ int.from_bytes(hashed[at : at + 16], "big"), h)
    return h, total ^ mask


def multiply(x: int, y: int) -> int:
    """In GF(2**128), with GCM's bit order (NIST SP 800-38D, 6.3)."""
    product = 0
    for bit in range(127, -1, -1):
        if x >> bit & 1:
            product ^= y
        y = y >> 1 ^ (0xE1 << 120 if y & 1 else 0)
    return product


def power(x: int, exponent: int) -> int:
    result = 1 << 127  # one
    while exponent:
        if exponent & 1:
            result = multiply(result, x)
        x, exponent = multiply(x, x), exponent >> 1
    return result


def divide(x: int, y: int) -> int:
    return multiply(x, power(y, 2**128 - 2))
