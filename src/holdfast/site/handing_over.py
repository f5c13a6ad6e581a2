"""What the supervisor hands to the worker: plain environment, never a secret."""

import os
from pathlib import Path

from holdfast.site.configuration import Mode
from holdfast.site.problem import Problem
from holdfast.site.running import Address


def tell_worker(home: Path, mode: Mode, address: Address) -> None:
    """Set what `settings` reads in the worker, or in this process once Django is set up here."""
    os.environ.update(
        HOLDFAST_MODE=mode,
        HOLDFAST_HOME=str(home),
        HOLDFAST_ADDRESS=str(address),
        HOLDFAST_SUPERVISED="1",
        DJANGO_SETTINGS_MODULE="holdfast.site.settings",
    )


def refuse_other_binds() -> None:
    """Without the rules of a hosted site nothing but loopback is served. Raises `bind_at_home`."""
    if os.environ.get("HOLDFAST_BIND"):
        raise Problem("bind_at_home")
