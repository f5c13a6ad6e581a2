"""No journal breaks a reading, and the order entries were written in changes none."""

from hypothesis import given
from hypothesis import strategies as st

from holdfast.healing.attachment.closeness import read_plane
from holdfast.healing.journal.coding import decode_entry, encode_entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.pathway.steps import suggest_steps
from holdfast.healing.patterns.repeating import read_patterns

from .making import TODAY
from .strategies import journals


def everything_read(journal):
    return read_plane(journal), read_patterns(journal), suggest_steps(journal, today=TODAY)


@given(journals(), st.randoms())
def test_readings_depend_on_the_entries_and_not_on_how_they_arrive(journal, chance):
    shuffled = list(journal)
    chance.shuffle(shuffled)
    assert everything_read(Journal(shuffled)) == everything_read(journal)


@given(journals())
def test_an_exported_journal_reads_as_the_one_it_came_from(journal):
    carried = Journal(decode_entry(encode_entry(each)) for each in journal)
    assert everything_read(carried) == everything_read(journal)


@given(journals())
def test_reading_changes_nothing(journal):
    before = [encode_entry(each) for each in journal]
    everything_read(journal)
    assert [encode_entry(each) for each in journal] == before
