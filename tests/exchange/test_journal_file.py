"""The journal as a file: every line for itself, and nothing that was found in one is ever repeated."""

from __future__ import annotations

import random

import pytest
from tests.healing.making import entry, person

from holdfast.exchange.journal_file import LONGEST_LINE, read_journal, write_journal
from holdfast.healing.relationship import RelationKind, Relationship

SECRET = "the most private sentence"


def lines(count: int) -> list[bytes]:
    return write_journal([person(f"Person {n}") for n in range(count)]).splitlines(keepends=True)


def test_what_is_written_reads_back_equal_and_writes_the_same_bytes():
    entries = [
        person("Mătușa Vera 海"),
        person('quotes " and \n breaks'),
        person("\u2028 odd \u0085 ends"),
    ]
    text = write_journal(entries)
    file = read_journal(text)
    assert list(file.entries) == entries
    assert not file.problems
    assert write_journal(file.entries) == text


def test_a_line_that_cannot_be_read_is_named_and_the_rest_is_read():
    good = lines(3)
    text = good[0] + b'{"id": "nothing"}\n' + b"\n" + good[1] + b"not json\n" + good[2]
    file = read_journal(text)
    assert len(file.entries) == 3
    assert [problem.line for problem in file.problems] == [2, 5]
    assert file.problems[0].field == "id"
    assert file.is_a_journal


def test_a_problem_tells_field_and_expectation_and_never_what_was_found():
    made = write_journal([person(SECRET)]).replace(b'"friend"', b'"' + SECRET.encode() + b'"')
    [problem] = read_journal(made).problems
    assert problem.field == "body.relation"
    assert problem.expected
    assert SECRET not in repr(problem)


def test_the_same_id_twice_is_a_problem_of_the_second_line():
    first = entry(Relationship(alias="A", relation=RelationKind.FRIEND, order=0))
    text = write_journal([first, first])
    file = read_journal(text)
    assert len(file.entries) == 1
    assert [(problem.line, problem.field) for problem in file.problems] == [(2, "id")]


@pytest.mark.parametrize(
    "text", [b"\x00\xff\xfe", b"PK\x03\x04 a zip", b"# Shopping\n- bread\n", b"[1, 2]"]
)
def test_a_file_of_something_else_is_no_journal(text):
    file = read_journal(text)
    assert not file.is_a_journal
    assert not file.entries


def test_an_empty_file_is_an_empty_journal():
    assert read_journal(b"\n\n").is_a_journal


def test_files_from_other_systems_are_read():
    text = b"\xef\xbb\xbf" + b"".join(line.replace(b"\n", b"\r\n") for line in lines(3))
    assert len(read_journal(text).entries) == 3


def test_an_endless_line_is_refused_without_stopping_the_rest():
    text = b"x" * (LONGEST_LINE + 1) + b"\n" + lines(1)[0]
    file = read_journal(text)
    assert len(file.entries) == 1
    assert [problem.line for problem in file.problems] == [1]


def test_damage_anywhere_is_at_most_a_named_line():
    chance, whole = random.Random(7), b"".join(lines(5))
    for _ in range(2_000):
        place = chance.randrange(len(whole))
        damaged = whole[:place] + bytes([chance.randrange(256)]) + whole[place + 1 :]
        file = read_journal(damaged)
        assert len(file.entries) >= 3
        assert all(1 <= problem.line <= 6 and problem.expected for problem in file.problems)
