"""docs/safety.md says what the code does: the leads, the gate and the pathway, in their order."""

import re
from pathlib import Path

from holdfast.healing.dynamics.event import Step
from holdfast.healing.dynamics.reading import RISE, WINDOW
from holdfast.healing.experiences.experience import Applies, Experience, Form, GoesOn, Time
from holdfast.healing.pathway.steps import MOST_SUGGESTED, RULES
from holdfast.healing.safety.pacing import PAUSE_OFFERED_AFTER, STOP_AT_DISTRESS, STOP_AT_RISE
from holdfast.healing.safety.questions import (
    CHECK_IS_FRESH_FOR,
    FIRST_QUESTIONS,
    GATE,
    MARKERS,
    Answer,
    Lead,
    Question,
    route,
)
from holdfast.words.lines import FRESH_FOR

PAGE = (Path(__file__).parents[2] / "docs" / "safety.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[list[str]]:
    """The cells of the first table after a heading of the page, without its head."""
    table = re.split(r"\n\n", PAGE.split(heading)[1][PAGE.split(heading)[1].index("\n|") + 1 :])[0]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in table.splitlines()[2:]]


def test_the_gate_has_the_same_rules_in_the_same_order() -> None:
    assert [row[1].strip("`") for row in rows("## The gate")] == [reason for reason, _ in GATE]


def test_the_pathway_has_the_same_rules_in_the_same_order() -> None:
    told = [(row[0].strip("`"), row[1].strip("`"), row[3]) for row in rows("## What is suggested")]
    assert told == [(rule.step, rule.why, "yes" if rule.gentle else "no") for rule in RULES]


def test_the_leads_of_the_safety_page_are_told_from_nothing_to_the_most_protective() -> None:
    leads = [row[1].partition(":")[0].strip("`") for row in rows("## The safety pages")]
    assert leads == list(Lead)


def test_each_lead_follows_from_what_the_page_says() -> None:
    soft = {Question.HUMILIATED, Question.CONTROLLED}
    for question in (*FIRST_QUESTIONS, *MARKERS):
        for answer in (Answer.YES, Answer.NOT_SURE):
            lead = route({question: answer}).lead
            if question is Question.NECK or question in MARKERS:
                assert lead is Lead.ADVOCATE_TODAY
            else:
                assert lead is (Lead.CONTROL if question in soft else Lead.PROTECTION)
    assert route({Question.NECK: Answer.NO}).lead is Lead.NONE


def test_the_numbers_are_those_of_the_code() -> None:
    told = " ".join(PAGE.split())
    assert (
        f"at a distress of {STOP_AT_DISTRESS} or more, at a rise of {STOP_AT_RISE} or more" in told
    )
    assert (len(FIRST_QUESTIONS), "**Eight questions**" in told) == (8, True)
    assert (CHECK_IS_FRESH_FOR.days, "within thirty days" in told) == (30, True)
    assert f"within {FRESH_FOR.days} days" in told
    assert (MOST_SUGGESTED, "At most two different steps" in told) == (2, True)


def test_what_happened_leads_to_safety_as_the_page_says() -> None:
    told = [row[1].partition(":")[0].strip("`") for row in rows("## Words for what happened")]
    shapes = (
        Experience(form=Form.LOSS, times=(Time.NOW,)),
        Experience(form=Form.CONTROL, goes_on=GoesOn.NOT_SURE),
        Experience(form=Form.CONTROL, applies=Applies.YES, goes_on=GoesOn.NO),
        Experience(form=Form.CONTROL, applies=Applies.YES),
    )
    assert told == [shape.safety.value for shape in shapes]


def test_a_rise_is_counted_as_the_page_says() -> None:
    told = " ".join(PAGE.split())
    days, events = WINDOW.days, {2: "two"}[RISE]
    assert f"{events} events or more in today and the {days - 1} days before it" in told
    assert f"those of the {days} days before these" in told
    assert f"Step {Step.TOO_FAR.value}, in every row" in told
    assert (PAUSE_OFFERED_AFTER.seconds // 60, "After twenty minutes" in told) == (20, True)
