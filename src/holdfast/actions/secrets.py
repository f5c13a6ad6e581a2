"""What the operator keeps outside the database, handed to the actions that need it."""

from __future__ import annotations

from dataclasses import dataclass, field

from holdfast.vault.handles import handle_index
from holdfast.vault.passphrase import Peppers


@dataclass(frozen=True)
class OperatorSecrets:
    """The index key hides handles; peppers make a stolen database useless for guessing."""

    index_key: bytes = field(repr=False)
    peppers: Peppers = field(repr=False)

    def hide(self, handle: str) -> bytes:
        """The handle as the database stores it: 32 bytes that nobody reads back."""
        return handle_index(self.index_key, handle)
