"""Guessing is slowed down, nobody is ever locked out, and the counts tell nobody who tried what."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from holdfast.actions.guessing import FREE_TRIES, LONGEST_WAIT, is_flooding, network_of, tries_of
from holdfast.storage.models import RateCount

pytestmark = pytest.mark.django_db

KEY = bytes(range(32))
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def tries(network: str = "203.0.113.0/24", handle: str = "Mira-1234", now: datetime = NOON):
    return tries_of(KEY, f"enter {handle}", network, now)


def test_five_tries_are_free_and_then_the_wait_doubles_up_to_thirty_seconds():
    waits = []
    for _ in range(12):
        waits.append(tries().seconds_to_wait(NOON))
        tries().add(NOON)
    assert waits == [0] * FREE_TRIES + [1, 2, 4, 8, 16, 30, 30]


def test_ten_thousand_tries_from_one_network_wait_thirty_seconds_there_and_none_elsewhere():
    tries().add(NOON)
    RateCount.objects.update(count=10_000)
    assert tries().seconds_to_wait(NOON) == LONGEST_WAIT
    assert tries().seconds_to_wait(NOON + timedelta(seconds=LONGEST_WAIT)) == 0
    assert tries(network="198.51.100.0/24").seconds_to_wait(NOON) == 0
    assert tries(handle="Ana-4321").seconds_to_wait(NOON) == 0


def test_waiting_itself_counts_down():
    for _ in range(8):
        tries().add(NOON)
    assert [tries().seconds_to_wait(NOON + timedelta(seconds=s)) for s in (0, 3, 7, 8, 9)] == [
        8,
        5,
        1,
        0,
        0,
    ]


def test_the_right_passphrase_and_an_hour_both_begin_anew():
    for _ in range(9):
        tries().add(NOON)
    assert tries().seconds_to_wait(NOON + timedelta(minutes=61)) == 0
    tries().forget()
    assert tries().seconds_to_wait(NOON) == 0


def test_a_clock_set_back_makes_nobody_wait_longer_than_thirty_seconds():
    for _ in range(20):
        tries().add(NOON)
    earlier = NOON - timedelta(hours=3)
    assert tries(now=earlier).seconds_to_wait(earlier) <= LONGEST_WAIT


def test_names_in_the_table_change_every_day_and_hold_nothing_that_was_typed():
    tries().add(NOON)
    tries(now=NOON + timedelta(days=1)).add(NOON)
    names = [bytes(row.name) for row in RateCount.objects.all()]
    assert len(set(names)) == 2
    assert all(len(name) == 32 for name in names)


def test_a_flood_from_one_network_is_stopped_for_the_window_only():
    minute = timedelta(minutes=1)
    asked = [is_flooding(KEY, "enter", "n", NOON, limit=3, window=minute) for _ in range(5)]
    assert asked == [False, False, False, True, True]
    assert not is_flooding(KEY, "enter", "n", NOON + minute, limit=3, window=minute)


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.77", "203.0.113.0/24"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"),
        ("", ""),
    ],
)
def test_a_network_is_a_24_or_a_48(address, network):
    assert network_of(address) == network
