"""Plain text, plainly said: the checks that need no table and no other language."""

import re
from collections.abc import Iterator

from holdfast.words.catalogue import Catalogue, Text
from holdfast.words.problem import Problem, error, warning
from holdfast.words.readability import sentences, words_of
from holdfast.words.words import PLACEHOLDER

LONGEST_SENTENCE = 25  # words; the aim is 18
CEDILLA = re.compile("[şţŞŢ]")
MARKUP = re.compile(r"</?[a-zA-Z]|\*\*|\]\(|^#+ |`|&[a-z]+;")
STRAIGHT_QUOTE = re.compile(r"['\"]")


def check_plain(catalogue: Catalogue) -> Iterator[Problem]:
    """Every problem that one text shows on its own."""
    for key, text in catalogue.texts.items():
        for string in text.sentences:
            yield from _letters(key, text, string)
            yield from _braces(key, text, string)
            yield from _length(key, text, string)


def _letters(key: str, text: Text, string: str) -> Iterator[Problem]:
    if CEDILLA.search(string):
        yield error(text, "cedilla", f"{key}: write ș and ț with a comma below, not a cedilla")
    if "!" in string:
        yield error(text, "exclamation", f"{key}: we do not raise our voice; take out the “!”")
    if MARKUP.search(string):
        yield error(text, "markup", f"{key}: words are plain text; take out the markup")
    if STRAIGHT_QUOTE.search(string):
        yield error(text, "quote", f"{key}: use the curved quotation marks of the language and ’")


def _braces(key: str, text: Text, string: str) -> Iterator[Problem]:
    if re.search(r"[{}]", PLACEHOLDER.sub("", string)):
        yield error(text, "braces", f"{key}: a placeholder is {{small_letters}} in braces")


def _length(key: str, text: Text, string: str) -> Iterator[Problem]:
    for sentence in sentences(string):
        count = len(words_of(sentence))
        if count > LONGEST_SENTENCE:
            yield warning(text, "long", f"{key}: a sentence of {count} words; 18 is the aim")
