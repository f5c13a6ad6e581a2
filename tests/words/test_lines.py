"""A crisis line is shown while it is verified and recent; emergency numbers and directories stay."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.words.catalogue import ContentBroken
from holdfast.words.lines import Line, LineKind, LineStatus, countries, lines_for, load_lines
from holdfast.words.place import content_root

CHECKED = date(2026, 11, 20)
LINES = load_lines(content_root())


def line(kind: LineKind, status: LineStatus = LineStatus.VERIFIED) -> Line:
    return Line(
        id="a", country="RO", kind=kind, name="A", phone="1", source="s", verified_on=CHECKED,
        verified_by="v", status=status, next_check=CHECKED,
    )  # fmt: skip


@given(st.integers(min_value=-400, max_value=400), st.sampled_from(LineStatus))
def test_a_line_is_shown_exactly_while_verified_for_no_more_than_90_days(
    days: int, status: LineStatus
) -> None:
    shown = line(LineKind.SUICIDE_CRISIS, status).may_be_shown(CHECKED + timedelta(days=days))
    assert shown == (status is LineStatus.VERIFIED and 0 <= days <= 90)


@pytest.mark.parametrize("kind", [LineKind.EMERGENCY, LineKind.DIRECTORY])
def test_emergency_and_directories_outlive_their_check_unless_retired(kind: LineKind) -> None:
    long_after = CHECKED + timedelta(days=1000)
    assert {status: line(kind, status).may_be_shown(long_after) for status in LineStatus} == {
        LineStatus.VERIFIED: True,
        LineStatus.UNVERIFIED: True,
        LineStatus.CONFLICT: True,
        LineStatus.RETIRED: False,
    }


def test_a_line_whose_sources_contradict_each_other_is_withheld_and_counted() -> None:
    shown = lines_for(LINES, "RO", CHECKED)
    assert [line.id for line in shown.lines] == ["ro_anes"]
    assert shown.withheld == 1
    assert shown.emergency_number == "112"


def test_every_country_has_an_emergency_number_and_a_directory_at_any_time() -> None:
    for country in countries(LINES):
        for today in (CHECKED, CHECKED + timedelta(days=3650)):
            shown = lines_for(LINES, country, today)
            assert shown.directories
            assert shown.emergency_number or country == "INT"


def test_an_unknown_country_is_answered_with_the_directories() -> None:
    shown = lines_for(LINES, "XX", CHECKED)
    assert (shown.emergency, shown.lines) == ((), ())
    assert [line.country for line in shown.directories] == ["INT", "INT"]


def test_no_line_claims_to_be_verified_without_a_day_and_a_name() -> None:
    unsigned = [
        line.id
        for line in LINES
        if line.status is LineStatus.VERIFIED and not (line.verified_on and line.verified_by)
    ]
    assert unsigned == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [("lines: [{id: a}]", "country"), ("lines: [", "stream|flow|node"), ("rows: []", "rows|lines")],
)
def test_a_broken_file_of_lines_is_named(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / "lines.yaml").write_text(text)
    with pytest.raises(ContentBroken, match=reason):
        load_lines(tmp_path)
