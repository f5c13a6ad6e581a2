"""What was put away, replaced or deleted is gone from the file and its log, also when somebody read meanwhile."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from holdfast.storage.people import KEYS

ROOT = Path(__file__).resolve().parents[2]


def test_old_slots_and_deleted_entries_leave_no_byte_in_the_file_or_its_log(tmp_path):
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests/actions/erasing.py"), str(tmp_path / "home")],
        cwd=ROOT, capture_output=True, text=True, check=False,
        env={"PATH": "", "PYTHONPATH": f"{ROOT}:{ROOT / 'src'}", "HOME": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    gone = [True, False]
    assert json.loads(done.stdout) == {
        "an entry": gone,
        "somebody": gone,
        "an area": gone,
        "a passphrase": gone,
        "a code": gone,
        "put away, with a reader": [True, True],
        "put away, after the reader": gone,
        "owed": False,
    }


def test_operators_of_postgresql_are_told_to_write_every_table_of_keys_anew():
    page = (ROOT / "docs/hosting.md").read_text(encoding="utf-8")
    command = next(line for line in page.splitlines() if "VACUUM FULL" in line and "psql" in line)
    assert {table._meta.db_table for table in KEYS} <= set(
        command.replace("'", " ").replace(",", " ").split()
    )
