"""K4: every seal has its own salt or nonce, and no code path passes one in."""

import ast
import inspect
from pathlib import Path

import pytest
from tests.vault.making import some_uuid

import holdfast.vault
from holdfast.vault.sealing import EntryCipher, seal

KEY = bytes(range(32))
FOLDER = Path(inspect.getfile(holdfast.vault)).parent
CHOSEN = {"nonce", "iv", "revision", "ephemeral"}


def distinct_salts(count: int) -> int:
    return len({seal(KEY, b"place", b"")[1:33] for _ in range(count)})


def distinct_nonces(count: int) -> int:
    cipher = EntryCipher(KEY, "body", some_uuid(1), 1)
    return len({cipher.seal(b"place", b"")[1:13] for _ in range(count)})


def test_a_hundred_thousand_seals_have_a_hundred_thousand_salts_and_nonces():
    assert distinct_salts(50_000) == 50_000
    assert distinct_nonces(50_000) == 50_000


@pytest.mark.soak
def test_a_million_seals_have_a_million_salts_and_nonces():
    assert distinct_salts(1_000_000) == 1_000_000
    assert distinct_nonces(1_000_000) == 1_000_000


def test_sealing_the_same_text_twice_gives_nothing_in_common():
    first, second = (seal(KEY, b"place", b"text") for _ in range(2))
    assert first[0] == second[0] == 1
    assert not set(_chunks(first[1:])) & set(_chunks(second[1:]))


def _chunks(blob: bytes) -> list[bytes]:
    return [blob[at : at + 8] for at in range(0, len(blob) - 7, 8)]


def test_no_public_way_to_seal_takes_a_nonce_a_salt_or_a_revision():
    takers = [
        f"{path.name}:{function.name}"
        for path in FOLDER.glob("*.py")
        for function in ast.walk(ast.parse(path.read_text()))
        if isinstance(function, ast.FunctionDef)
        and function.name.startswith(("seal", "make", "new", "rewrap"))
        and any(_is_chosen(each.arg) for each in function.args.args + function.args.kwonlyargs)
    ]
    assert takers == []


def _is_chosen(name: str) -> bool:
    return name in CHOSEN or "salt" in name


def test_encryption_is_called_in_two_files_only():
    callers = {
        path.name
        for path in FOLDER.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Attribute) and node.attr.startswith("encrypt")
    }
    assert callers == {"sealing.py", "pair.py"}


def test_chance_comes_from_the_operating_system_alone():
    imported = {
        alias.name
        for path in FOLDER.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    assert "os" in imported
    assert not imported & {"random", "secrets"}
