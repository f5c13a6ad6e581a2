"""A practice names its articles, its time zone and itself; what cannot be is refused by name."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from holdfast.practice.profile import Address, Profile
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


PROFILE = """
name: Practice by the river
practitioners: [Psychologist A. B.]
address: {postalCode: "400000", country: RO}
consultation: mailto:hello@example.org
"""


def test_a_profile_beside_the_articles_says_who_the_practice_is(tmp_path):
    (tmp_path / "practice.yaml").write_text(PROFILE, encoding="utf-8")
    practice = Practice.from_environment({"HOLDFAST_ARTICLES": str(tmp_path)})
    assert practice.name == practice.profile.name == "Practice by the river"
    assert practice.profile.address == Address(postal_code="400000", country="RO")
    named = {"HOLDFAST_ARTICLES": str(tmp_path), "HOLDFAST_PRACTICE": "Another"}
    assert Practice.from_environment(named).profile.name == "Another"


def test_an_empty_profile_says_nothing(tmp_path):
    (tmp_path / "practice.yaml").write_text("\n", encoding="utf-8")
    assert Practice.from_environment({"HOLDFAST_ARTICLES": str(tmp_path)}).profile == Profile()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("nmae: x", "nmae"),
        ("name: [1]", "$.name"),
        ("address: {country: Romania}", "$.address.country"),
        ("consultation: javascript:alert(1)", "$.consultation"),
        ("consultation: //elsewhere.example", "$.consultation"),
        ("website: http://example.org", "$.website"),
        ("a: b: c", "line 1"),
        ("- a", "Expected"),
        ("x: !!python/object:os.system ls", "tag"),
    ],
)
def test_a_mistake_in_the_profile_is_named_before_anything_starts(tmp_path, text, named):
    (tmp_path / "practice.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(Problem) as refused:
        Practice.from_environment({"HOLDFAST_ARTICLES": str(tmp_path)})
    assert refused.value.code == "profile_unreadable"
    assert named in refused.value.values["reason"]


def test_the_example_in_the_documentation_is_one(tmp_path):
    page = (Path(__file__).parents[2] / "docs/hosting.md").read_text(encoding="utf-8")
    (tmp_path / "practice.yaml").write_text(page.split("```yaml\n")[1].split("```")[0], "utf-8")
    profile = Practice.from_environment({"HOLDFAST_ARTICLES": str(tmp_path)}).profile
    assert all(getattr(profile, name) for name in profile.__struct_fields__)
