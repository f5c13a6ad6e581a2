"""Entries: everything private is one, with a random id, the moment it was kept, and a body of one kind."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, Generic, get_args
from uuid import UUID

import msgspec

from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.dial.day import DialDay
from holdfast.healing.dynamics.event import Dynamic
from holdfast.healing.experiences.experience import Experience
from holdfast.healing.hard_hours.plan import HardHoursPlan
from holdfast.healing.journal.draft import Draft
from holdfast.healing.journal.kind import FieldUnfit, Kind, kind_name
from holdfast.healing.journal.own_comment import OwnComment
from holdfast.healing.journal.preferences import Preferences
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

# Every kind this Holdfast reads. A new kind joins here, in docs/journal.md and in the golden lines of the tests.
Body = (
    Relationship
    | AttachmentAnswers
    | InventoryAnswers
    | Thread
    | Formulation
    | LoggedReach
    | PacePlan
    | Limit
    | LimitTest
    | IStatement
    | SettlingTry
    | SettlingLimits
    | DialDay
    | HardHoursPlan
    | ReflectionAnswers
    | Experience
    | Dynamic
    | StateCheck
    | OwnComment
    | Preferences
    | Draft
)


class Unread(msgspec.Struct, frozen=True):
    """A body written by a newer Holdfast: kept byte for byte, shown as such, never rewritten and never lost."""

    kind: str
    version: int
    raw: bytes


AnyBody = Body | Unread

# Python 3.11 has no defaults for type variables; with one, plain `Entry` means an entry of any kind.
if TYPE_CHECKING:
    from typing_extensions import TypeVar

    BodyT_co = TypeVar("BodyT_co", bound=AnyBody, covariant=True, default=AnyBody)
else:
    from typing import TypeVar

    BodyT_co = TypeVar("BodyT_co", covariant=True)


class Entry(msgspec.Struct, Generic[BodyT_co], frozen=True, gc=False):
    """One thing a person keeps.

    The id is random (uuid4) and minted with the form, so sending a form twice makes one entry. `kept_at` is aware and in UTC.
    """

    id: UUID
    kept_at: datetime
    body: BodyT_co

    def __post_init__(self) -> None:
        if self.kept_at.tzinfo is not UTC and self.kept_at.utcoffset() != timedelta(0):
            raise FieldUnfit("kept_at", "a moment in UTC")


KINDS: Final[dict[str, type[Kind]]] = {kind_name(kind): kind for kind in get_args(Body)}
