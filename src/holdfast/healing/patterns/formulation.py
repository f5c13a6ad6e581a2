"""Formulations: one sentence with seven blanks, written by the person, never by Holdfast.

The sentence grows out of our source's "I notice that I …, which may come from …", in the spirit of the core
conflictual relationship theme (Luborsky 1984): what I wish for, what comes back, what I then do.
"""

from typing import Final

from holdfast.healing.journal.kind import Kind, Words

BLANKS: Final = (
    "thread",
    "comes_up_when",
    "once_helped",
    "learned_with",
    "costs_now",
    "did_not_happen",
    "small_step",
)

# The short form keeps two clauses: a thread I notice, and what it may come from.
SHORT_FORM: Final = ("thread", "learned_with")


class Formulation(Kind, frozen=True, kw_only=True, tag="formulation"):
    """The person's sentence. Every blank may stay empty."""

    thread: Words = ""
    comes_up_when: Words = ""
    once_helped: Words = ""
    learned_with: Words = ""
    costs_now: Words = ""
    did_not_happen: Words = ""
    small_step: Words = ""


def filled_blanks(formulation: Formulation) -> tuple[tuple[str, str], ...]:
    """The blanks that hold words, as (blank, words) in the order of the sentence."""
    blanks = ((blank, getattr(formulation, blank).strip()) for blank in BLANKS)
    return tuple((blank, words) for blank, words in blanks if words)
