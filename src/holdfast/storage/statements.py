"""A few statements in one transaction, on the driver's own connection.

Keeping an entry is five tiny statements, and somebody waits for the answer. Django's `atomic` and its cursors do the
same for any database and any nesting, and take longer than SQLite does for all five.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from types import TracebackType
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, transaction

Run = Callable[..., Any]


def writing() -> AbstractContextManager[Run]:
    """Gives `run` for statements that are kept all or none; inside a transaction of Django they are a part of it."""
    database = connections[DEFAULT_DB_ALIAS]
    if database.vendor != "sqlite" or database.in_atomic_block:
        return _part_of_django()
    return SqliteTransaction(database)


@contextmanager
def _part_of_django() -> Iterator[Run]:
    with transaction.atomic():
        yield run


def run(sql: str, *values: object) -> Any:
    """Run one statement with its `%s` filled, and return the driver's cursor.

    Raises django.db.DatabaseError as Django's cursors do, also inside a transaction that is already broken.
    """
    database = connections[DEFAULT_DB_ALIAS]
    database.ensure_connection()
    database.validate_no_broken_transaction()
    if database.vendor == "sqlite":
        sql = _with_question_marks(sql)
    with database.wrap_database_errors:
        return database.connection.execute(sql, values)


@cache
def _with_question_marks(sql: str) -> str:
    """As SQLite's driver writes placeholders. Our statements hold no other percent sign."""
    return sql.replace("%s", "?")


class SqliteTransaction(AbstractContextManager[Run]):
    """Takes SQLite's lock for writing at once, as `transaction_mode` in the settings has Django do."""

    def __init__(self, database: Any) -> None:
        database.ensure_connection()
        self._driver = database.connection
        self._execute = database.connection.execute
        self._errors = database.Database.Error
        self._django_errors = database.wrap_database_errors

    def __enter__(self) -> Run:
        self.run("BEGIN IMMEDIATE")
        return self.run

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self.run("COMMIT")
        finally:  # a commit that failed, on a full disk or so, may leave the transaction open
            if self._driver.in_transaction:
                self.run("ROLLBACK")

    def run(self, sql: str, *values: object) -> Any:
        """As `run` of this module, on the connection of the transaction."""
        try:
            return self._execute(_with_question_marks(sql), values)
        except self._errors:
            with self._django_errors:
                raise
