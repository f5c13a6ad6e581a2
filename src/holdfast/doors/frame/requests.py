"""What a request carries here beside Django's own."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest

if TYPE_CHECKING:  # a page for somebody signed out needs neither
    from holdfast.actions.sessions import OpenSession
    from holdfast.storage.journal_store import JournalStore


class HoldfastRequest(HttpRequest):
    """Any request after the session middleware: the moment it came, and who is signed in, if anybody."""

    moment: datetime
    space: OpenSession | None
    # Where this page is in each language; only a page that is not in all of them sets it.
    in_languages: dict[str, str]


class SpaceRequest(HoldfastRequest):
    """A request of somebody signed in, with their journal's store."""

    space: OpenSession
    store: JournalStore
