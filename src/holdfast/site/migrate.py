"""The tables, brought up to date before the first request; nothing is asked when they are."""

from importlib import resources

from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder


def bring_tables_up_to_date() -> None:
    """Run the migrations that this database has not seen. Each is one transaction."""
    if shipped_migrations() - _applied_migrations():
        call_command("migrate", interactive=False, verbosity=0)


def shipped_migrations() -> set[str]:
    """The names of the migrations in this version of Holdfast."""
    folder = resources.files("holdfast.storage.migrations")
    names = (file.name for file in folder.iterdir())
    return {
        name.removesuffix(".py") for name in names if name[:1].isdigit() and name.endswith(".py")
    }


def _applied_migrations() -> set[str]:
    applied = MigrationRecorder(connection).applied_migrations()
    return {name for app, name in applied if app == "storage"}
