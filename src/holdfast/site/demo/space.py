"""Moving the invented person in: a space made as anyone makes one, and her journal put into it."""

from __future__ import annotations

from datetime import UTC, datetime

from holdfast.site.demo.journal import demo_entries
from holdfast.site.demo.story import read_story
from holdfast.words import Words
from holdfast.words.place import content_root


def move_in(language: str, *, now: datetime) -> dict[str, str]:
    """Make her space and keep her entries; the handle and the passphrase that enter it. Django must be set up."""
    from holdfast.actions import arrive  # late: only with Django set up
    from holdfast.doors.frame.secrets import operator_secrets
    from holdfast.storage.journal_store import JournalStore

    story = read_story(content_root())
    space = story.space
    joined = arrive.join(
        space.name, space.passphrase, secrets=operator_secrets(), network="demo", now=now
    )
    if isinstance(joined, arrive.Refused):
        raise AssertionError("a new database has no flood of spaces")
    store = JournalStore(joined.keyring)
    store.put_many(demo_entries(story, Words(language), now=now.astimezone(UTC)))
    return {"handle": joined.handle, "passphrase": space.passphrase}
