"""The words handed to the engine, in both languages."""

from datetime import date

import pytest

from holdfast.library import long_date
from holdfast.library.vocabulary import CALLOUT_TYPES, TOOLS, TOPICS
from holdfast.words.words import Words


@pytest.mark.parametrize("language", ["en", "ro"])
def test_every_type_tool_and_topic_has_its_own_word(house, language):
    words = house.vocabularies[language]
    assert tuple(words.types) == CALLOUT_TYPES
    assert (tuple(words.tools), tuple(words.topics)) == (TOOLS, TOPICS)
    assert len(set(words.types.values())) == len(CALLOUT_TYPES)


@pytest.mark.parametrize(
    ("language", "shown"), [("en", "17 February 2026"), ("ro", "17 februarie 2026")]
)
def test_a_date_is_shown_as_its_reader_writes_it(house, language, shown):
    assert long_date(date(2026, 2, 17), house.vocabularies[language]) == shown


@pytest.mark.parametrize(
    ("n", "shown"),
    [(1, "1 minut de citit"), (5, "5 minute de citit"), (20, "20 de minute de citit")],
)
def test_minutes_follow_the_romanian_plural(n, shown):
    assert Words("ro").text("articles_words.minutes", n=n) == shown
