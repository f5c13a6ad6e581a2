"""Hypothesis strategies for entries and journals, so that any journal a person could write can be tried."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from holdfast.healing.attachment.answers import ITEM_IDS, AttachmentAnswers
from holdfast.healing.dial.day import DialDay, Pace
from holdfast.healing.dynamics.event import STEPS, Dynamic, Mending, Row
from holdfast.healing.experiences.experience import (
    Applies,
    Experience,
    Form,
    Frequency,
    GoesOn,
    Time,
)
from holdfast.healing.hard_hours.plan import PLAN_LINES, HardHoursPlan
from holdfast.healing.journal.draft import Draft
from holdfast.healing.journal.entry import Entry, Unread
from holdfast.healing.journal.journal import Journal
from holdfast.healing.journal.own_comment import OwnComment
from holdfast.healing.journal.preferences import Preferences
from holdfast.healing.limits.i_statement import SAYABLE, IStatement, Part
from holdfast.healing.limits.limit import LIMIT_LINES, Held, Limit, LimitArea, LimitTest
from holdfast.healing.pace.emotional_safety import EMOTIONAL_SAFETY
from holdfast.healing.pace.lean_on import LEAN_ON
from holdfast.healing.pace.plan import PacePlan
from holdfast.healing.patterns.formulation import BLANKS, Formulation
from holdfast.healing.patterns.inventory import PICK_LIMITS, InventoryAnswers
from holdfast.healing.patterns.thread import Fits, Likeness, Thread
from holdfast.healing.patterns.vocabulary import Facet, terms
from holdfast.healing.reach.logged import Act, Again, Aim, Channel, LoggedReach, Repair, SharedBack
from holdfast.healing.reach.rules import Response
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.reflections.therapy import THERAPY
from holdfast.healing.reflections.trust_and_self import TRUST_AND_SELF
from holdfast.healing.relationship import Period, RelationKind, Relationship, SafetyFlag
from holdfast.healing.safety.kept_signs import WARNING_SIGNS
from holdfast.healing.safety.state import Moment, State, StateCheck
from holdfast.healing.settling.card import Need
from holdfast.healing.settling.kinds import SettlingLimits, SettlingTry

moments = st.datetimes(
    min_value=datetime(2020, 1, 1), max_value=datetime(2040, 1, 1), timezones=st.just(UTC)
)
days = st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 1, 1))
words = st.text(max_size=30)
aliases = st.text(min_size=1, max_size=20).filter(str.strip)
months = st.from_regex(r"\A20[0-9]{2}-(0[1-9]|1[0-2])\Z")

relationships = st.builds(
    Relationship,
    alias=aliases,
    relation=st.sampled_from(RelationKind),
    period=st.sampled_from(Period),
    from_childhood=st.booleans(),
    order=st.integers(0, 100),
    safety=st.sampled_from(SafetyFlag),
    joint_tools=st.booleans(),
    checked_month=st.none() | months,
)
answers = st.dictionaries(st.sampled_from(ITEM_IDS), st.integers(1, 7))
state_checks = st.builds(
    StateCheck,
    tool=st.sampled_from(("inventory", "closeness", "signs")),
    moment=st.sampled_from(Moment),
    state=st.sampled_from(State),
    distress=st.none() | st.integers(0, 10),
    day=days,
)
settling_limits = st.builds(
    SettlingLimits, avoid=st.lists(st.sampled_from(Need), unique=True).map(tuple)
)
hard_hours_plans = st.builds(
    HardHoursPlan,
    country=st.none() | st.sampled_from(("RO", "GB", "EU", "INT")),
    **dict.fromkeys(PLAN_LINES, words),
)
formulations = st.builds(Formulation, **dict.fromkeys(BLANKS, words))
own_comments = st.builds(
    OwnComment,
    language=st.sampled_from(("en", "ro")),
    slug=st.from_regex(r"[a-z0-9-]{1,20}", fullmatch=True),
    code=st.from_regex(r"[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}", fullmatch=True),
)
preferences = st.builds(
    Preferences,
    language=st.sampled_from(("en", "ro")),
    idle_minutes=st.integers(2, 30),
    spellcheck=st.booleans(),
    remind_of_check=st.booleans(),
)
drafts = st.builds(
    Draft,
    page=st.text(min_size=1, max_size=20),
    fields=st.dictionaries(words, st.lists(words, max_size=3), max_size=3),
)
unread = st.builds(
    Unread,
    kind=st.sampled_from(("lantern", "tide")),
    version=st.integers(1, 9),
    raw=st.sampled_from((b'{"kind": "lantern", "lit":true}', b'{"kind":"tide"}')),
).filter(lambda body: f'"{body.kind}"'.encode() in body.raw)


def attachments(ids):
    return st.builds(AttachmentAnswers, relationship=ids, day=days, answers=answers)


ASKED_HERE = (TRUST_AND_SELF, THERAPY, EMOTIONAL_SAFETY, LEAN_ON, WARNING_SIGNS)


def reflections(ids, asked=ASKED_HERE):
    """Answers to one of the reflections asked here, or odd ones: to another, to items of none, off the scale."""
    return st.one_of(*(answers_to(reflection, ids) for reflection in asked), odd_answers(ids))


def answers_to(reflection, ids):
    """Some of its items, each with an answer it offers."""
    offered = {item.id: st.sampled_from(item.scale.choices) for item in reflection.items}
    return st.builds(
        ReflectionAnswers,
        reflection=st.just(reflection.id),
        relationship=st.none() | ids,
        day=days,
        answers=st.fixed_dictionaries({}, optional=offered),
        notes=st.dictionaries(st.sampled_from(("moment_that_showed", "hard_to_say")), words),
    )


def odd_answers(ids):
    items = st.sampled_from(("can_ask", "repair", "warm", "drawn_to_hurt", "not_an_item"))
    return st.builds(
        ReflectionAnswers,
        reflection=st.sampled_from((*(each.id for each in ASKED_HERE), "tide")),
        relationship=st.none() | ids,
        day=days,
        answers=st.dictionaries(items, st.integers(0, 9)),
        notes=st.dictionaries(items, words, max_size=2),
    )


def inventories(ids):
    picks = {
        facet.value: st.lists(
            st.sampled_from(terms(facet)), max_size=PICK_LIMITS[facet], unique=True
        ).map(tuple)
        for facet in Facet
    }
    own = st.dictionaries(st.sampled_from(Facet), words, max_size=2)
    return st.builds(
        InventoryAnswers, relationship=ids, own_words=own, gave_up=words, was_good=words, **picks
    )


def reaches(ids):
    return st.builds(
        LoggedReach,
        relationship=ids,
        day=days,
        depth=st.integers(1, 5),
        response=st.sampled_from(Response),
        channel=st.none() | st.sampled_from(Channel),
        aim=st.none() | st.sampled_from(Aim),
        acts=st.lists(st.sampled_from(Act), max_size=4).map(tuple),
        state_before=st.sampled_from(State),
        state_after=st.sampled_from(State),
        shared_back=st.none() | st.sampled_from(SharedBack),
        repair=st.sampled_from(Repair),
        repair_days=st.none() | st.integers(0, 3650),
        again=st.none() | st.sampled_from(Again),
        note=words,
    )


def pace_plans(ids):
    return st.builds(
        PacePlan,
        relationship=ids,
        depth=st.none() | st.integers(1, 5),
        share=words,
        signals=st.lists(words, max_size=3).map(tuple),
        my_limit=words,
        tell_whom=words,
    )


def limits(ids):
    return st.builds(
        Limit,
        relationship=st.none() | ids,
        area=st.none() | st.sampled_from(LimitArea),
        **dict.fromkeys(LIMIT_LINES, words),
    )


def i_statements(ids):
    return st.builds(
        IStatement,
        relationship=st.none() | ids,
        feelings=st.lists(st.sampled_from(SAYABLE), unique=True).map(tuple),
        **{part.value: words for part in Part},
    )


limit_tests = st.builds(
    LimitTest, limit=st.uuids(version=4), day=days, held=st.sampled_from(Held), note=words
)


def dial_days(ids, day=days):
    number = st.none() | st.integers(0, 10)
    return st.builds(
        DialDay,
        relationship=ids,
        day=day,
        felt=number,
        wanted=number,
        pace=st.none() | st.sampled_from(Pace),
        note=words,
    )


def settling_tries(ids, cards=("naming", "phone_call", "cool_water", "long_gone")):
    return st.builds(
        SettlingTry,
        card=st.sampled_from(cards),
        state_before=st.sampled_from(State),
        state_after=st.sampled_from(State),
        distress_before=st.none() | st.integers(0, 10),
        distress_after=st.none() | st.integers(0, 10),
        day=days,
        with_whom=st.none() | ids,
    )


def experiences(ids):
    return st.builds(
        Experience,
        form=st.sampled_from(Form),
        applies=st.none() | st.sampled_from(Applies),
        called=words,
        times=st.lists(st.sampled_from(Time), unique=True).map(tuple),
        people=st.lists(ids, max_size=3, unique=True).map(tuple),
        kinds=st.lists(st.sampled_from(RelationKind), max_size=3, unique=True).map(tuple),
        frequency=st.none() | st.sampled_from(Frequency),
        affects_now=st.none() | st.integers(0, 4),
        goes_on=st.none() | st.sampled_from(GoesOn),
        note=words,
        put_away=st.booleans(),
    )


def dynamics(ids, when=days):
    """Events of every row, each with a step that its row has."""
    return st.one_of(
        st.builds(
            Dynamic,
            day=when,
            row=st.just(row),
            relationship=st.none() | ids,
            what_happened=words,
            state=st.sampled_from(State),
            step_used=st.none() | st.sampled_from(STEPS[row]),
            effect=words,
            mending=st.none() | st.sampled_from(Mending),
            next_time=words,
        )
        for row in Row
    )


@st.composite
def threads(draw, ids):
    facet = draw(st.sampled_from(Facet))
    return Thread(
        facet=facet,
        term=draw(st.sampled_from(terms(facet))).value,
        fits=draw(st.sampled_from(Fits)),
        learned_with=draw(st.none() | ids),
        likeness=draw(st.none() | st.sampled_from(Likeness)),
        noted_on=draw(days),
    )


def bodies(ids=None):
    """A body of any kind; those about a relationship belong to one of `ids`, which may not exist."""
    ids = st.uuids(version=4) if ids is None else ids
    return st.one_of(
        relationships,
        attachments(ids),
        inventories(ids),
        threads(ids),
        reaches(ids),
        pace_plans(ids),
        limits(ids),
        limit_tests,
        i_statements(ids),
        reflections(ids),
        settling_tries(ids),
        experiences(ids),
        dynamics(ids),
        settling_limits,
        dial_days(ids),
        hard_hours_plans,
        formulations,
        state_checks,
        own_comments,
        preferences,
        drafts,
        unread,
    )


def entries(of=None):
    return st.builds(Entry, st.uuids(version=4), moments, bodies() if of is None else of)


@st.composite
def journals(draw):
    """A journal with up to eight relationships, and entries about them or about relationships long deleted."""
    people = draw(st.lists(entries(relationships), max_size=8))
    known = st.sampled_from([entry.id for entry in people]) if people else st.nothing()
    ids = known | st.uuids(version=4)
    rest = draw(st.lists(entries(bodies(ids)), max_size=20))
    return Journal([*people, *rest])
