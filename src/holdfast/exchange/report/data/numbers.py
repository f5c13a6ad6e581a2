"""How numbers and refusals are written."""

from fractions import Fraction

from holdfast.healing.reading import Decision, Reason, Refused


def rounded(number: float | Fraction) -> float:
    """To two decimals."""
    return round(float(number), 2)


def why_refused(decision: Decision) -> Reason | None:
    """The reason of a refusal, or nothing where it is allowed."""
    return decision.reason if isinstance(decision, Refused) else None
