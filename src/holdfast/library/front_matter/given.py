"""What an author says about an article, typed: the outcome of reading front matter."""

from datetime import date, datetime, tzinfo
from datetime import time as clock_time

from msgspec import Struct


class Moment(Struct, frozen=True, order=True):
    """A day, and the exact time if the author gave one; without an offset it is the practice's time."""

    day: date
    at: datetime | None = None

    def has_come(self, now: datetime) -> bool:
        """Whether it is past; `now` is in the practice's time zone, where a day begins."""
        return self.exact(now.tzinfo) <= now

    def exact(self, zone: tzinfo | None) -> datetime:
        """The moment with its time zone: the author's own offset, or else the practice's zone."""
        at = self.at or datetime.combine(self.day, clock_time.min)
        return at if at.tzinfo else at.replace(tzinfo=zone)


class FrontMatter(Struct, frozen=True):
    """What the author says about the article; an empty value means the key was not given."""

    title: str
    date: Moment
    language: str
    slug: str
    description: str = ""
    author: str = ""
    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    image: str = ""  # path in the media folder
    image_alt: str = ""  # empty: the picture is decorative
    minutes: int = 0  # the reading time the author gave; 0: none
    draft: bool = False
    translation_key: str = ""
    lastmod: Moment | None = None
    publish_date: Moment | None = None
    expiry_date: Moment | None = None
    aliases: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    reviewed: Moment | None = None
    reviewer: str = ""
    evidence: str = ""  # one of `EVIDENCE`
    content_note: str = ""  # what the article mentions, said before one reads it
    takes_comments: bool = True  # false with `comments: closed`
