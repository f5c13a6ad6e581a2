"""What was removed or replaced leaves the disk too, where the database lets us see to that.

SQLite writes changes to its log first. Until the log is copied into the file, where `secure_delete` overwrites what is
gone, and cut to nothing, the old bytes lie in one of the two. While somebody reads, SQLite answers that it is busy:
then it is owed, and tried again at the end of every request and at the next start. PostgreSQL keeps the bytes of rows
that are gone until an operator has the table written anew (docs/hosting.md).
"""

from __future__ import annotations

from typing import Any

from django.core.signals import request_finished
from django.db import DatabaseError, connection, transaction

PATIENCE = 500  # milliseconds; whoever puts a space away must not wait for a reader


def erase_what_is_gone() -> None:
    """Have the old bytes leave the disk once the transaction is kept; an ordinary keep does not pay for it.

    What is deleted stays deleted also when this does not succeed.
    """
    transaction.on_commit(empty_log, robust=True)


def empty_log() -> None:
    """Copy SQLite's log into the file and cut it to nothing, now or, while somebody reads, as soon as it can be."""
    if connection.vendor != "sqlite" or is_emptied(PATIENCE):
        request_finished.disconnect(try_again)
    else:
        request_finished.connect(try_again)


def try_again(**_signal: Any) -> None:
    """At the end of a request, when its answer is on its way."""
    if not connection.in_atomic_block and is_emptied(0):
        request_finished.disconnect(try_again)


def is_emptied(patience: int) -> bool:
    """Whether the whole log could be copied and cut within so many milliseconds."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        (usual,) = cursor.fetchone()
        cursor.execute(f"PRAGMA busy_timeout={patience}")
        try:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            (busy, _pages, _copied) = cursor.fetchone()
        except DatabaseError:  # a lock that SQLite does not report as busy
            return False
        finally:
            cursor.execute(f"PRAGMA busy_timeout={usual}")
    return not busy
