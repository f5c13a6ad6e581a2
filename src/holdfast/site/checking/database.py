"""The database, looked over without a key: is it there, is it whole, does it keep its word?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from holdfast.site.configuration import Configuration
from holdfast.site.problem import Problem


@dataclass(frozen=True)
class Looked:
    """What was found: how much there is, and every problem."""

    spaces: int
    entries: int
    problems: tuple[Problem, ...]


def check_database(configuration: Configuration) -> Looked:
    """Frames, references, slots, ledgers, tables and durability. Nothing is written; no table is made."""
    if _is_missing(configuration.database):
        return Looked(0, 0, ())  # kept nothing yet, and a look must not make it
    import django  # late: only with an environment that settings can be made of

    django.setup()
    from django.db import DatabaseError, connection

    try:
        return _look(configuration)
    except (
        DatabaseError,
        TypeError,
        ValueError,
    ) as broken:  # also a row that holds no id, no number
        return Looked(0, 0, (Problem("database_unusable", name=type(broken).__name__),))
    finally:
        connection.close()


def _is_missing(database: Mapping[str, object]) -> bool:
    is_file = str(database["ENGINE"]).endswith("sqlite3")
    return is_file and not Path(str(database["NAME"])).exists()


def _look(configuration: Configuration) -> Looked:
    from holdfast.storage import checking
    from holdfast.vault.passphrase import Peppers

    problems = [*_tables(), *_file(), *_durability(configuration)]
    if problems:
        return Looked(0, 0, tuple(problems))  # rows of tables that differ cannot be read
    faults = checking.read_faults(Peppers(configuration.keys.peppers))
    for (person, fault), count in sorted(faults.items()):
        problems.append(Problem(f"misframed_{fault}", space=str(person), n=count))
    if orphans := checking.count_orphans():
        problems.append(Problem("orphaned_rows", n=orphans))
    return Looked(*checking.count_rows(), tuple(problems))


def _tables() -> Iterator[Problem]:
    from holdfast.site.migrate import applied_migrations, shipped_migrations

    shipped, applied = shipped_migrations(), applied_migrations()
    if applied - shipped:
        yield Problem("database_newer")
    elif shipped - applied:
        yield Problem("tables_older")


def _file() -> Iterator[Problem]:
    from holdfast.storage.checking import is_sound_file

    if not is_sound_file():
        yield Problem("file_damaged")


def _durability(configuration: Configuration) -> Iterator[Problem]:
    from holdfast.site.durability import refuse_losing_writes

    if configuration.accepts_loss:
        return
    try:
        refuse_losing_writes()
    except Problem as problem:
        yield problem
