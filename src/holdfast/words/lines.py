"""Crisis lines: what we know of each, since when, and which may be shown today.

An outdated number can cost a life, so a line is shown only while it is verified and recently so.
Emergency numbers and directories are shown whatever their age.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import msgspec
import yaml

from holdfast.words.catalogue import ContentBroken

FRESH_FOR = timedelta(days=90)  # domain rule: a line not re-checked within 90 days is not shown
EVERYWHERE = "INT"  # directories that serve any country
EUROPE = "EU"  # 112, in every country of the European Union
FILE = "lines.yaml"


class LineKind(StrEnum):
    """What a line is for."""

    EMERGENCY = "emergency"
    SUICIDE_CRISIS = "suicide_crisis"
    EMOTIONAL_SUPPORT = "emotional_support"
    DOMESTIC_VIOLENCE = "domestic_violence"
    SEXUAL_VIOLENCE = "sexual_violence"
    CHILD = "child"
    LGBTQ = "lgbtq"
    MEN = "men"
    SUPPORTER = "supporter"
    DIRECTORY = "directory"


LASTING = frozenset({LineKind.EMERGENCY, LineKind.DIRECTORY})
# Who listens to somebody who thinks of ending their life.
LISTENS = frozenset({LineKind.SUICIDE_CRISIS, LineKind.EMOTIONAL_SUPPORT})


class LineStatus(StrEnum):
    """How far a line can be relied on."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    CONFLICT = "conflict"  # public sources contradict each other
    RETIRED = "retired"


class OnBill(StrEnum):
    """Whether a call appears on the phone bill."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class LineNote(StrEnum):
    """What a person may want to know before calling; the words are in `help.lines.note`."""

    FREE = "free"
    ANONYMOUS = "anonymous"
    INTERPRETERS = "interpreters"
    SIGN_LANGUAGE = "sign_language"
    MANY_LANGUAGES = "many_languages"
    LANGUAGES_AT_TIMES = "languages_at_times"
    FOR_WOMEN = "for_women"
    ALL_NETWORKS = "all_networks"


class Hours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When a line answers: `always`, or unknown when it is not. With `phone_only` that is known of calls alone."""

    always: bool = False
    phone_only: bool = False
    timezone: str | None = None


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One line. `country` is ISO 3166-1 alpha-2, or EU or INT; `phone` is written as people dial it."""

    id: str
    country: str
    region: str | None = None
    kind: LineKind
    name: str
    phone: str | None = None
    more_phones: tuple[str, ...] = ()
    text_number: str | None = None
    text_keyword: str | None = None
    chat_url: str | None = None
    web_url: str | None = None
    tty: str | None = None
    languages: tuple[str, ...] = ()
    hours: Hours = Hours()
    notes: tuple[LineNote, ...] = ()
    appears_on_bill: OnBill = OnBill.UNKNOWN
    source: str
    verified_on: date | None = None
    verified_by: str | None = None
    status: LineStatus
    status_reason: str | None = None
    next_check: date

    def is_fresh(self, today: date) -> bool:
        """Verified, and within the last 90 days. A day in the future is a mistake, not a promise."""
        if self.status is not LineStatus.VERIFIED or self.verified_on is None:
            return False
        return timedelta() <= today - self.verified_on <= FRESH_FOR

    def may_be_shown(self, today: date) -> bool:
        """Emergency numbers and directories outlive their check; a retired line is never shown."""
        if self.kind in LASTING:
            return self.status is not LineStatus.RETIRED
        return self.is_fresh(today)


class LinesShown(msgspec.Struct, frozen=True):
    """What a Help page shows for one country on one day."""

    country: str
    emergency: tuple[Line, ...]
    lines: tuple[Line, ...]
    directories: tuple[Line, ...]
    withheld: int
    # Withheld because public sources contradict each other: named on the page, never given.
    conflicting: tuple[Line, ...]

    @property
    def emergency_number(self) -> str | None:
        """The number to dial first, when we know one for this country."""
        return next((line.phone for line in self.emergency if line.phone), None)

    @property
    def has_crisis_line(self) -> bool:
        """Whether a line is shown that somebody who thinks of ending their life can call or write to."""
        return any(line.kind in LISTENS for line in self.lines)


class _Book(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    lines: tuple[Line, ...]


@lru_cache(maxsize=4)
def load_lines(root: Path) -> tuple[Line, ...]:
    """All lines of `root/lines.yaml`. Raises ContentBroken naming the file and the first fault."""
    file = root / FILE
    try:
        raw = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        book = msgspec.convert(raw, _Book)
    except yaml.MarkedYAMLError as broken:
        line = broken.problem_mark.line + 1 if broken.problem_mark else 1
        raise ContentBroken(file, line, broken.problem or "not YAML") from broken
    except msgspec.ValidationError as unfit:
        raise ContentBroken(file, 1, str(unfit)) from unfit
    ids = [line.id for line in book.lines]
    for twice in {name for name in ids if ids.count(name) > 1}:
        raise ContentBroken(file, 1, f"the line {twice} is there twice")
    return book.lines


def countries(lines: Iterable[Line]) -> tuple[str, ...]:
    """Every country a person can choose, in the order of the file; `EU` and `INT` among them."""
    return tuple(dict.fromkeys(line.country for line in lines))


def lines_for(lines: Sequence[Line], country: str, today: date) -> LinesShown:
    """The lines of one country that may be shown today, with the directories of everywhere.

    An unknown country shows the directories alone: help is never an error.
    """
    own = [line for line in lines if line.country == country and line.country != EVERYWHERE]
    shown = [line for line in own if line.may_be_shown(today)]
    everywhere = [line for line in lines if line.country == EVERYWHERE and line.may_be_shown(today)]
    return LinesShown(
        country=country,
        emergency=_of(shown, LineKind.EMERGENCY),
        lines=tuple(line for line in shown if line.kind not in LASTING),
        directories=_of([*shown, *everywhere], LineKind.DIRECTORY),
        withheld=len(own) - len(shown),
        conflicting=tuple(line for line in own if line.status is LineStatus.CONFLICT),
    )


def _of(lines: Iterable[Line], kind: LineKind) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.kind is kind)
