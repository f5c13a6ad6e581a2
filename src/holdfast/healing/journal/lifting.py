"""Lifting: bodies written in an older form are brought to the newest by small pure functions when opened.

Sealed data cannot be migrated by the operator, so no release ever drops a lifter. One lifter takes one kind from one
version to the next; they are applied in a row.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

Payload = Mapping[str, Any]
Lifter = Callable[[Payload], Payload]
Lifters = Mapping[tuple[str, int], Lifter]

# (kind, version lifted from) -> lifter to the next version. All kinds are at version 1, so there is none yet.
LIFTERS: Final[Lifters] = {}


class LifterMissing(LookupError):
    """An older version has no lifter. Names the kind and the version, which are never private words."""

    def __init__(self, kind: str, version: int) -> None:
        super().__init__(f"no lifter takes {kind} from version {version}")
        self.kind = kind
        self.version = version


def lift(
    payload: Payload, kind: str, *, version: int, to: int, lifters: Lifters = LIFTERS
) -> Payload:
    """The payload as version `to` of its kind would write it. The payload given is not changed.

    Raises LifterMissing when a step on the way has no lifter.
    """
    for step in range(version, to):
        if (kind, step) not in lifters:
            raise LifterMissing(kind, step)
        payload = lifters[kind, step](dict(payload))
    return payload
