"""Short articles for tests: one call writes a file as an author would."""

from __future__ import annotations

import os
from pathlib import Path

TEXT = "Some text about closeness.\n"


def write(folder: Path, slug: str, *keys: str, body: str = TEXT, language: str = "en") -> Path:
    """`<folder>/<language>/articles/<slug>.md` with a title, a date in the past and these keys."""
    file = folder / language / "articles" / f"{slug}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    given = {key.partition(":")[0] for key in keys}
    usual = {"title": f'title: "About {slug}"', "date": "date: 2026-02-17", "description": "description: In short"}  # fmt: skip
    lines = [line for key, line in usual.items() if key not in given]
    before = file.stat().st_mtime_ns if file.exists() else 0
    file.write_text("\n".join(["---", *lines, *keys, "---", body]), encoding="utf-8")
    if before:  # two edits within the grain of the clock shall differ all the same
        os.utime(file, ns=(before + 10**6, before + 10**6))
    return file
