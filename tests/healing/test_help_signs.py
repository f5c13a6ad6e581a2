"""When help fits follows from what was said: the most urgent wins, and nothing ever says that no help is needed."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdfast.healing.help.level import RULES, Because, HelpReading, Level, read_help
from holdfast.healing.help.questions import (
    DAILY_LIFE,
    ENDING_LIFE,
    FIRST,
    HELP,
    NEAREST,
    OVER_A_MONTH,
    DailyLife,
    EndingLife,
    Marked,
    Nearest,
    OverAMonth,
    Sign,
)
from holdfast.healing.reflection import AnswerUnfit

ORDER = list(Level)
ANY_ANSWERS = st.fixed_dictionaries(
    {}, optional={item.id: st.sampled_from(item.scale.options) for item in HELP.items}
)
SIGN_ANSWERS = st.fixed_dictionaries(
    {}, optional={item.id: st.sampled_from(item.scale.options) for item in HELP.items if item.id not in FIRST}
)  # fmt: skip


@pytest.mark.parametrize("affects", [DailyLife.SOME, DailyLife.A_LOT])
@pytest.mark.parametrize("sign", Sign)
def test_one_yes_that_affects_daily_life_is_soon(sign, affects):
    reading = read_help({sign: Marked.YES, DAILY_LIFE: affects})
    assert reading.level is Level.SOON
    assert reading.because == (Because.YES_AND_DAILY_LIFE,)
    assert reading.yes == (sign,)


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {Sign.CANNOT_TRUST: Marked.YES},
        {Sign.CANNOT_TRUST: Marked.YES, DAILY_LIFE: DailyLife.NO},
        {Sign.CANNOT_TRUST: Marked.PARTLY, DAILY_LIFE: DailyLife.A_LOT},
        {Sign.CANNOT_TRUST: Marked.PARTLY, Sign.LIMITS_HARD: Marked.YES},
        {DAILY_LIFE: DailyLife.A_LOT, OVER_A_MONTH: OverAMonth.YES},
        {NEAREST: Nearest.NONE, ENDING_LIFE: EndingLife.NO},
    ],
)
def test_less_than_that_is_whenever_one_likes(answers):
    assert read_help(answers).level is Level.OPTIONAL
    assert read_help(answers).because == ()


def test_three_signs_at_least_in_part_are_soon_whatever_daily_life_is():
    reading = read_help(
        {
            Sign.CANNOT_TRUST: Marked.PARTLY,
            Sign.LIMITS_HARD: Marked.PARTLY,
            Sign.HARSH_BELIEFS: Marked.YES,
            DAILY_LIFE: DailyLife.NO,
        }
    )
    assert (reading.level, reading.because) == (Level.SOON, (Because.SEVERAL,))
    assert reading.partly == (Sign.CANNOT_TRUST, Sign.LIMITS_HARD)
    assert reading.answered == 3


@pytest.mark.parametrize(
    ("item", "answer", "expected"),
    [
        (NEAREST, Nearest.NOW, Level.EMERGENCY),
        (ENDING_LIFE, EndingLife.YES_NOW, Level.EMERGENCY),
        (NEAREST, Nearest.TODAY, Level.URGENT),
        (NEAREST, Nearest.NOT_SURE, Level.URGENT),
        (ENDING_LIFE, EndingLife.SOMETIMES, Level.URGENT),
        (NEAREST, Nearest.LATELY, Level.SOON),
    ],
)
def test_facts_choose_the_level(item, answer, expected):
    assert read_help({item: answer}).level is expected


def test_every_reason_of_the_level_is_told_and_none_of_a_lesser_one():
    reading = read_help(
        {
            NEAREST: Nearest.TODAY,
            ENDING_LIFE: EndingLife.SOMETIMES,
            **dict.fromkeys(Sign, Marked.YES),
        }
    )
    assert reading.because == (Because.TODAY, Because.ENDING_LIFE_SOMETIMES)


@given(ANY_ANSWERS, st.sampled_from([{NEAREST: Nearest.NOW}, {ENDING_LIFE: EndingLife.YES_NOW}]))
def test_an_emergency_ends_every_other_flow(answers, urgent):
    reading = read_help({**answers, **urgent})
    assert reading == HelpReading(level=Level.EMERGENCY, because=reading.because)
    assert set(reading.because) <= {Because.NOW, Because.ENDING_LIFE_NOW}


@given(SIGN_ANSWERS)
def test_signs_alone_are_never_more_than_soon(answers):
    assert read_help(answers).level in (Level.SOON, Level.OPTIONAL)


@given(ANY_ANSWERS, st.sampled_from(HELP.items))
def test_a_stronger_answer_is_never_less_urgent(answers, item):
    before = read_help(answers)
    stronger = {**answers, item.id: item.scale.high}
    assert ORDER.index(read_help(stronger).level) <= ORDER.index(before.level)


@given(ANY_ANSWERS)
def test_taking_an_answer_back_adds_no_reason(answers):
    for item in answers:
        fewer = {key: value for key, value in answers.items() if key != item}
        assert ORDER.index(read_help(fewer).level) >= ORDER.index(read_help(answers).level)


@given(ANY_ANSWERS)
def test_the_level_has_a_reason_unless_it_is_optional(answers):
    reading = read_help(answers)
    assert bool(reading.because) is (reading.level is not Level.OPTIONAL)


def test_rules_stand_from_the_most_urgent_down_and_speak_for_every_reason():
    levels = [ORDER.index(its_level) for _, its_level, _ in RULES]
    assert levels == sorted(levels)
    assert tuple(because for because, _, _ in RULES) == tuple(Because)


def test_the_page_on_safety_shows_the_same_rules():
    page = Path(__file__).parents[2].joinpath("docs/safety.md").read_text(encoding="utf-8")
    table = page.partition("## Signs that a practitioner may help")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `(\w+)` \| `(\w+)` \|", table, re.MULTILINE)
    assert rows == [(level, because) for because, level, _ in RULES]


def test_nothing_in_the_reading_is_a_total():
    counts = {"answered"}  # how many were answered, not how much
    fields = set(HelpReading.__struct_fields__) - counts
    assert fields == {"level", "because", "yes", "partly", "daily_life", "over_a_month"}


@pytest.mark.parametrize("answers", [{"shoe_size": 1}, {Sign.CANNOT_TRUST: 3}, {NEAREST: -1}])
def test_answers_that_are_none_are_refused(answers):
    with pytest.raises(AnswerUnfit):
        read_help(answers)
