"""The one-time token that lets a browser in: sixty seconds, once, never in a process list.

A token is a file named by its hash in the data folder; using it is removing the file, which can
happen once only, whichever process or thread tries. The file holds the language to begin in.
"""

import hashlib
import os
import secrets
import time
from pathlib import Path

LIFETIME = 60  # seconds
PREFIX = "/start/"
PAGE = "open.html"


def mint(home: Path, language: str) -> str:
    """A new token, remembered only as its hash."""
    token = secrets.token_urlsafe(32)
    _write(_file(home, token), language)
    return token


def redeem(home: Path, token: str, *, now: float | None = None) -> str | None:
    """The language to begin in, when the token is ours, unused and young; None otherwise."""
    file = _file(home, token)
    try:
        age = (time.time() if now is None else now) - file.stat().st_mtime
        language = file.read_text(encoding="ascii")
        file.unlink()
    except FileNotFoundError:
        return None
    return language if -1 <= age <= LIFETIME else None


def sweep(home: Path, *, everything: bool = False) -> None:
    """Remove tokens that are too old, or all of them."""
    for file in _folder(home).glob("*"):
        if everything or time.time() - file.stat().st_mtime > LIFETIME:
            file.unlink(missing_ok=True)
    if everything:
        (home / PAGE).unlink(missing_ok=True)


def write_page(home: Path, address: str) -> Path:
    """The file a browser is told to open, so that no token stands on any command line."""
    page = home / PAGE
    _write(page, f'<!doctype html><meta http-equiv="refresh" content="0;url={address}">\n')
    return page


def _folder(home: Path) -> Path:
    return home / "start"


def _file(home: Path, token: str) -> Path:
    return _folder(home) / hashlib.sha256(token.encode()).hexdigest()


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(mode=0o700, exist_ok=True)
    file.unlink(missing_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
