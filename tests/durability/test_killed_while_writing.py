"""R1: what was answered with "kept" is there after kill -9, and nothing is there by half."""

from __future__ import annotations

import random
import sqlite3
import time

import pytest
from tests.durability.conftest import Disk

KEEPER = "tests.durability.keeper"
ENDLESS = "1000000"


def keep_and_be_killed(disk: Disk, chance: random.Random) -> list[str]:
    """One life of a keeper: the ids it was told are kept."""
    process = disk.start(KEEPER, ENDLESS)
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    time.sleep(chance.uniform(0.0, 0.25))
    process.kill()
    told = process.stdout.read().splitlines()
    process.wait()
    # A line cut by the kill was not told to anybody.
    return [line.split()[0] for line in told if len(line.split()) == 2]


def kill_often(disk: Disk, times: int) -> None:
    chance, acknowledged = random.Random(times), []
    for _ in range(times):
        acknowledged += keep_and_be_killed(disk, chance)
    mismatches, kept = disk.audit()
    lost = [entry_id for entry_id in acknowledged if entry_id not in kept]
    assert (lost, mismatches) == ([], 0)
    assert len(acknowledged) > times, "or hardly anything was being written"
    # At most one entry a life was on the disk before its answer was on the way.
    assert len(kept) - len(acknowledged) <= times
    with sqlite3.connect(disk.home / "holdfast.sqlite3") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_20_kills_lose_nothing_that_was_answered(disk: Disk) -> None:
    kill_often(disk, 20)


@pytest.mark.soak
def test_200_kills_lose_nothing_that_was_answered(disk: Disk) -> None:
    kill_often(disk, 200)


def test_4_processes_write_50_entries_each_and_none_is_lost(disk: Disk) -> None:
    write_together(disk, processes=4, each=50)


@pytest.mark.soak
def test_16_processes_write_500_entries_each_and_none_is_lost(disk: Disk) -> None:
    write_together(disk, processes=16, each=500)


def write_together(disk: Disk, *, processes: int, each: int) -> None:
    writers = [disk.start(KEEPER, str(each)) for _ in range(processes)]
    told = [writer.communicate()[0].splitlines()[1:] for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * processes
    mismatches, kept = disk.audit()
    assert mismatches == 0
    assert {line.split()[0] for lines in told for line in lines} == set(kept)
    assert len(kept) == processes * each
