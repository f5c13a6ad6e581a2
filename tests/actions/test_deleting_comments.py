"""Words that were deleted or declined are gone from the file, not only from the page."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_no_byte_of_deleted_or_declined_words_is_left_in_the_file_or_its_log(tmp_path):
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests/actions/deleting_comments.py"), str(tmp_path / "home")],
        cwd=ROOT, capture_output=True, text=True, check=False,
        env={"PATH": "", "PYTHONPATH": f"{ROOT}:{ROOT / 'src'}", "HOME": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["before"] == ["declined", "deleted", "published"], "the search would find them"
    assert report["after"] == ["published"]
