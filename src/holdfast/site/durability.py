"""Does the database keep its word? What was answered with "kept" must be on the disk."""

from django.db import connection

from holdfast.site.problem import Problem

FULL = 2  # SQLite: PRAGMA synchronous
# The server's own promises, and what each must say.
POSTGRESQL = {
    "synchronous_commit": {"on", "remote_apply"},
    "fsync": {"on"},
    "full_page_writes": {"on"},
}


def refuse_losing_writes() -> None:
    """Raises Problem `commit_asynchronous`, naming the setting that would lose answered writes."""
    if connection.vendor == "sqlite":
        _require("synchronous", int(_ask("PRAGMA synchronous")) >= FULL)
    else:
        for name, safe in POSTGRESQL.items():
            _require(name, _ask(f"SHOW {name}") in safe)


def _require(name: str, is_safe: bool) -> None:
    if not is_safe:
        raise Problem("commit_asynchronous", name=name)


def _ask(question: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return str(cursor.fetchone()[0])
