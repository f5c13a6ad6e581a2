"""Where one person's journal lies: the contexts of heads, bodies and the ledger, their fixed parts made once."""

from uuid import UUID

from holdfast.vault.context import context, framed
from holdfast.vault.sealing import SealBroken

_SIXTEEN = (16).to_bytes(4, "big")  # the length in front of an id and of a revision


class Places:
    """Equal to `context("head", person, id, revision, epoch)` and so on, at a tenth of its price."""

    __slots__ = ("_end", "_epoch", "body_start", "head_start", "ledger")

    def __init__(self, person: UUID, epoch: int) -> None:
        self._epoch = epoch
        self._end = framed(epoch.to_bytes(8, "big"))
        self.head_start = context("head", person) + _SIXTEEN
        self.body_start = context("body", person) + _SIXTEEN
        self.ledger = context("ledger", person, epoch)

    def head(self, entry_id: bytes, revision: bytes, epoch: int) -> bytes:
        return self.head_start + self.rest(entry_id, revision, epoch)

    def body(self, entry_id: bytes, revision: bytes, epoch: int) -> bytes:
        return self.body_start + self.rest(entry_id, revision, epoch)

    def rest(self, entry_id: bytes, revision: bytes, epoch: int) -> bytes:
        """What follows either start. Raises SealBroken for a damaged row, or one of another epoch."""
        if epoch != self._epoch or len(entry_id) != 16 or len(revision) != 16:
            raise SealBroken
        return b"".join((entry_id, _SIXTEEN, revision, self._end))
