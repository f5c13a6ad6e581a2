"""Near and far in words: days, the middle and the range, days counted by wish."""

from collections.abc import Iterator

from holdfast.healing.dial.day import DialDay, Wish
from holdfast.healing.dial.weeks import DialReading, Spread
from holdfast.words import Words
from holdfast.words.dates import day_text
from holdfast.words.phrases import decimal_text


def day_line(body: DialDay, words: Words) -> str:
    """One note, as a list shows it."""
    return words.text(
        "dial.history.entry",
        day=day_text(body.day, words),
        felt=said_text(body.felt, words),
        wanted=said_text(body.wanted, words),
    )


def said_text(value: int | None, words: Words) -> str:
    """A number, or that it was not said."""
    return words.text("dial.reading.not_said") if value is None else str(value)


def wish_text(gap: float, words: Words) -> str:
    """A difference, such as "2 nearer"."""
    wish = Wish.AS_IT_IS if gap == 0 else Wish.NEARER if gap > 0 else Wish.MORE_ROOM
    return words.text(f"dial.reading.wish.{wish}", number=_number_text(abs(gap), words))


def summary(reading: DialReading, words: Words) -> Iterator[tuple[str, str]]:
    """The middle and the range of what could be read, each under its name."""
    for name in ("felt", "wanted", "gap"):
        spread: Spread | None = getattr(reading, name)
        if spread is not None:
            yield words.text(f"dial.reading.{name}"), _spread_text(name, spread, words)


def counts(reading: DialReading, words: Words) -> Iterator[str]:
    """Days counted by wish and by who set the pace; a sentence only where something was said."""
    counted = {
        "wishes": {wish.value: count for wish, count in reading.wishes.items()},
        "paces": {pace.value: count for pace, count in reading.paces.items()},
    }
    for name, by in counted.items():
        if any(by.values()):
            yield words.text(f"dial.reading.{name}", n=sum(by.values()), **by)


def _spread_text(name: str, spread: Spread, words: Words) -> str:
    say, key = (wish_text, "spread_gap") if name == "gap" else (_number_text, "spread")
    if spread.low == spread.high:
        key = "spread_same"
    return words.text(
        f"dial.reading.{key}",
        middle=say(spread.middle, words),
        low=say(spread.low, words),
        high=say(spread.high, words),
    )


def _number_text(value: float, words: Words) -> str:
    """4, or 3.5 with the mark of the language."""
    return str(int(value)) if value == int(value) else decimal_text(value, words)
