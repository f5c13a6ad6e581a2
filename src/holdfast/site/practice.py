"""What a practice brings to the public pages: its articles, its time zone, its name."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from holdfast.site.problem import Problem


@dataclass(frozen=True)
class Practice:
    """Everything is optional; without it Holdfast shows its own articles, in this computer's time."""

    articles: Path | None = None  # holds `<language>/articles/*.md` and `media/`
    time_zone: tzinfo | None = None  # where an article's day begins; None: this computer's
    name: str = ""  # the byline of articles without an author; empty: Holdfast

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Practice":
        """Read `HOLDFAST_ARTICLES`, `HOLDFAST_TIME_ZONE` and `HOLDFAST_PRACTICE`. Raises Problem."""
        return cls(
            articles=_articles(environ.get("HOLDFAST_ARTICLES", "")),
            time_zone=_time_zone(environ.get("HOLDFAST_TIME_ZONE", "")),
            name=environ.get("HOLDFAST_PRACTICE", "").strip(),
        )


def _articles(named: str) -> Path | None:
    if not named:
        return None
    folder = Path(named)
    if not folder.is_dir():
        raise Problem("articles_missing", path=named)
    return folder


def _time_zone(named: str) -> tzinfo | None:
    if not named:
        return None
    try:
        return ZoneInfo(named)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise Problem("time_zone_unknown", name=named) from unknown
