"""What may repeat, in words."""

from holdfast.healing.patterns.formulation import Formulation, filled_blanks
from holdfast.healing.patterns.repeating import Candidate
from holdfast.healing.patterns.vocabulary import Facet
from holdfast.words import Words
from holdfast.words.phrases import decimal_text


def term_text(facet: Facet, term: str, words: Words) -> str:
    """A term as people read it."""
    return words.text(f"{facet}.{term}.label")


def statement(found: Candidate, words: Words) -> str:
    """What is said of one candidate, with its count and what would be usual."""
    return words.text(
        f"patterns.statement.{found.tier}",
        term=term_text(found.facet, found.term, words),
        count=found.count,
        total=found.of,
        expected=decimal_text(found.expected, words),
    )


def sentence_lines(body: Formulation, words: Words) -> tuple[str, ...]:
    """The person's own sentence, a line for each blank that holds words."""
    return tuple(
        words.text(f"formulation.sentence.{blank}", words=text)
        for blank, text in filled_blanks(body)
    )
