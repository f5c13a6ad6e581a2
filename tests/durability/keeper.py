"""A process that keeps entries until it is killed, and says which ones it was told are kept.

`python -m tests.durability.keeper PERSON KEY` reads HOLDFAST_HOME; each line it prints is one entry id,
written after the answer. A first line "ready" says that it has begun.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4


def set_up(home: Path) -> None:
    """Django on the database of this home, with the settings of the real program."""
    os.environ.update(
        HOLDFAST_MODE="home",
        HOLDFAST_HOME=str(home),
        DJANGO_SETTINGS_MODULE="holdfast.site.settings",
    )
    import django

    django.setup()


def keep_until_killed(person: UUID, key: bytes, most: int) -> None:
    """Keep entries one after the other through the only door there is, and acknowledge each."""
    from holdfast.actions import journal
    from holdfast.healing.patterns.formulation import Formulation
    from holdfast.storage.journal_store import JournalStore
    from holdfast.vault.keys import Keyring

    store = JournalStore(Keyring(person, 1, key))
    print("ready", flush=True)
    for number in range(most):
        entry_id, text = uuid4(), f"entry {number} of {os.getpid()} " + "x" * (number % 3000)
        kept = journal.keep(entry_id, Formulation(thread=text), store=store, now=datetime.now(UTC))
        assert isinstance(kept, journal.Kept)
        print(f"{entry_id} {number}", flush=True)


if __name__ == "__main__":
    set_up(Path(os.environ["HOLDFAST_HOME"]))
    keep_until_killed(UUID(sys.argv[1]), bytes.fromhex(sys.argv[2]), int(sys.argv[3]))
