"""Words: the one way a page asks for a sentence."""

import re
from pathlib import Path

from holdfast.words.catalogue import Text, load_catalogue
from holdfast.words.place import content_root
from holdfast.words.plural import Form, form_of

SOURCE_LANGUAGE = "en"
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")

Fill = str | int


class UnknownWords(LookupError):
    """No text under this key, or one of another shape than was asked for."""


class WordsNeedValue(LookupError):
    """The text has a placeholder that the caller left unfilled."""


class Words:
    """The texts of one language, by dotted key.

    A text that is not translated yet is given in English: a sentence in the wrong language helps
    more than a page that fails. `holdfast check` names each one.
    """

    def __init__(self, language: str, root: Path | None = None) -> None:
        place = root or content_root()
        self.language = language
        self._texts = load_catalogue(place, language).texts
        self._source = load_catalogue(place, SOURCE_LANGUAGE).texts

    def has(self, key: str) -> bool:
        """Is there a text under this key?"""
        return key in self._texts or key in self._source

    def text(self, key: str, **values: Fill) -> str:
        """The sentence under `key`, its placeholders filled; `n` also chooses the plural form.

        Raises UnknownWords for a key that is missing or a list, WordsNeedValue for a
        placeholder without a value.
        """
        found, language = self._find(key)
        if isinstance(found.value, tuple):
            raise UnknownWords(f"{key} is a list; ask for it with list()")
        if isinstance(found.value, str):
            return fill(key, found.value, values)
        form = form_of(language, _count(key, values))
        return fill(key, found.value.get(form, found.value[Form.OTHER]), values)

    def list(self, key: str, **values: Fill) -> tuple[str, ...]:
        """The paragraphs under `key`, in order. Raises like `text`."""
        found, _ = self._find(key)
        if not isinstance(found.value, tuple):
            raise UnknownWords(f"{key} is not a list; ask for it with text()")
        return tuple(fill(key, paragraph, values) for paragraph in found.value)

    def _find(self, key: str) -> tuple[Text, str]:
        if key in self._texts:
            return self._texts[key], self.language
        if key in self._source:
            return self._source[key], SOURCE_LANGUAGE
        raise UnknownWords(f"no words under {key}")


def fill(key: str, text: str, values: dict[str, Fill]) -> str:
    """Put `values` in the placeholders of `text`, once: a value with braces stays as typed.

    A sentence that ends with initials, such as "J.", ends with one full stop and not with two.
    """
    if "{" not in text:
        return text
    missing = set(PLACEHOLDER.findall(text)) - values.keys()
    if missing:
        raise WordsNeedValue(f"{key} needs {', '.join(sorted(missing))}")

    def filled(match: re.Match[str]) -> str:
        value = str(values[match[1]])
        return value[:-1] if value.endswith(".") and text.startswith(".", match.end()) else value

    return PLACEHOLDER.sub(filled, text)


def _count(key: str, values: dict[str, Fill]) -> int:
    n = values.get("n")
    if not isinstance(n, int):
        raise WordsNeedValue(f"{key} needs n, a whole number")
    return n
