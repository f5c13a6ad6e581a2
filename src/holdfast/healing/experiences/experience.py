"""Experiences: what happened, in forms people have names for. Nothing here is added up, and no form weighs more than another.

The forms of childhood, of adult life and the subtle ones come from our source article. Violence, sexual harm and loss in
childhood, harm by others later on, harm by an institution and "something else" are ours, so that nobody finds their own experience missing.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Final
from uuid import UUID

import msgspec

from holdfast.healing.journal.kind import Kind, Line, Words
from holdfast.healing.relationship import RelationKind

# Not at all … very much, in the person's own judgement, today.
AffectsNow = Annotated[int, msgspec.Meta(ge=0, le=4)]


class Form(StrEnum):
    """One form an experience can have. The first letter tells its group."""

    UNAVAILABLE = "s_unavail"  # there, and out of reach for feelings
    INVALIDATED = "s_invalid"  # feelings corrected, laughed at or explained away
    UNANSWERED = "s_unresp"  # needs that got no answer
    NEGLECT = "c_neglect"  # a carer present in body, absent in feeling
    PUT_DOWN = "c_abuse"  # criticised, humiliated, made to doubt what is real
    REVERSAL = "c_reversal"  # a child looking after an adult's feelings or duties
    COMFORT_AND_FEAR = "c_fear"  # the one to run to was also the alarm
    IN_THE_MIDDLE = "c_triangle"  # a child as go-between or ally of adults
    BODY = "h_body"  # violence against a child
    SEXUAL = "h_sexual"  # sexual harm to a child
    WITNESSED = "h_witness"  # violence between others, seen or heard
    LOSS = "h_loss"  # a carer who died
    PARTNER = "a_abuse"  # a partner harms body, feelings or sexual integrity
    INFIDELITY = "a_infidelity"  # trust broken again and again
    CONTROL = "a_control"  # choices made smaller by pressure
    LEFT_SUDDENLY = "a_abandon"  # gone without explanation
    WARM_AND_COLD = "a_intermit"  # warmth and rejection taking turns
    OTHERS = "a_harm"  # violence or sexual harm by somebody who is no partner
    INSTITUTION = "o_institution"  # those whose task it was to protect did harm, or looked away
    ELSE = "o_else"  # not in any list


class FormGroup(StrEnum):
    """Forms that are offered together and can be skipped together, the gentlest first."""

    SUBTLE = "subtle"
    CHILDHOOD = "childhood"
    HARM = "harm"
    ADULT = "adult"
    OTHER = "other"


_LETTERS = MappingProxyType(dict(zip("schao", FormGroup, strict=True)))
FORMS: Final[Mapping[FormGroup, tuple[Form, ...]]] = MappingProxyType(
    {group: tuple(f for f in Form if _LETTERS[f.value[0]] is group) for group in FormGroup}
)

# A death happens once and is over: how often and whether it goes on are not asked.
ONCE_AND_OVER: Final = frozenset({Form.LOSS})
# May be written more than once, because it is not one form.
OPEN_ENDED: Final = frozenset({Form.ELSE})


class Applies(StrEnum):
    """Whether a form is part of the person's life, in their own judgement."""

    YES = "yes"
    MAYBE = "maybe"
    NOT_FOR_ME = "not_for_me"
    RATHER_NOT_SAY = "rather_not_say"


class Time(StrEnum):
    """When in life. Hazy is a complete answer: nobody is sent to look for more."""

    CHILDHOOD = "childhood"
    TEENS = "teens"
    ADULT = "adult"
    NOW = "now"
    HAZY = "hazy"


class Frequency(StrEnum):
    """How often. "Don't know" is a complete answer."""

    ONCE = "once"
    SOMETIMES = "sometimes"
    OFTEN = "often"
    MOSTLY = "mostly"
    DONT_KNOW = "dont_know"


class GoesOn(StrEnum):
    """Whether it is still happening. Where safety is asked, "not sure" is an answer."""

    NO = "no"
    YES = "yes"
    NOT_SURE = "not_sure"


class SafetyFirst(StrEnum):
    """How safety comes in after an answer. The most protective answer wins, and silence means caution."""

    AT_ONCE = "at_once"  # before anything else
    OFFERED = "offered"  # nothing was said about now: the way there is shown
    NOT_ASKED_FOR = "not_asked_for"  # said to be over, or not part of this life


class Experience(Kind, frozen=True, kw_only=True, tag="experience"):
    """What was said about one form. Every answer may be missing, which never means no.

    `called` is the person's own name for it. `put_away` folds it out of sight; nothing is deleted.
    """

    form: Form
    applies: Applies | None = None
    called: Line = ""
    times: tuple[Time, ...] = ()
    people: tuple[UUID, ...] = ()
    kinds: tuple[RelationKind, ...] = ()
    frequency: Frequency | None = None
    affects_now: AffectsNow | None = None
    goes_on: GoesOn | None = None
    note: Words = ""
    put_away: bool = False

    @property
    def is_mine(self) -> bool:
        """Whether it belongs on the person's own pages: not when they said "not for me", or only that they would rather not say."""
        if self.applies is Applies.NOT_FOR_ME:
            return False
        return self.applies is not Applies.RATHER_NOT_SAY or self.says_more

    @property
    def says_more(self) -> bool:
        """Whether anything was said beside whether the form applies."""
        said = (self.called.strip(), self.note.strip(), self.times, self.people, self.kinds)
        chosen = (self.frequency, self.affects_now, self.goes_on)
        return any(said) or any(answer is not None for answer in chosen)

    @property
    def says_nothing(self) -> bool:
        """Whether every question was skipped, so that there is nothing to keep."""
        return self.applies is None and not self.says_more

    @property
    def safety(self) -> SafetyFirst:
        """Whether safety comes first: at once when it goes on, may go on, or was placed in the present."""
        if self.form in ONCE_AND_OVER:
            return SafetyFirst.NOT_ASKED_FOR
        if self.goes_on in (GoesOn.YES, GoesOn.NOT_SURE) or Time.NOW in self.times:
            return SafetyFirst.AT_ONCE
        if self.goes_on is GoesOn.NO or not self.is_mine:
            return SafetyFirst.NOT_ASKED_FOR
        return SafetyFirst.OFFERED


def group_of(form: Form) -> FormGroup:
    """The group a form is offered in."""
    return _LETTERS[form.value[0]]
