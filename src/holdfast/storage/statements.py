"""A few statements in one transaction, on the driver's own connection.

Keeping an entry is five tiny statements, and somebody waits for the answer. Django's `atomic` and its cursors do the
same for any database and any nesting, and take longer than SQLite does for all five.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache
from types import TracebackType
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, transaction


def writing() -> AbstractContextManager[None]:
    """All statements inside are kept, or none. Inside a transaction that Django has begun, they are a part of it."""
    database = connections[DEFAULT_DB_ALIAS]
    if database.vendor != "sqlite" or database.in_atomic_block:
        return transaction.atomic()
    return SqliteTransaction(database)


def run(sql: str, *values: object) -> Any:
    """Run one statement with its `%s` filled, and return the driver's cursor.

    Raises django.db.DatabaseError as Django's cursors do, also inside a transaction that is already broken.
    """
    database = connections[DEFAULT_DB_ALIAS]
    if database.connection is None:
        database.ensure_connection()
    if database.needs_rollback:
        database.validate_no_broken_transaction()
    if database.vendor == "sqlite":
        sql = _with_question_marks(sql)
    with database.wrap_database_errors:
        return database.connection.execute(sql, values)


@cache
def _with_question_marks(sql: str) -> str:
    """As SQLite's driver writes placeholders. Our statements hold no other percent sign."""
    return sql.replace("%s", "?")


class SqliteTransaction(AbstractContextManager[None]):
    """Takes SQLite's lock for writing at once, as `transaction_mode` in the settings has Django do."""

    def __init__(self, database: Any) -> None:
        self._database = database

    def __enter__(self) -> None:
        run("BEGIN IMMEDIATE")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                run("COMMIT")
        finally:  # a commit that failed, on a full disk or so, may leave the transaction open
            if self._database.connection.in_transaction:
                run("ROLLBACK")
