"""Statements on the driver's own connection keep what Django's transactions promise."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.transaction import TransactionManagementError

from holdfast.storage.models import RateCount
from holdfast.storage.statements import SqliteTransaction, run, writing

INSERT = "INSERT INTO storage_ratecount (name, count, last_at, ends_at) VALUES (%s, 1, '2026-11-21', '2026-11-21')"


def names() -> set[bytes]:
    return {bytes(name) for name in RateCount.objects.values_list("name", flat=True)}


def write_and_fail(name: bytes) -> None:
    with writing():
        run(INSERT, name)
        raise ZeroDivisionError


def is_open() -> bool:
    """Whether the driver itself is in a transaction."""
    driver = connection.connection
    if connection.vendor == "sqlite":
        return bool(driver.in_transaction)
    return bool(driver.info.transaction_status)  # 0 is idle


def write_for_nobody() -> None:
    """SQLite looks at this foreign key when it commits; PostgreSQL does so anyway."""
    with writing():
        if connection.vendor == "sqlite":
            run("PRAGMA defer_foreign_keys=ON")
        run("INSERT INTO storage_ledgerrow (person_id, blob) VALUES (%s, %s)", "nobody", b"")


def write_inside_and_fail(name: bytes) -> None:
    with transaction.atomic():
        with writing():
            run(INSERT, name)
        raise ZeroDivisionError


@pytest.mark.django_db(transaction=True)
def test_all_statements_are_kept_together():
    with writing():
        run(INSERT, b"a")
        run(INSERT, b"b")
    assert names() == {b"a", b"b"}
    assert isinstance(writing(), SqliteTransaction) == (connection.vendor == "sqlite")


@pytest.mark.django_db(transaction=True)
def test_after_an_error_none_is_kept_and_the_next_can_begin():
    with pytest.raises(ZeroDivisionError):
        write_and_fail(b"a")
    with writing():
        run(INSERT, b"b")
    assert names() == {b"b"}


@pytest.mark.django_db(transaction=True)
def test_a_commit_that_is_refused_leaves_no_transaction_open():
    with pytest.raises(DatabaseError):
        write_for_nobody()
    assert not is_open()
    with writing():
        run(INSERT, b"a")
    assert names() == {b"a"}


@pytest.mark.django_db(transaction=True)
def test_inside_a_transaction_of_django_it_is_a_part_of_it():
    with pytest.raises(ZeroDivisionError):
        write_inside_and_fail(b"a")
    assert names() == set()


@pytest.mark.django_db(transaction=True)
def test_errors_are_those_of_django():
    with pytest.raises(DatabaseError):
        run("SELECT nothing FROM nowhere")


@pytest.mark.django_db(transaction=True)
def test_nothing_runs_in_a_transaction_that_is_broken_already():
    with transaction.atomic():
        transaction.set_rollback(True)
        with pytest.raises(TransactionManagementError):
            run(INSERT, b"a")
