"""The four vocabularies of the Relationship Pattern Inventory, each term with an assumed commonness.

The vocabularies start from the inventory in our source article (safe, anxious, controlled and avoidant feelings;
rescuer, protector, pleaser and invisible roles) and are completed by our own terms. Ids live here, words in content.

**The commonness of a term is an assumption, not a finding.** It says how often people would tick the term for a
relationship picked at random: often (common), now and then (middling), seldom (rare). Everyday experiences
were called common, signs of strain middling, and strong departures or harm rare. It is never learnt from anyone's
records. `docs/estimates.md` says what happens to the stated rates when these assumptions are off by half.
"""

from enum import StrEnum
from typing import Final, Self


class Commonness(StrEnum):
    """How often a term is assumed to be ticked for a relationship picked at random."""

    COMMON = "common"
    MIDDLING = "middling"
    RARE = "rare"


COMMON, MIDDLING, RARE = Commonness.COMMON, Commonness.MIDDLING, Commonness.RARE

# The assumed chance of a tick for each class.
BASE_RATES: Final = {COMMON: 0.40, MIDDLING: 0.22, RARE: 0.10}


class Facet(StrEnum):
    """The four sides of a relationship the inventory asks about."""

    FEELINGS = "feelings"
    ROLES = "roles"
    ENDINGS = "endings"
    TRAITS = "traits"


class Term(StrEnum):
    """A word the person can pick. Its value is the id stored in the journal."""

    commonness: Commonness

    def __new__(cls, value: str, commonness: Commonness) -> Self:
        term = str.__new__(cls, value)
        term._value_ = value
        term.commonness = commonness
        return term

    @property
    def base_rate(self) -> float:
        """The assumed chance, from 0 to 1, that this term is ticked for a relationship picked at random."""
        return BASE_RATES[self.commonness]


class Feeling(Term):
    """What being with them was like."""

    SAFE = "safe", COMMON  # could rest, be wrong, say no
    CHERISHED = "cherished", COMMON  # wanted for myself
    CALM = "calm", MIDDLING  # body at ease near them
    FREE = "free", MIDDLING  # room for my own life
    ANXIOUS = "anxious", COMMON  # waiting to be left or replaced
    ON_GUARD = "on_guard", RARE  # watching for harm or moods
    CONTROLLED = "controlled", RARE  # choices were not mine
    SMALL = "small", MIDDLING  # less than, talked down to
    LONELY = "lonely", COMMON  # alone although together
    NUMB = "numb", RARE  # felt little, went through the motions
    CONFUSED = "confused", MIDDLING  # could not trust my own reading
    ANGRY = "angry", MIDDLING  # often hurt or crossed, and tense
    GUILTY = "guilty", MIDDLING  # always owing or apologising
    ASHAMED = "ashamed", RARE  # as if something is wrong with me
    RESPONSIBLE = "responsible", COMMON  # their mood was my job
    DISTANT = "distant", MIDDLING  # kept myself far, showed little


class Role(Term):
    """The roles the person often found themselves in, none before another."""

    PROTECTOR = "protector", MIDDLING  # stood between them and harm
    RESCUER = "rescuer", MIDDLING  # tried to fix or save their life
    PARENT = "parent", RARE  # ran their feelings or household
    PEACEMAKER = "peacemaker", COMMON  # smoothed, or carried messages between others
    PLEASER = "pleaser", COMMON  # reshaped myself to keep the peace
    INVISIBLE = "invisible", MIDDLING  # needs unseen, asked for little
    PERFORMER = "performer", MIDDLING  # valued for results or looks
    BLAMED_ONE = "blamed_one", RARE  # carried the fault for what went wrong
    REBEL = "rebel", RARE  # resisted, fought, broke rules
    PURSUER = "pursuer", MIDDLING  # reached more as they withdrew
    DISTANCER = "distancer", MIDDLING  # withdrew more as they came near
    EQUAL = "equal", COMMON  # give and take, both mattered


class Ending(Term):
    """How it ended, or how it is now."""

    AGREED = "agreed", COMMON  # both decided
    I_DRIFTED = "i_drifted", COMMON  # left slowly
    I_LEFT = "i_left", MIDDLING  # left suddenly
    THEY_TOLD = "they_told", MIDDLING  # they left and explained
    THEY_VANISHED = "they_vanished", RARE  # they left without explanation
    BETRAYAL = "betrayal", MIDDLING  # ended over broken trust
    FOR_SAFETY = "for_safety", RARE  # left to be safe
    DEATH = "death", RARE
    ON_OFF = "on_off", MIDDLING  # breaks and returns
    NOW_GOOD = "now_good", COMMON
    NOW_DISTANT = "now_distant", COMMON
    NOW_CONFLICT = "now_conflict", MIDDLING
    NOW_UNSAFE = "now_unsafe", RARE  # leads to the safety page


class Trait(Term):
    """What the other often did. Conduct only: no word here names a diagnosis or a character."""

    STEADY_WARM = "steady_warm", COMMON  # kind and predictable
    WARM_COLD = "warm_cold", MIDDLING  # close, then cold, hard to foresee
    AWAY = "away", COMMON  # present but emotionally out of reach
    CRITICAL = "critical", COMMON  # found fault, rarely praised
    CONTROLLING = "controlling", RARE  # set rules, checked, limited
    INTENSE_START = "intense_start", MIDDLING  # very close very quickly
    UNRELIABLE = "unreliable", MIDDLING  # plans and promises fell through
    NEEDS_SAVING = "needs_saving", RARE  # in crisis, I was the answer
    LEANED_HARD = "leaned_hard", MIDDLING  # took most of the room and care
    THRILLING = "thrilling", MIDDLING  # exciting, risky, fast
    RESPECTS_NO = "respects_no", MIDDLING  # took no for an answer
    HURTFUL = "hurtful", RARE  # frightened or harmed me; leads to the safety page


# What others did, or what happened. It is counted like the rest, and never put to anybody as a thread of their own.
RECEIVED: Final[frozenset[Term]] = frozenset(
    {*Trait, Ending.THEY_VANISHED, Ending.BETRAYAL, Ending.FOR_SAFETY, Ending.NOW_UNSAFE}
)
# Several deaths in one life are several losses. They are counted, and not weighed against chance.
ONLY_COUNTED: Final[frozenset[Term]] = frozenset({Ending.DEATH})

VOCABULARY: Final[dict[Facet, type[Term]]] = {
    Facet.FEELINGS: Feeling,
    Facet.ROLES: Role,
    Facet.ENDINGS: Ending,
    Facet.TRAITS: Trait,
}


def terms(facet: Facet) -> tuple[Term, ...]:
    """Every term of a facet, in the order it is shown."""
    return tuple(VOCABULARY[facet])


def find_term(facet: Facet, term_id: str) -> Term | None:
    """The facet's term with this id, or None."""
    return next((term for term in VOCABULARY[facet] if term.value == term_id), None)


def mass(facet: Facet) -> float:
    """The sum of a facet's base rates: how many ticks a relationship would have if nothing limited them."""
    return sum(term.base_rate for term in VOCABULARY[facet])
