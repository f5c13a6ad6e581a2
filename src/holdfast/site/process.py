"""What this process must not leave behind: readable files, core dumps, orphans."""

import os
import signal
import sys

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4


def make_private() -> None:
    """New files are for their owner only, and a crash writes no memory to disk."""
    os.umask(0o077)
    if sys.platform == "win32":
        return
    import resource  # late: not on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # A limit of zero does not stop a core dump that the system pipes to a program; this does.
    _prctl(PR_SET_DUMPABLE, 0)


def end_with_parent() -> None:
    """A worker whose supervisor was killed ends too, instead of serving on unseen (Linux)."""
    _prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _prctl(option: int, value: int) -> None:
    if sys.platform.startswith("linux"):
        import ctypes  # late: only here

        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)
