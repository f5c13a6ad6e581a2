"""Where entries are kept: a database address turned into Django's settings, set to lose nothing."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from holdfast.site.problem import Problem

# An answer is given after COMMIT, and COMMIT means on the disk. Deleted rows are
# overwritten, and nothing spills into temporary files. A sealed entry of 1 KiB does not fit into SQLite's
# usual page of 4 KiB beside its key and would take one more of its own: the file would be three times as large.
SQLITE_PRAGMAS = (
    "PRAGMA page_size=8192",  # heeded only while a file is new
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA foreign_keys=ON",
)
FILE = "holdfast.sqlite3"  # in the data folder
BUSY_SECONDS = 10
LOOPBACK = frozenset({"", "localhost", "127.0.0.1", "::1"})
ENCRYPTED = frozenset({"require", "verify-ca", "verify-full"})
ALLOWED_OPTIONS = frozenset({"sslmode", "sslrootcert", "sslcert", "sslkey", "connect_timeout"})


def sqlite(file: Path) -> dict[str, Any]:
    """Django's settings for a SQLite file."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": BUSY_SECONDS,
            "transaction_mode": "IMMEDIATE",
            "init_command": ";".join(SQLITE_PRAGMAS),
        },
    }


def postgresql(address: str, *, must_be_encrypted: bool) -> dict[str, Any]:
    """Django's settings for `postgresql://user:password@host:port/name?sslmode=…`.

    Raises Problem `database_malformed` for another shape or option, and `database_plain` for a
    network connection that would not be encrypted although it must.
    """
    parts = urlsplit(address)
    options = dict(parse_qsl(parts.query))
    if parts.scheme not in {"postgresql", "postgres"} or len(parts.path) < 2:
        raise Problem("database_malformed")
    if unknown := options.keys() - ALLOWED_OPTIONS:
        raise Problem("database_option", name=min(unknown))
    host = unquote(parts.hostname or "")
    nearby = host in LOOPBACK or host.startswith("/")
    if must_be_encrypted and not nearby and options.get("sslmode") not in ENCRYPTED:
        raise Problem("database_plain")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": _port(parts.port),
        "OPTIONS": {
            **options,
            "pool": {"min_size": 1, "max_size": 8},
            "options": "-c synchronous_commit=on",
            # Words travel beside the statement and not in it: a server writes statements that failed into its log.
            "server_side_binding": True,
        },
    }


def _port(number: int | None) -> str:
    return "" if number is None else str(number)


def from_address(address: str, *, home: Path, must_be_encrypted: bool) -> dict[str, Any]:
    """The database an operator named: empty means the file in the data folder, else a path or URL."""
    if not address:
        return sqlite(home / FILE)
    if "://" not in address:
        return sqlite(Path(address))
    try:
        return postgresql(address, must_be_encrypted=must_be_encrypted)
    except ValueError as malformed:  # urlsplit refuses a port that is not a number
        raise Problem("database_malformed") from malformed
