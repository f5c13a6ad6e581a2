"""Writing a file that holds private words: new, for its owner only, and whole or not at all."""

import os
from pathlib import Path

from holdfast.site.problem import Problem


def refuse_existing(file: Path) -> None:
    """Raises Problem `file_exists`, before anything is asked."""
    if file.exists() or file.is_symlink():
        raise Problem("file_exists", path=str(file))


def write_new(file: Path, content: bytes) -> None:
    """Write `content` with mode 0600 and onto the disk. Raises Problem `file_exists` or `file_unwritable`."""
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as taken:
        raise Problem("file_exists", path=str(file)) from taken
    except OSError as refused:
        raise Problem("file_unwritable", path=str(file)) from refused
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as refused:
        file.unlink(missing_ok=True)  # half a journal would look like a whole one
        raise Problem("file_unwritable", path=str(file)) from refused
