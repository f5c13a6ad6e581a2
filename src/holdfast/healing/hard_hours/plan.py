"""The plan for hard hours: what a person wants to find again when everything is too much, in their own words.

It is for one's own distress, never for danger from another person: that plan is made with an advocate, outside this
journal. No line asks for means, places or amounts. Our own structure; published safety-plan forms have owners.
"""

from typing import Annotated, Final

import msgspec

from holdfast.healing.journal.kind import Kind, Words

# Whose crisis lines stand beside the plan: ISO 3166-1 alpha-2, or EU or INT.
Country = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{2,3}\Z")]


class HardHoursPlan(Kind, frozen=True, kw_only=True, tag="hard_hours_plan"):
    """The one plan; changing it replaces it. Every line may stay empty.

    `country` names whose lines are shown with the plan. The numbers themselves are never copied into it, so that they
    cannot grow old in it.
    """

    early_signs: Words = ""
    helps_alone: Words = ""
    company: Words = ""
    tell: Words = ""
    professionals: Words = ""
    safer_surroundings: Words = ""
    reason_to_stay: Words = ""
    country: Country | None = None

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """The lines that say something, as (name, words), in the order of the plan."""
        named = ((name, getattr(self, name)) for name in PLAN_LINES)
        return tuple((name, words) for name, words in named if words.strip())


# The lines in the order of a rising hour: noticing, alone, with others, with people whose work it is, and why.
PLAN_LINES: Final = (
    "early_signs",
    "helps_alone",
    "company",
    "tell",
    "professionals",
    "safer_surroundings",
    "reason_to_stay",
)
