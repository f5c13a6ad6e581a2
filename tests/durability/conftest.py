"""A database file of the real program's making, with one person in it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.running import clean_environment

MAKE = """
from pathlib import Path; import os, sys
from holdfast.site.home import prepare_home
home = Path(os.environ["HOLDFAST_HOME"]); prepare_home(home)
from tests.durability.keeper import set_up
set_up(home)
from holdfast.site.migrate import bring_tables_up_to_date
bring_tables_up_to_date()
from datetime import UTC, datetime
from holdfast.actions import arrive
from holdfast.doors.frame.secrets import operator_secrets
joined = arrive.join("Mira", "five calm words by the sea", secrets=operator_secrets(), network="n", now=datetime.now(UTC))
print(joined.keyring.person, joined.keyring.root.hex())
"""
AUDIT = """
import os, sys
from pathlib import Path; from uuid import UUID
from tests.durability.keeper import set_up
set_up(Path(os.environ["HOLDFAST_HOME"]))
from holdfast.actions.checking import check_journal
from holdfast.storage.journal_store import JournalStore
from holdfast.vault.keys import Keyring
checked = check_journal(JournalStore(Keyring(UUID(sys.argv[1]), 1, bytes.fromhex(sys.argv[2]))))
print("mismatches", checked.mismatches)
for entry in checked.opened.journal: print(entry.id, entry.body.thread)
"""


@dataclass(frozen=True)
class Disk:
    """A home folder and the one person whose journal lies in it."""

    home: Path
    person: str
    key: str

    @property
    def environment(self) -> dict[str, str]:
        """For a process that works on this home."""
        return clean_environment(HOLDFAST_HOME=str(self.home), PYTHONPATH=str(ROOT))

    def start(self, module: str, *arguments: str) -> subprocess.Popen[str]:
        """Start a process that works on this home as the person."""
        command = [sys.executable, "-m", module, self.person, self.key, *arguments]
        return subprocess.Popen(
            command, env=self.environment, cwd=ROOT, stdout=subprocess.PIPE, text=True
        )

    def audit(self) -> tuple[int, dict[str, str]]:
        """Open everything in a fresh process: mismatches with the ledger, and each text by its id."""
        arguments = [sys.executable, "-c", AUDIT, self.person, self.key]
        told = run(arguments, self.environment).splitlines()
        entries = (line.partition(" ") for line in told[1:])
        return int(told[0].split()[1]), {entry_id: text for entry_id, _, text in entries}


ROOT = Path(__file__).resolve().parents[2]


def run(arguments: list[str], environment: dict[str, str]) -> str:
    """Run a program to its end; what it said."""
    done = subprocess.run(
        arguments, env=environment, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    """A fresh home with its tables, and somebody who joined."""
    home = tmp_path / "data"
    environment = clean_environment(
        HOLDFAST_HOME=str(home), PYTHONPATH=str(ROOT), HOLDFAST_MODE="home"
    )
    person, key = run([sys.executable, "-c", MAKE], environment).split()
    return Disk(home, person, key)
