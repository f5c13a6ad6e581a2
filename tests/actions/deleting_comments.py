"""Run by test_deleting_comments.py in a process of its own: comments are written, deleted, declined and published.

Prints, as JSON, whose words could be found in the bytes of the database before and after.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

HOME = Path(sys.argv[1])
os.environ.update(
    HOLDFAST_MODE="home", HOLDFAST_HOME=str(HOME), DJANGO_SETTINGS_MODULE="holdfast.site.settings"
)
os.environ.pop("HOLDFAST_DATABASE_URL", None)

from holdfast.site.home import prepare_home  # noqa: E402 - the environment comes first

prepare_home(HOME)

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402

from holdfast.actions import comments  # noqa: E402
from holdfast.doors.frame.secrets import operator_secrets  # noqa: E402
from holdfast.practice.comment import CommentAct, PrivateReply  # noqa: E402
from holdfast.storage.models import CommentRow  # noqa: E402

WORDS = {fate: f"{fate} zanzibar {fate} quince" for fate in ("deleted", "declined", "published")}


def found() -> list[str]:
    disk = b"".join(file.read_bytes() for file in sorted(HOME.glob("holdfast.sqlite3*")))
    return sorted(fate for fate, text in WORDS.items() if text.encode() in disk)


def main() -> None:
    call_command("migrate", verbosity=0)
    now, secrets = datetime.now(UTC), operator_secrets()
    place = comments.Place("en", "tides")
    for fate, text in WORDS.items():
        words = comments.Words("Gull", text)
        comments.send(place, words, fate, secrets=secrets, network=fate, now=now)
    before = found()
    rows = {fate: CommentRow.objects.get(text=text).id for fate, text in WORDS.items()}
    comments.moderate(rows["published"], CommentAct.PUBLISH, now=now)
    comments.moderate(
        rows["declined"], CommentAct.DECLINE, reply=PrivateReply.NAMES_SOMEBODY, now=now
    )
    comments.moderate(rows["deleted"], CommentAct.DELETE, now=now)
    print(json.dumps({"before": before, "after": found()}))


main()
