"""Suite 1 written a second time, from docs/sealing.md alone, to check the vault against.

Only the bare AES-GCM, X25519 and Argon2id are shared with it. HKDF comes from the standard library, HPKE is
RFC 9180 step by step, and every random value is an argument.
"""

import hashlib
import hmac
import unicodedata
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id


def context(purpose: str, *parts: UUID | int | bytes) -> bytes:
    encoded = b"HF\x01" + _framed(purpose.encode())
    for part in parts:
        if isinstance(part, UUID):
            part = part.bytes
        elif isinstance(part, int):
            part = part.to_bytes(8, "big")
        encoded += _framed(part)
    return encoded


def _framed(part: bytes) -> bytes:
    return len(part).to_bytes(4, "big") + part


def hkdf(key: bytes, info: bytes, size: int = 32, salt: bytes = bytes(32)) -> bytes:
    return expand(extract(salt, key), info, size)


def extract(salt: bytes, key: bytes) -> bytes:
    return hmac.digest(salt, key, "sha256")


def expand(prk: bytes, info: bytes, size: int) -> bytes:
    stream, block, counter = b"", b"", 1
    while len(stream) < size:
        block = hmac.digest(prk, block + info + bytes([counter]), "sha256")
        stream, counter = stream + block, counter + 1
    return stream[:size]


def seal(key: bytes, where: bytes, text: bytes, *, salt: bytes) -> bytes:
    okm = hkdf(key, where, 76, salt)
    return b"\x01" + salt + okm[32:64] + AESGCM(okm[:32]).encrypt(okm[64:], text, where)


def seal_part(
    root: bytes,
    purpose: str,
    person: UUID,
    epoch: int,
    where: bytes,
    padded: bytes,
    *,
    nonce: bytes,
) -> bytes:
    key = hkdf(root, context(purpose, person, epoch))
    return b"\x01" + nonce + AESGCM(key).encrypt(nonce, padded, where)


def pad(text: bytes, size: int) -> bytes:
    return (len(text).to_bytes(4, "big") + text).ljust(size, b"\0")


def passphrase_key(
    passphrase: str,
    *,
    salt: bytes,
    passes: int,
    memory_kib: int,
    pepper: bytes,
    person: UUID,
    slot: UUID,
) -> bytes:
    stretched = Argon2id(
        salt=salt,
        length=32,
        iterations=passes,
        lanes=1,
        memory_cost=memory_kib,
        ad=context("pw", person, slot),
    ).derive(unicodedata.normalize("NFKC", passphrase).encode())
    return hkdf(stretched, context("kek", person, slot), salt=pepper)


def recovery_text(secret: bytes) -> str:
    bits = "".join(f"{byte:08b}" for byte in secret) + "00"
    bits += "".join(
        f"{byte:08b}" for byte in hashlib.sha256(b"HF recovery check" + secret).digest()
    )[:10]
    letters = "".join(
        "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[int(bits[at : at + 5], 2)] for at in range(0, 140, 5)
    )
    return "-".join(letters[at : at + 4] for at in range(0, 28, 4))


def ledger_sum(root: bytes, person: UUID, epoch: int, marks: list[tuple[bytes, bytes]]) -> int:
    key = hkdf(root, context("ledger-mac", person, epoch))
    return sum(int(hmac.new(key, a + b, "sha256").hexdigest(), 16) for a, b in marks) % 2**256


def hpke_seal(public: bytes, ephemeral: bytes, info: bytes, text: bytes) -> bytes:
    """RFC 9180, 5.1.1, with the ephemeral key given."""
    private = X25519PrivateKey.from_private_bytes(ephemeral)
    enc = private.public_key().public_bytes_raw()
    shared = private.exchange(X25519PublicKey.from_public_bytes(public))
    key, nonce = _key_schedule(shared, enc + public, info)
    return b"\x01" + enc + AESGCM(key).encrypt(nonce, text, b"")


def _key_schedule(dh: bytes, kem_context: bytes, info: bytes) -> tuple[bytes, bytes]:
    """RFC 9180, 4.1 and 5.1, for suite 0x0020, 0x0001, 0x0002 in base mode."""
    kem, suite = b"KEM\x00\x20", b"HPKE\x00\x20\x00\x01\x00\x02"
    shared = _labeled_expand(
        _labeled_extract(b"", b"eae_prk", dh, kem), b"shared_secret", kem_context, 32, kem
    )
    ids = (
        b"\x00"
        + _labeled_extract(b"", b"psk_id_hash", b"", suite)
        + _labeled_extract(b"", b"info_hash", info, suite)
    )
    secret = _labeled_extract(shared, b"secret", b"", suite)
    return _labeled_expand(secret, b"key", ids, 32, suite), _labeled_expand(
        secret, b"base_nonce", ids, 12, suite
    )


def _labeled_extract(salt: bytes, label: bytes, key: bytes, suite: bytes) -> bytes:
    return extract(salt, b"HPKE-v1" + suite + label + key)


def _labeled_expand(prk: bytes, label: bytes, info: bytes, size: int, suite: bytes) -> bytes:
    return expand(prk, size.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info, size)
