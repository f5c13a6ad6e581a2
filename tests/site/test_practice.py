"""A practice names its articles, its time zone and itself; what cannot be is refused by name."""

from datetime import UTC, datetime, timedelta

import pytest

from holdfast.site.practice import Practice
from holdfast.site.problem import Problem


def test_without_a_word_nothing_is_brought():
    assert Practice.from_environment({}) == Practice(articles=None, time_zone=None, name="")


def test_a_practice_brings_its_folder_its_time_and_its_name(tmp_path):
    practice = Practice.from_environment(
        {"HOLDFAST_ARTICLES": str(tmp_path), "HOLDFAST_TIME_ZONE": "Europe/Bucharest", "HOLDFAST_PRACTICE": " Quiet "}
    )  # fmt: skip
    assert (practice.articles, practice.name) == (tmp_path, "Quiet")
    summer = datetime(2026, 7, 1, tzinfo=UTC).astimezone(practice.time_zone)
    assert summer.utcoffset() == timedelta(hours=3)


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("HOLDFAST_ARTICLES", "/no/such/folder", "articles_missing"),
        ("HOLDFAST_TIME_ZONE", "Mars/Olympus", "time_zone_unknown"),
        ("HOLDFAST_TIME_ZONE", "../etc/passwd", "time_zone_unknown"),
    ],
)
def test_what_cannot_be_is_refused_by_name(name, value, code):
    with pytest.raises(Problem) as refused:
        Practice.from_environment({name: value})
    assert refused.value.code == code
