"""Data folders with a journal in them, made by the real program in a process of its own."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.running import PATIENCE, clean_environment

from holdfast.site.demo.story import read_story
from holdfast.words.place import content_root

# What the invented person kept, and her preferences.
ENTRIES = len(read_story(content_root()).entries) + 1

MAKE = """
import json, os, sys
from datetime import UTC, datetime
from pathlib import Path
from holdfast.site.home import prepare_home
from holdfast.site.migrate import set_up_database
os.environ["DJANGO_SETTINGS_MODULE"] = "holdfast.site.settings"
prepare_home(Path(os.environ["HOLDFAST_HOME"]))
from holdfast.site.demo import space
if sys.argv[1] == "empty":
    space.demo_entries = lambda *_, **__: ()
with set_up_database():
    print(json.dumps(space.move_in("en", now=datetime(2026, 11, 21, 9, tzinfo=UTC))))
"""


@dataclass(frozen=True)
class Home:
    """A folder, and what enters the one space in it."""

    folder: Path
    handle: str
    passphrase: str

    @property
    def database(self) -> Path:
        return self.folder / "holdfast.sqlite3"

    def command(
        self, *arguments: str, typed: str | None = None, **environ: str
    ) -> subprocess.CompletedProcess[str]:
        """Run `holdfast …` on this folder; `typed` is its input, the right entrance when None."""
        return subprocess.run(
            [sys.executable, "-m", "holdfast", *arguments],
            env=clean_environment(HOLDFAST_HOME=str(self.folder), **environ),
            input=f"{self.handle}\n{self.passphrase}\n" if typed is None else typed,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )


def make_home(folder: Path, *, empty: bool = False) -> Home:
    """A new folder with one space: with the journal of the demonstration, or with nothing in it."""
    made = subprocess.run(
        [sys.executable, "-c", MAKE, "empty" if empty else "full"],
        env=clean_environment(HOLDFAST_HOME=str(folder)),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    return Home(folder, **json.loads(made.stdout))
