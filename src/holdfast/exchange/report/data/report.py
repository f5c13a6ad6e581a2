"""The whole report as one object."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import msgspec

from holdfast.exchange.journal_file import LineProblem
from holdfast.exchange.report.data.experiences import ExperiencesData
from holdfast.exchange.report.data.limits import LimitData, StatementData
from holdfast.exchange.report.data.own import (
    HardHoursData,
    OwnBehaviourData,
    SelfData,
    SettlingData,
    SignsData,
    TherapyData,
)
from holdfast.exchange.report.data.patterns import PatternsData, SentenceData, ThreadData
from holdfast.exchange.report.data.people import ComesFirstData, PersonData, PlaceData
from holdfast.exchange.report.data.reaching import LadderData
from holdfast.exchange.report.data.together import LeaningData, PacePlanData, RoomData, WeeksData


class ReportData(msgspec.Struct, frozen=True):
    """The whole report."""

    version: int
    entries: int
    unread: int
    today: date
    comes_first: tuple[ComesFirstData, ...]
    people: tuple[PersonData, ...]
    closeness: tuple[PlaceData, ...]
    left_off: tuple[UUID, ...]
    emotional_safety: tuple[RoomData, ...]
    leaning: tuple[LeaningData, ...]
    pace_plans: tuple[PacePlanData, ...]
    near_and_far: tuple[WeeksData, ...]
    reaches: tuple[LadderData, ...]
    limits: tuple[LimitData, ...]
    statements: tuple[StatementData, ...]
    patterns: PatternsData
    threads: tuple[ThreadData, ...]
    formulation: SentenceData | None
    experiences: ExperiencesData
    trust_and_self: SelfData | None
    signs: tuple[SignsData, ...]
    own_behaviour: OwnBehaviourData
    therapy: tuple[TherapyData, ...]
    settling: tuple[SettlingData, ...]
    hard_hours: HardHoursData | None
    problems: tuple[LineProblem, ...]
