"""A name nobody has costs the same time as a wrong passphrase: the clock tells nothing about who is here."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from statistics import median
from time import perf_counter

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.doors.conftest import new_person

from holdfast.actions import arrive
from holdfast.doors.frame.secrets import operator_secrets
from holdfast.vault.passphrase import COST

pytestmark = pytest.mark.django_db

WRONG = "not the passphrase at all"


def seconds_for(handle: str, number: int) -> float:
    """How long one wrong try takes, each from a network of its own so that none waits."""
    now = datetime.now(UTC) + timedelta(minutes=number)
    start = perf_counter()
    answer = arrive.enter(handle, WRONG, secrets=operator_secrets(), network=str(number), now=now)
    passed = perf_counter() - start
    assert answer == arrive.Refused()
    return passed


def difference(tries: int) -> float:
    """By how much the medians of known and unknown names differ, as a share of the larger."""
    handle = new_person(cost=COST).handle
    known, unknown = [], []
    for number in range(tries):  # in turns, so that both meet the same machine
        known.append(seconds_for(handle, 2 * number))
        unknown.append(seconds_for("Nobody-1234", 2 * number + 1))
    return abs(median(known) - median(unknown)) / max(median(known), median(unknown))


def test_an_unknown_name_takes_about_as_long_as_a_wrong_passphrase():
    assert (
        difference(12) < 0.25
    )  # without the same work it would be 0.99; a busy machine needs room


def what_the_database_is_asked(handle: str) -> list[str]:
    """The first word of each statement of one wrong try, from the last transaction on, and what follows it."""
    with CaptureQueriesContext(connection) as asked:
        seconds_for(handle, 1)
    verbs = [query["sql"].split()[0] for query in asked.captured_queries]
    return verbs[len(verbs) - verbs[::-1].index("BEGIN") - 1 :]


@pytest.mark.django_db(transaction=True)
def test_a_wrong_try_is_one_write_to_the_disk_whoever_it_is_for():
    known = what_the_database_is_asked(new_person().handle)
    assert known == what_the_database_is_asked("Nobody-1234")
    assert known[-2:] == ["UPDATE", "COMMIT"], "nothing is written after the one commit"


@pytest.mark.soak
def test_over_a_thousand_tries_the_times_differ_by_less_than_five_in_a_hundred():
    assert difference(500) < 0.05
