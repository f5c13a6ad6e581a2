"""Reaches in words: how each depth was met, and what the ladder says where it may speak of steps."""

from collections.abc import Iterator

from holdfast.healing.reach.ladder import DepthReading, LadderReading, Status
from holdfast.healing.reach.reaching import Next, ReachReading
from holdfast.words import Words


def met_lines(ladder: LadderReading, words: Words) -> tuple[str, ...]:
    """For each depth that was tried, how many of the last twelve reaches were met with care."""
    return tuple(met_line(depth, words) for depth in ladder.depths if depth.of)


def met_line(depth: DepthReading, words: Words) -> str:
    """How many reaches at one depth were met with care."""
    return words.text("reach.sentence.counts", attuned=depth.attuned, n=depth.of, depth=depth.depth)


def verdict_lines(reading: ReachReading, words: Words) -> Iterator[str]:
    """The verdict and what may come next: nothing while the gate is closed. Protection is said elsewhere, and first."""
    if reading.next is None:
        return
    ladder = reading.ladder
    yield words.text(f"reach.status.{ladder.status}", depth=ladder.offered)
    if ladder.pause is not None:
        yield words.text(f"reach.pause.{ladder.pause}")
    # In a pause its reason already speaks of it.
    if reading.next not in (Next.PROTECT, Next.REST):
        yield words.text(f"reach.next.{reading.next}")


def hold_lines(reading: ReachReading, words: Words) -> tuple[str, ...]:
    """What would change each open hold: nothing while the gate is closed, while hurt counts, or in a pause."""
    if reading.next in (None, Next.PROTECT) or reading.ladder.status is Status.PAUSED:
        return ()
    return tuple(
        words.text("reach.hold.reaches", n=hold.missing, depth=hold.at_depth)
        for hold in reading.ladder.holds
    )
