"""Days and months written in the reader's language, from the names in `dates.yaml`."""

from datetime import date, datetime

from holdfast.words.words import Words


def day_text(day: date, words: Words) -> str:
    """17 February 2026 / 17 februarie 2026."""
    month = words.list("dates.months")[day.month - 1]
    return words.text("dates.day", day=day.day, month=month, year=day.year)


def read_day(text: str, words: Words) -> date | None:
    """The day a person wrote with the name of its month, as `day_text` writes it; None for anything else."""
    parts = text.casefold().split()
    months = [month.casefold() for month in words.list("dates.months")]
    if len(parts) != 3 or parts[1] not in months:
        return None
    try:
        return date(int(parts[2]), months.index(parts[1]) + 1, int(parts[0]))
    except ValueError:
        return None


def day_of_month_text(day: date, words: Words) -> str:
    """17 February / 17 februarie, where the year goes without saying."""
    month = words.list("dates.months")[day.month - 1]
    return words.text("dates.day_of_month", day=day.day, month=month)


def month_text(month: str, words: Words) -> str:
    """November 2026, from "2026-11". Raises ValueError for anything that is not year-month."""
    first = date.fromisoformat(f"{month}-01")
    name = words.list("dates.months")[first.month - 1]
    return words.text("dates.month", month=name, year=first.year)


def weekday_text(day: date, words: Words) -> str:
    """Tuesday / marți."""
    return words.list("dates.weekdays")[day.weekday()]


def moment_text(moment: datetime, words: Words) -> str:
    """17 February 2026 at 21:05, in the time zone the moment carries."""
    clock = f"{moment:%H:%M}"
    return words.text("dates.moment", day=day_text(moment.date(), words), clock=clock)
