"""Making the data of a report, and its JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from holdfast.exchange.journal_file import LineProblem
from holdfast.exchange.report.data import (
    experiences,
    limits,
    own,
    patterns,
    people,
    reaching,
    together,
)
from holdfast.exchange.report.data.report import ReportData
from holdfast.exchange.report.reading import Report

# Raised when a field goes or changes its meaning; new fields may join without it.
VERSION: Final = 1


def report_data(report: Report, problems: Iterable[LineProblem] = ()) -> ReportData:
    """The report as data, with the lines of the file that could not be read."""
    journal, sentence, look = report.journal, report.formulation, report.trust_and_self
    return ReportData(
        version=VERSION,
        entries=len(journal),
        unread=len(journal.unread),
        today=report.today,
        comes_first=tuple(people.comes_first(each) for each in report.comes_first),
        people=tuple(people.person(entry) for entry in journal.relationships),
        closeness=tuple(people.place(reading) for reading in report.plane.readings),
        left_off=report.plane.left_off,
        emotional_safety=tuple(together.room(each) for each in report.emotional_safety),
        leaning=tuple(together.leaning(each) for each in report.leaning),
        pace_plans=tuple(together.pace_plan(plan) for plan in report.pace_plans),
        near_and_far=tuple(together.weeks(reading) for reading in report.near_and_far),
        reaches=tuple(reaching.ladder(reading) for reading in report.reaches),
        limits=tuple(limits.limit(met) for met in report.limits),
        statements=tuple(limits.statement(journal, entry) for entry in report.statements),
        patterns=patterns.patterns(report.patterns),
        threads=tuple(patterns.thread(entry) for entry in report.threads),
        formulation=patterns.sentence(sentence) if sentence else None,
        experiences=experiences.experiences(report.experiences),
        trust_and_self=own.trust_and_self(look) if look else None,
        signs=tuple(own.signs(each) for each in report.signs),
        own_behaviour=own.own_behaviour(journal, report.own_behaviour),
        therapy=tuple(own.therapy(each) for each in report.therapy),
        settling=tuple(own.settling(card, each) for card, each in report.settling.items()),
        hard_hours=own.hard_hours(report.plan) if report.plan else None,
        problems=tuple(problems),
    )


def encode_report(data: ReportData) -> str:
    """The data as JSON, indented for reading."""
    return msgspec.json.format(msgspec.json.encode(data), indent=2).decode()
