"""A house with the shipped words, and short ways to write an article."""

from collections.abc import Callable

import pytest

from holdfast.library import Article, House, Problems, read, vocabulary_from
from holdfast.words.words import Words

HEAD = '---\ntitle: "A title"\ndate: 2026-02-17\ndescription: "About it."\n---\n'
HEAD_LINES = HEAD.count("\n")
TOOLS = {"inventory": "/space/", "signs": "/reflect/signs/"}

Reads = Callable[..., Article]
Refuses = Callable[..., Problems]


@pytest.fixture(scope="session")
def house() -> House:
    vocabularies = {language: vocabulary_from(Words(language)) for language in ("en", "ro")}
    return House(vocabularies, tools=TOOLS)


@pytest.fixture(scope="session")
def reads(house: House) -> Reads:
    """Reads a body under a complete head, and expects an article."""

    def reads(body: str, *, head: str = HEAD, language: str = "en") -> Article:
        found = read(head + body, f"content/{language}/articles/first-steps.md", language, house)
        assert isinstance(found, Article), str(found)
        return found

    return reads


@pytest.fixture(scope="session")
def refuses(house: House) -> Refuses:
    """Reads a body, and expects to be refused."""

    def refuses(body: str, *, head: str = HEAD, language: str = "en") -> Problems:
        found = read(head + body, f"content/{language}/articles/first-steps.md", language, house)
        assert isinstance(found, Problems), "this was read as an article"
        return found

    return refuses
