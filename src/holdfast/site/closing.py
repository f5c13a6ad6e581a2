"""What is left to do when the last worker has gone."""

from contextlib import closing, suppress
from pathlib import Path

from holdfast.site.database import FILE


def fold_log(home: Path) -> None:
    """Bring the write-ahead log back into the database file, so that one file is the journal.

    The last connection to close does it; a worker's threads do not close theirs. A damaged
    database is left as it is: nothing is lost by a log that stays.
    """
    import sqlite3  # late: at the end of all

    if not (home / FILE).exists():
        return
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(home / FILE)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
