"""D3, D4: what stays readable is listed with its reason, and neither ids, rows nor times tell when something was written."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from django.db import connection, models

from holdfast.actions import arrive, journal
from holdfast.doors.frame.secrets import operator_secrets
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.relationship import RelationKind, Relationship
from holdfast.storage.journal_store import JournalStore

DOCUMENT = Path(__file__).resolve().parents[2] / "docs/sealing.md"
ROW = re.compile(r"^\| (\w+) \| `(\w+)` \| ([\w ]+?) \| ?(.*?) ?\|$", re.MULTILINE)
# Only these may say when: they end by themselves, within a day at most, or are public anyway.
MAY_HOLD_MOMENTS = {"SessionRow", "StubRow", "HalfOpenRow", "RateCount"}
KEPT = 200


def listed() -> dict[tuple[str, str], tuple[str, str]]:
    """The table of docs/sealing.md: (model, column) to (kind, reason)."""
    section = DOCUMENT.read_text(encoding="utf-8").partition("### What stays in clear")[2]
    found = ROW.findall(section.partition("\n### ")[0])
    return {
        (model, column): (kind.strip(), reason.strip()) for model, column, kind, reason in found
    }


def columns() -> list[tuple[str, models.Field]]:
    """Every column of every table."""
    return [
        (model.__name__, field)
        for model in apps.get_app_config("storage").get_models()
        for field in model._meta.local_fields
    ]


def test_every_column_is_listed_with_its_reason_and_no_other() -> None:
    known, there = listed(), {(model, field.name) for model, field in columns()}
    there -= {(model, "pk") for model, _ in there}
    assert known.keys() == there
    assert [
        place for place, (kind, reason) in known.items() if kind != "sealed" and not reason
    ] == []


def test_sealed_columns_hold_bytes() -> None:
    kinds = listed()
    sealed = [
        field for model, field in columns() if kinds.get((model, field.name), ("",))[0] == "sealed"
    ]
    assert len(sealed) >= 8
    assert [field for field in sealed if not isinstance(field, models.BinaryField)] == []


def test_no_column_says_when_anything_was_written() -> None:
    timed = {
        model
        for model, field in columns()
        if isinstance(field, models.DateField | models.TimeField | models.DurationField)
    }
    assert timed - MAY_HOLD_MOMENTS == set()


def test_no_table_numbers_its_rows() -> None:
    numbered = [
        f"{model}.{field.name}" for model, field in columns() if isinstance(field, models.AutoField)
    ]
    assert numbered == []


@pytest.mark.django_db
def test_a_sqlite_file_stores_no_row_numbers() -> None:
    if connection.vendor != "sqlite":
        return  # PostgreSQL keeps rows where there is room; docs/sealing.md says what that tells
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name LIKE 'storage_%'"
        )
        tables = dict(cursor.fetchall())
        cursor.execute("SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_sequence'")
    assert len(tables) >= 9
    assert [name for name, sql in tables.items() if "WITHOUT ROWID" not in sql] == []


def rank_correlation(order: Sequence[int]) -> float:
    """Spearman's correlation between a sequence of ranks and 0, 1, 2, …; about 1/√n by chance."""
    n = len(order)
    return 1 - 6 * sum((rank - at) ** 2 for at, rank in enumerate(order)) / (n * (n * n - 1))


def test_the_measure_sees_an_order() -> None:
    assert rank_correlation(range(KEPT)) == 1
    shuffled = random.Random(7).sample(range(KEPT), KEPT)
    assert abs(rank_correlation(shuffled)) < 0.3


@pytest.mark.django_db
def test_neither_ids_nor_the_order_of_rows_follow_time_or_kind() -> None:
    kept, kinds = keep_many()
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, revision, epoch FROM storage_entryrow")  # as they lie
        rows = cursor.fetchall()
    assert len(rows) == KEPT
    time_of = {entry_id.bytes: at for at, entry_id in enumerate(kept)}
    by_id = [time_of[bytes(row[0])] for row in sorted(rows, key=lambda row: bytes(row[0]))]
    by_revision = [time_of[bytes(row[0])] for row in sorted(rows, key=lambda row: bytes(row[1]))]
    measures = [by_id, by_revision]
    if connection.vendor == "sqlite":
        measures.append([time_of[bytes(row[0])] for row in rows])
    # Four and a half standard errors of chance: one false alarm in 100,000 runs.
    assert [
        round(rank_correlation(one), 2) for one in measures if abs(rank_correlation(one)) > 0.32
    ] == []
    first_half = sum(kinds[at] for at in by_id[: KEPT // 2])
    assert abs(first_half - sum(kinds) / 2) < 4.5 * (KEPT * 2 / 9) ** 0.5 / 2, "kinds lie mixed"


def keep_many() -> tuple[list[UUID], list[int]]:
    """Somebody's entries of two kinds, one a minute, in this order."""
    start = datetime(2026, 11, 1, 8, tzinfo=UTC)
    joined = arrive.join(
        "Mira", "five calm words by the sea", secrets=operator_secrets(), network="d4", now=start
    )
    assert isinstance(joined, arrive.Joined)
    store, kept, kinds = JournalStore(joined.keyring), [], []
    for number in range(KEPT):
        is_person = number % 3 == 0
        body = (
            Relationship(alias=f"P{number}", relation=RelationKind.OTHER, order=number)
            if is_person
            else Formulation(thread=f"sentence {number}")
        )
        kept.append(uuid4())
        kinds.append(int(is_person))
        journal.keep(kept[-1], body, store=store, now=start + timedelta(minutes=number))
    return kept, kinds
