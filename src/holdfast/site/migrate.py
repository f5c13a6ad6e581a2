"""The tables, brought up to date before the first request; nothing is asked when they are."""

from collections.abc import Iterator
from contextlib import contextmanager
from pkgutil import iter_modules

from holdfast.site.problem import Problem
from holdfast.storage import migrations

RECORD = "django_migrations"  # Django's table of what it has run


def bring_tables_up_to_date() -> None:
    """Run the migrations that this database has not seen. Django must be set up.

    Raises Problem `database_newer` for one that a later Holdfast has written, and
    `database_unusable` when it is damaged or does not answer.
    """
    from django.db import DatabaseError  # late: see set_up_database

    try:
        shipped, applied = shipped_migrations(), applied_migrations()
        if applied - shipped:
            raise Problem("database_newer")
        if shipped - applied:
            _migrate()
    except DatabaseError as broken:
        raise Problem("database_unusable", name=type(broken).__name__) from broken


def _migrate() -> None:
    from django.core.management import call_command  # late: hardly ever needed

    call_command("migrate", interactive=False, verbosity=0)


@contextmanager
def set_up_database() -> Iterator[None]:
    """Django and the tables ready for a while, in a process that goes on to start workers.

    Every connection is closed at the end: two processes must never share one.
    """
    import django  # late: it takes most of a start

    django.setup()
    from django.db import connections

    try:
        bring_tables_up_to_date()
        yield
    finally:
        for connection in connections.all(initialized_only=True):
            connection.close()
            if hasattr(connection, "close_pool"):
                connection.close_pool()


def shipped_migrations() -> set[str]:
    """The names of the migrations in this version of Holdfast."""
    return {module.name for module in iter_modules(migrations.__path__)}


def applied_migrations() -> set[str]:
    """The names of those this database has seen. Django must be set up.

    Asked in plain SQL: Django's own recorder would load all its migration code at each start.
    """
    from django.db import connection

    with connection.cursor() as cursor:
        if RECORD not in connection.introspection.table_names(cursor):
            return set()
        cursor.execute(f"SELECT name FROM {RECORD} WHERE app = %s", ["storage"])  # noqa: S608 - ours
        return {name for (name,) in cursor.fetchall()}
