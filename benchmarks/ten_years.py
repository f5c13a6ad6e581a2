"""Ten years of a journal: some 10,000 entries of every kind, as somebody who writes nearly every day would have kept them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from benchmarks.house import a_person
from holdfast.healing.attachment.answers import ITEM_IDS, AttachmentAnswers
from holdfast.healing.dial.day import DialDay
from holdfast.healing.dynamics.event import Dynamic, Row
from holdfast.healing.experiences.experience import Applies, Experience, Form
from holdfast.healing.hard_hours.plan import HardHoursPlan
from holdfast.healing.journal.entry import Body, Entry
from holdfast.healing.limits.i_statement import IStatement
from holdfast.healing.limits.limit import Held, Limit, LimitTest
from holdfast.healing.pace.plan import PacePlan
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.vocabulary import Feeling, Role
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.rules import Response
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.reflections.trust_and_self import STRENGTHS
from holdfast.healing.safety.signs import Sign
from holdfast.healing.safety.state import Moment, State, StateCheck
from holdfast.healing.settling.kinds import SettlingTry

ENTRIES = 10_000
DAYS = 3650
PEOPLE = 8

Make = Callable[[int, datetime, UUID], Body]


def ten_years() -> tuple[list[Entry], UUID]:
    """The entries, and somebody many of them are about."""
    people = [a_person(order) for order in range(PEOPLE)]
    limit = Entry(uuid4(), _when(0, 1), Limit(relationship=people[0].id, limit="no calls at night"))
    rest = [
        Entry(uuid4(), _when(at, often), make(at, _when(at, often), people[at % PEOPLE].id))
        for often, make in KINDS
        for at in range(often)
    ]
    tests = [
        Entry(
            uuid4(),
            _when(at, 200),
            LimitTest(limit=limit.id, day=_when(at, 200).date(), held=Held.KEPT),
        )
        for at in range(200)
    ]
    entries = [*people, limit, *tests, *rest]
    checks = ENTRIES - len(entries)
    entries += [
        Entry(uuid4(), _when(at, checks), _check(at, _when(at, checks))) for at in range(checks)
    ]
    return entries, people[0].id


def _when(at: int, of: int) -> datetime:
    """One of so many moments, spread evenly over the ten years that end now."""
    return datetime.now(UTC) - timedelta(days=DAYS * (of - at) / of)


def _check(at: int, when: datetime) -> StateCheck:
    moment = Moment.BEFORE if at % 2 else Moment.AFTER
    return StateCheck(
        tool="inventory", moment=moment, state=State.WITHIN_REACH, distress=at % 8, day=when.date()
    )


def _reach(at: int, when: datetime, person: UUID) -> LoggedReach:
    response = tuple(Response)[at % 3]
    return LoggedReach(
        relationship=person,
        day=when.date(),
        depth=at % 4 + 1,
        response=response,
        note="By the window. " * 8,
    )


def _settling(at: int, when: datetime, person: UUID) -> SettlingTry:
    return SettlingTry(card="naming", distress_before=6, distress_after=at % 7, day=when.date())


def _dial(at: int, when: datetime, person: UUID) -> DialDay:
    return DialDay(relationship=person, day=when.date(), felt=at % 11, wanted=5)


def _attachment(at: int, when: datetime, person: UUID) -> AttachmentAnswers:
    answers = {item: (at + place) % 7 + 1 for place, item in enumerate(ITEM_IDS)}
    return AttachmentAnswers(relationship=person, day=when.date(), answers=answers)


def _inventory(at: int, when: datetime, person: UUID) -> InventoryAnswers:
    return InventoryAnswers(
        relationship=person,
        feelings=(tuple(Feeling)[at % 5],),
        roles=(Role.PLEASER,),
        was_good="She laughed with me. " * 6,
    )


def _self(at: int, when: datetime, person: UUID) -> ReflectionAnswers:
    return ReflectionAnswers(
        reflection="self", day=when.date(), answers=dict.fromkeys(STRENGTHS, at % 5)
    )


def _signs(at: int, when: datetime, person: UUID) -> ReflectionAnswers:
    return ReflectionAnswers(
        reflection="warning_signs", day=when.date(), answers=dict.fromkeys(Sign, at % 5)
    )


def _dynamic(at: int, when: datetime, person: UUID) -> Dynamic:
    return Dynamic(
        day=when.date(), row=tuple(Row)[at % 4], what_happened="I slammed the door. " * 5
    )


def _experience(at: int, when: datetime, person: UUID) -> Experience:
    return Experience(
        form=tuple(Form)[at % len(Form)],
        applies=Applies.YES,
        affects_now=at % 5,
        note="Long ago. " * 20,
    )


# How many there are of each kind, and how one is made; the rest of the ten thousand are looks at one's own state.
KINDS: tuple[tuple[int, Make], ...] = (
    (1600, _reach),
    (1200, _settling),
    (2400, _dial),
    (480, _attachment),
    (60, _inventory),
    (120, _self),
    (40, _signs),
    (300, _dynamic),
    (30, _experience),
    (40, lambda at, when, person: Formulation(thread="keeping the peace")),
    (60, lambda at, when, person: IStatement(relationship=person, seen="the door at nine")),
    (20, lambda at, when, person: PacePlan(relationship=person)),
    (1, lambda at, when, person: HardHoursPlan(helps_alone="tea")),
)
