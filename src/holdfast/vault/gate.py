"""A gate before costly work: a few at a time, a short wait for the rest, and then an honest no."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class TooBusy(Exception):
    """No place came free in time. The door answers 503 and asks to try again in a moment."""


class Gate:
    """Lets at most `places` threads through at once; others wait up to `patience` seconds.

    The gate opens again when the last one leaves, also after an error.
    """

    def __init__(self, places: int, patience: float) -> None:
        self._places = threading.BoundedSemaphore(places)
        self._patience = patience

    @contextmanager
    def place(self) -> Iterator[None]:
        """Hold one place. Raises TooBusy."""
        if not self._places.acquire(timeout=self._patience):
            raise TooBusy
        try:
            yield
        finally:
            self._places.release()
