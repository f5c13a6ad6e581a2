"""What a practice brings to the public pages: its articles, its time zone, its name and its profile."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from holdfast.practice.profile import Profile
from holdfast.site.problem import Problem

PROFILE = "practice.yaml"


@dataclass(frozen=True)
class Practice:
    """Everything is optional; without it Holdfast shows its own articles, in this computer's time."""

    articles: Path | None = None  # holds `<language>/articles/*.md`, `media/` and `practice.yaml`
    time_zone: tzinfo | None = None  # where an article's day begins; None: this computer's
    name: str = ""  # the byline of articles without an author; empty: Holdfast
    profile: Profile = field(default_factory=Profile)

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Practice":
        """Read `HOLDFAST_ARTICLES`, `HOLDFAST_TIME_ZONE` and `HOLDFAST_PRACTICE`. Raises Problem."""
        articles = _articles(environ.get("HOLDFAST_ARTICLES", ""))
        profile = read_profile(articles / PROFILE) if articles else Profile()
        name = environ.get("HOLDFAST_PRACTICE", "").strip() or profile.name
        return cls(
            articles=articles,
            time_zone=_time_zone(environ.get("HOLDFAST_TIME_ZONE", "")),
            name=name,
            profile=msgspec.structs.replace(profile, name=name),
        )


def _articles(named: str) -> Path | None:
    if not named:
        return None
    folder = Path(named)
    if not folder.is_dir():
        raise Problem("articles_missing", path=named)
    return folder


def read_profile(file: Path) -> Profile:
    """The profile in this file; an empty one when there is no such file. Raises Problem."""
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        return Profile()
    except OSError as trouble:
        raise Problem(
            "profile_unreadable", path=str(file), reason=type(trouble).__name__
        ) from trouble
    try:
        return msgspec.yaml.decode(content, type=Profile) if content.strip() else Profile()
    except (msgspec.MsgspecError, ValueError) as wrong:
        reason = " ".join(str(wrong).split())
        raise Problem("profile_unreadable", path=str(file), reason=reason) from wrong


def _time_zone(named: str) -> tzinfo | None:
    if not named:
        return None
    try:
        return ZoneInfo(named)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise Problem("time_zone_unknown", name=named) from unknown
