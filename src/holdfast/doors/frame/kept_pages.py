"""Public pages as they were made, kept in this process until what they show has changed."""

from __future__ import annotations

import gzip
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass

MOST = 256  # pages; about 9 MB


@dataclass(frozen=True, slots=True)
class KeptPage:
    """One page, ready to send: as it is, compressed, and the tag that names its content."""

    content: bytes
    gzipped: bytes
    content_type: str
    tag: str


def kept_page(content: bytes, content_type: str) -> KeptPage:
    """A page with its tag, which is weak: the same page, compressed or not."""
    tag = f'W/"{hashlib.sha256(content).hexdigest()[:20]}"'
    return KeptPage(content, gzip.compress(content, 6, mtime=0), content_type, tag)


class KeptPages:
    """The pages asked for last. A key names all that its page depends on, so nothing has to be taken out."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._pages: OrderedDict[Hashable, KeptPage] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable) -> KeptPage | None:
        """The page of a key, which then counts as asked for last."""
        with self._lock:
            page = self._pages.get(key)
            if page is not None:
                self._pages.move_to_end(key)
            return page

    def keep(self, key: Hashable, page: KeptPage) -> None:
        """Keep a page, and let go of the one that nobody has asked for the longest."""
        with self._lock:
            self._pages[key] = page
            while len(self._pages) > self._most:
                self._pages.popitem(last=False)
