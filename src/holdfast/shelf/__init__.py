"""The shelf: articles as they lie in folders, read again when somebody edits one."""

from holdfast.shelf.collection import Collection
from holdfast.shelf.shelf import Shelf

__all__ = ["Collection", "Shelf"]
