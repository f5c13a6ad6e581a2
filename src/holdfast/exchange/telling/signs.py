"""Kept warning signs in words: how often each was marked so far, as surely as so many days allow, and every answer."""

from collections.abc import Iterator, Sequence

from holdfast.healing.reflections.times import Answered
from holdfast.healing.safety.kept_signs import WARNING_SIGNS, KeptSign
from holdfast.healing.safety.signs import Sign
from holdfast.words import Words
from holdfast.words.dates import day_text


def so_far(sign: KeptSign, words: Words) -> str:
    """Once, twice, or perhaps a thread."""
    if sign.times == 1:
        return words.text("signs.kept.so_far.once")
    if sign.times == 2:
        return words.text("signs.kept.so_far.twice", of=sign.looks)
    return words.text("signs.kept.so_far.more", n=sign.times, of=sign.looks)


def over_time(times: Sequence[Answered], words: Words) -> Iterator[tuple[str, str]]:
    """Each sign that was ever answered by its name, with every answer and its day."""
    read = [(time.body.day, WARNING_SIGNS.fitting(time.body.answers)) for time in times]
    for sign in Sign:
        said = [
            words.text(
                "signs.kept.answer",
                day=day_text(day, words),
                often=words.text(f"signs.scale.{answers[sign]}"),
            )
            for day, answers in read
            if sign in answers
        ]
        if said:
            yield words.text(f"signs.sign.{sign}.name"), " · ".join(said)
