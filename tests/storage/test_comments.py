"""A form that is sent twice at once: one comment, and no error whose statement a server would write down."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from holdfast.practice.comment import CommentState
from holdfast.storage import comments
from holdfast.storage.models import CommentRow


def row(text: str) -> CommentRow:
    return CommentRow(
        id=uuid4(), language="en", slug="tides", parent=None, state=CommentState.WAITING, name="Gull", text=text,
        is_author=False, month="", reply="", code_mac=b"c" * 32, reports=0,
    )  # fmt: skip


@pytest.mark.django_db
def test_the_second_of_two_with_one_code_is_passed_over_without_an_error():
    comments.add_once(row("first"))
    with CaptureQueriesContext(connection) as asked:
        comments.add_once(row("second"))
    [insert] = [each["sql"] for each in asked.captured_queries if "INSERT" in each["sql"]]
    assert "OR IGNORE" in insert or "ON CONFLICT DO NOTHING" in insert
    assert [one.text for one in CommentRow.objects.all()] == ["first"]


@pytest.mark.django_db
def test_on_postgresql_words_travel_beside_the_statement():
    if connection.vendor != "postgresql":
        return  # SQLite writes no log
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT query FROM pg_stat_activity WHERE pid = pg_backend_pid() AND %s <> ''",
            ["canary words"],
        )
        assert "canary words" not in cursor.fetchone()[0]
