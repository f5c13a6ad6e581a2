"""Does a translation say the same things: the same keys, the same shapes, the same placeholders."""

from collections.abc import Iterator

from holdfast.words.catalogue import Catalogue, Text
from holdfast.words.plural import FORMS_OF
from holdfast.words.problem import Problem, error
from holdfast.words.words import PLACEHOLDER


def check_translation(source: Catalogue, translation: Catalogue) -> Iterator[Problem]:
    """Every difference that would show a person a hole. A missing key is named at its source."""
    for key, text in source.texts.items():
        translated = translation.texts.get(key)
        if translated is None:
            yield error(text, "missing", f"{key} has no words in {translation.language}")
        else:
            yield from _differences(key, text, translated)
    for key, text in translation.texts.items():
        if key not in source.texts:
            yield error(text, "orphan", f"{key} is not in {source.language}; remove or rename it")


def check_forms(catalogue: Catalogue) -> Iterator[Problem]:
    """A plural text has exactly the forms its language uses."""
    wanted = FORMS_OF.get(catalogue.language, FORMS_OF["en"])
    for key, text in catalogue.texts.items():
        if isinstance(text.value, str | tuple) or text.value.keys() == wanted:
            continue
        yield error(text, "forms", f"{key} needs the plural forms {', '.join(sorted(wanted))}")


def placeholders(text: Text) -> frozenset[str]:
    """The placeholders of a text, in any of its forms or paragraphs."""
    return frozenset(name for string in text.sentences for name in PLACEHOLDER.findall(string))


def _differences(key: str, source: Text, translated: Text) -> Iterator[Problem]:
    if _shape(source) != _shape(translated):
        yield error(
            translated,
            "shape",
            f"{key} is {_shape(source)} in the source, {_shape(translated)} here",
        )
    odd = placeholders(source) ^ placeholders(translated)
    if odd:
        names = ", ".join(f"{{{name}}}" for name in sorted(odd))
        yield error(translated, "placeholders", f"{key}: only one of the two languages has {names}")


def _shape(text: Text) -> str:
    if isinstance(text.value, str):
        return "one text"
    if isinstance(text.value, tuple):
        return f"a list of {len(text.value)}"
    return "a plural"
