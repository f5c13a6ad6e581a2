"""Warning signs: six strategies that once protected, noticed now, each with one thing to practise. Nothing is stored.

The six come from our source article, reworded so that none blames. They are never added up, and none is read as a
cause, a proof or a diagnosis.
"""

from enum import StrEnum
from typing import Final

import msgspec

from holdfast.healing.reflection import (
    NOT_SURE,
    YES_OR_NO,
    Answers,
    Condition,
    Item,
    Reflection,
    Scale,
)


class Sign(StrEnum):
    """What may be worth attention, over the last three months."""

    DRAWN_TO_HURT = "drawn_to_hurt"  # close to people who hurt or are not available
    SMOTHERING = "smothering"  # fear of smothering or controlling, though not wanting to
    NEEDS_LAST = "needs_last"  # own needs come last
    PULLING_AWAY = "pulling_away"  # pulling away when it gets close
    ALL_OR_NOTHING = "all_or_nothing"  # the other seems perfect, then worth nothing
    UNDESERVING = "undeserving"  # feeling undeserving of care


class OwnBehaviour(StrEnum):
    """What the person may have done to someone: asked plainly, once the second sign is there at all."""

    CHECKED_PHONE = "checked_phone"
    LIMITED_CONTACT = "limited_contact"
    FOLLOWED = "followed"


class Practice(StrEnum):
    """Where a sign leads: one thing to practise. Words and links live in content."""

    PATTERNS = "patterns"
    LIMITS = "limits"
    OWN_BEHAVIOUR = "own_behaviour"
    CLOSENESS_DIAL = "closeness_dial"
    BOTH_CAN_BE_TRUE = "both_can_be_true"
    TRUST_AND_SELF = "trust_and_self"


CURRENT_PERSON: Final = "current_person"  # is the first sign about someone in my life now?

OFTEN: Final = Scale(0, 4)  # never … almost always
MARKED_FROM: Final = 3
# What asks about danger or one's own behaviour does not wait until a sign is there often.
THERE_AT_ALL: Final = 1

PRACTICES: Final[dict[Sign, tuple[Practice, ...]]] = {
    Sign.DRAWN_TO_HURT: (Practice.PATTERNS,),
    Sign.SMOTHERING: (Practice.LIMITS, Practice.OWN_BEHAVIOUR),
    Sign.NEEDS_LAST: (Practice.LIMITS,),
    Sign.PULLING_AWAY: (Practice.CLOSENESS_DIAL,),
    Sign.ALL_OR_NOTHING: (Practice.CLOSENESS_DIAL, Practice.BOTH_CAN_BE_TRUE),
    Sign.UNDESERVING: (Practice.TRUST_AND_SELF,),
}

SIGNS: Final = Reflection(
    "signs",
    (
        *(Item(sign, OFTEN) for sign in Sign),
        Item(CURRENT_PERSON, YES_OR_NO, Condition(Sign.DRAWN_TO_HURT, THERE_AT_ALL)),
        *(
            Item(behaviour, YES_OR_NO, Condition(Sign.SMOTHERING, THERE_AT_ALL))
            for behaviour in OwnBehaviour
        ),
    ),
)


class MarkedSign(msgspec.Struct, frozen=True):
    """A sign the person marked often or almost always, and what it leads to."""

    sign: Sign
    answer: int
    practices: tuple[Practice, ...]


class SignsReading(msgspec.Struct, frozen=True):
    """The marked signs in the order asked; whether the safety page or the page on one's own behaviour comes first."""

    marked: tuple[MarkedSign, ...]
    answered: int
    offers_safety: bool
    offers_accountability: bool


def read_signs(answers: Answers) -> SignsReading:
    """What the answers mark. Raises AnswerUnfit for answers that are not the reflection's."""
    fit = SIGNS.require_fit(answers)
    return SignsReading(
        marked=tuple(
            MarkedSign(sign, fit[sign], PRACTICES[sign])
            for sign in Sign
            if fit.get(sign, 0) >= MARKED_FROM
        ),
        answered=sum(sign in fit for sign in Sign),
        offers_safety=fit.get(CURRENT_PERSON, 0) >= NOT_SURE,
        offers_accountability=any(fit.get(behaviour, 0) >= NOT_SURE for behaviour in OwnBehaviour),
    )
