"""Trust and a sense of self: thirteen strengths that can grow, each seen by itself and never added up.

Trust with others and autonomy are the themes of Erikson's first two stages; we use them as themes only. Nobody is at a
stage here. "Younger" means newer, not lesser, and to need people and to stand alone are both allowed.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

import msgspec

from holdfast.healing.journal.journal import Journal
from holdfast.healing.reading import Basis
from holdfast.healing.reflection import Answers, Item, Reflection, Scale
from holdfast.healing.reflections.moves import PRESENT_FROM, THIN_UP_TO, Move, moves
from holdfast.healing.reflections.times import Answered, time_before, times_answered


class Trust(StrEnum):
    """What trust with others is made of."""

    RELIABLE_PERSON = "reliable_person"
    CAN_REST = "can_rest"
    EXPECTS_FAIRNESS = "expects_fairness"
    CAN_ASK = "can_ask"
    OWN_READING = "own_reading"
    TELLS_SAFE = "tells_safe"


class Autonomy(StrEnum):
    """What a sense of self is made of."""

    KNOWS_LIKES = "knows_likes"
    CAN_CHOOSE = "can_choose"
    CAN_SAY_NO = "can_say_no"
    KEEPS_OPINION = "keeps_opinion"
    CHANGES_MIND = "changes_mind"
    OWN_PLACE = "own_place"
    SELF_DOUBT = "self_doubt"  # doubt and shame about oneself, read from the other end


MOSTLY: Final = Scale(0, 4)  # not at all … mostly
REVERSED: Final = frozenset({Autonomy.SELF_DOUBT})
STRENGTHS: Final[tuple[Trust | Autonomy, ...]] = (*Trust, *Autonomy)
TRUST_AND_SELF: Final = Reflection("self", tuple(Item(strength, MOSTLY) for strength in STRENGTHS))


class SelfReading(msgspec.Struct, frozen=True):
    """One day's strengths in the order asked. What lies between the two lists is in neither.

    `changes` compares with the time before; None when there was none. The basis names the answers read, and
    those they were compared with.
    """

    stronger: tuple[str, ...]
    younger: tuple[str, ...]
    answered: int
    trust_first: bool
    changes: tuple[Move, ...] | None
    basis: Basis


def read_self(journal: Journal, entry: Answered) -> SelfReading:
    """What one day's answers say, and what moved since the time before."""
    now = strengths(entry.body.answers)
    before = time_before(journal, entry)
    return SelfReading(
        stronger=tuple(name for name, value in now.items() if value >= PRESENT_FROM),
        younger=tuple(name for name, value in now.items() if value <= THIN_UP_TO),
        answered=len(now),
        trust_first=suggests_trust_first(now),
        changes=None if before is None else moves(strengths(before.body.answers), now),
        basis=Basis.of(each.id for each in (entry, before) if each is not None),
    )


def latest_self(journal: Journal) -> SelfReading | None:
    """The reading of the latest day, for whoever looks at the whole journal."""
    times = times_answered(journal, TRUST_AND_SELF.id)
    return read_self(journal, times[-1]) if times else None


def strengths(answers: Answers) -> dict[str, int]:
    """The answers read so that 4 is always the stronger end, in the order asked. What does not fit is left out."""
    fitting = TRUST_AND_SELF.fitting(answers)
    return {
        name: MOSTLY.reverse(answer) if name in REVERSED else answer
        for name, answer in fitting.items()
    }


def suggests_trust_first(now: Answers) -> bool:
    """Whether most of the six parts of trust are young. Missing ones are not counted as young. Nothing is locked by it."""
    young = [part for part in Trust if part in now and now[part] <= THIN_UP_TO]
    return 2 * len(young) > len(Trust)


def over_time(times: Sequence[Answered]) -> dict[str, tuple[tuple[Answered, int], ...]]:
    """Each strength with every time it was answered, earliest first."""
    read = [(time, strengths(time.body.answers)) for time in times]
    return {
        strength: tuple((time, values[strength]) for time, values in read if strength in values)
        for strength in STRENGTHS
    }
