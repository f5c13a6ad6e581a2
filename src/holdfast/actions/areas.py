"""Deleting one part of a journal: what belongs to it, and removing all of it at once."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.dial.day import DialDay
from holdfast.healing.dynamics.event import Dynamic
from holdfast.healing.experiences.experience import Experience
from holdfast.healing.hard_hours.plan import HardHoursPlan
from holdfast.healing.journal.draft import Draft
from holdfast.healing.journal.kind import Kind, kind_name
from holdfast.healing.limits.i_statement import IStatement
from holdfast.healing.limits.limit import Limit, LimitTest
from holdfast.healing.pace.plan import PacePlan
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.thread import Thread
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.state import StateCheck
from holdfast.healing.settling.kinds import SettlingLimits, SettlingTry
from holdfast.storage import sessions
from holdfast.storage.journal_store import JournalStore

from . import journal
from .experiences import naming_only
from .limits import noted_about


class Area(StrEnum):
    """A part of the journal that can be deleted by itself."""

    PEOPLE = "people"
    ATTACHMENT = "attachment"
    INVENTORY = "inventory"
    FORMULATION = "formulation"
    PACE = "pace"
    DIAL = "dial"
    LIMITS = "limits"
    EXPERIENCES = "experiences"
    DYNAMICS = "dynamics"
    STATEMENTS = "statements"
    SETTLING = "settling"
    REFLECTIONS = "reflections"
    HARD_HOURS = "hard_hours"
    STATE = "state"
    DRAFTS = "drafts"


KINDS: Mapping[Area, tuple[type[Kind], ...]] = MappingProxyType(
    {
        # Answers about somebody make no sense without them, so they go together.
        Area.PEOPLE: (Relationship, AttachmentAnswers, InventoryAnswers, Thread, LoggedReach),
        Area.ATTACHMENT: (AttachmentAnswers,),
        Area.INVENTORY: (InventoryAnswers, Thread),
        Area.FORMULATION: (Formulation,),
        Area.PACE: (PacePlan,),
        Area.DIAL: (DialDay,),
        Area.LIMITS: (Limit, LimitTest),
        Area.EXPERIENCES: (Experience,),
        Area.DYNAMICS: (Dynamic,),
        Area.STATEMENTS: (IStatement,),
        Area.SETTLING: (SettlingTry, SettlingLimits),
        Area.REFLECTIONS: (ReflectionAnswers,),
        Area.HARD_HOURS: (HardHoursPlan,),
        Area.STATE: (StateCheck,),
        Area.DRAFTS: (Draft,),
    }
)


def entries_of(area: Area, *, store: JournalStore) -> list[UUID]:
    """The ids of all entries of an area; hardly any words are opened for it."""
    names = {kind_name(kind) for kind in KINDS[area]}
    heads = store.open(Draft).heads
    if area is not Area.PEOPLE:
        return [head.id for head in heads if head.kind in names]
    # Whatever kind it is of: what was noted about somebody goes with them.
    about = [head.id for head in heads if head.kind in names or head.about]
    return [*about, *noted_about(about, store=store), *naming_only(about, store=store)]


def remove_area(area: Area, *, store: JournalStore) -> int:
    """Delete an area for good, all of it or nothing. Returns how many entries went."""
    if area is Area.DRAFTS:
        for row in sessions.waiting_of(store.keyring.person):
            sessions.remove_waiting(store.keyring.person, row.id)
    return journal.remove(entries_of(area, store=store), store=store)
