"""Experiences in words: the person's own name for each, and each answer a sentence. No number anywhere."""

from collections.abc import Iterable

from holdfast.exchange.telling.people import alias_of
from holdfast.healing.experiences.experience import Applies, Experience
from holdfast.healing.journal.journal import Journal
from holdfast.words import Words


def name(body: Experience, words: Words) -> str:
    """What the person calls it; without a name of their own, the plain words of its form."""
    return body.called.strip() or words.text(f"experiences.form.{body.form}.label")


def affects(body: Experience, words: Words) -> str:
    """How much it affects now, in words; nothing where that was not said."""
    if body.affects_now is None:
        return ""
    return words.text(f"experiences.affects.said.{body.affects_now}")


def answer_lines(journal: Journal, body: Experience, words: Words) -> tuple[str, ...]:
    """What was said, each answer a sentence; what was left out is not there."""
    label = words.text(f"experiences.form.{body.form}.label")
    often = [f"experiences.frequency.{body.frequency}"] if body.frequency else []
    lines = (
        label if body.called.strip() else "",
        words.text("experiences.overview.listed.maybe") if body.applies is Applies.MAYBE else "",
        _told("when", words, times=_listed((f"experiences.times.{t}" for t in body.times), words)),
        _told("who", words, who=_who(journal, body, words)),
        _told("often", words, often=_listed(often, words)),
        affects(body, words),
    )
    return tuple(line for line in lines if line)


def _told(key: str, words: Words, **said: str) -> str:
    """One answer as a sentence, or nothing where nothing was said."""
    return words.text(f"experiences.overview.listed.{key}", **said) if all(said.values()) else ""


def _listed(keys: Iterable[str], words: Words) -> str:
    return " · ".join(words.text(key) for key in keys)


def _who(journal: Journal, body: Experience, words: Words) -> str:
    """Those who were named, by alias or by kind. Somebody who was deleted is not named."""
    named = filter(None, (alias_of(journal, person) for person in body.people))
    kinds = (words.text(f"relations.relation.{kind}") for kind in body.kinds)
    return " · ".join([*named, *kinds])
