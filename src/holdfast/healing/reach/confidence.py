"""Confidence: how surely a share lies above a line, from counts of kept and lost, in closed form.

Beta posteriors with a flat prior. The sums are exact for a whole number of successes and any real weight of losses.
"""

from typing import Final

# Halvings enough to place an interval's end well beyond what is ever shown.
_HALVINGS: Final = 60


def chance_above(share: float, successes: int, losses: float) -> float:
    """P(theta >= share) for Beta(1 + successes, 1 + losses), with `losses` any weight of at least 0."""
    weight = 1 + losses
    term = total = 1.0
    for j in range(1, successes + 1):
        term *= share * (weight + j - 1) / j
        total += term
    return float((1 - share) ** weight * total)


def quantile(probability: float, successes: int, losses: float) -> float:
    """The share below which this much of Beta(1 + successes, 1 + losses) lies."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if 1 - chance_above(middle, successes, losses) < probability:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def interval(successes: int, losses: float, mass: float = 0.80) -> tuple[float, float]:
    """The middle `mass` of Beta(1 + successes, 1 + losses): 4 of 5 gives .490 to .907."""
    tail = (1 - mass) / 2
    return quantile(tail, successes, losses), quantile(1 - tail, successes, losses)
