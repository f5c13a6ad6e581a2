"""The articles this process shows: ours and the practice's, with the addresses they may lead to."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language, override

from holdfast.library import vocabulary_from
from holdfast.library.vocabulary import TOOLS
from holdfast.shelf import Collection, Shelf
from holdfast.shelf.collection import is_published
from holdfast.shelf.files import picture, pictures
from holdfast.shelf.kept import Kept
from holdfast.words import Words
from holdfast.words.catalogue import content_of
from holdfast.words.place import content_root

from .requests import HoldfastRequest

if TYPE_CHECKING:
    from holdfast.library import Article, House

_ONE_MAKER = threading.Lock()  # at a start two threads ask at once


def shelf() -> Shelf:
    """The shelf over our articles and, above them, those of `HOLDFAST_ARTICLES`; one, whoever asks first."""
    with _ONE_MAKER:
        return _shelf(settings.HOLDFAST_ARTICLES)


def collection() -> Collection:
    """All articles as they are now."""
    return shelf().articles()


def local_moment(request: HoldfastRequest) -> datetime:
    """The moment of the request in the practice's time zone, where an article's day begins."""
    return request.moment.astimezone(settings.HOLDFAST_TIME_ZONE)


def published_here(request: HoldfastRequest, slug: str) -> Article | None:
    """The article of this address in the language of the page, while everybody may read it."""
    found = collection().at(get_language() or "en", slug)
    return found if found is not None and is_published(found, local_moment(request)) else None


@lru_cache(maxsize=4)
def _shelf(own: Path | None) -> Shelf:
    folders = (content_root(), own) if own else (content_root(),)
    languages = [code for code, _ in settings.LANGUAGES]
    return Shelf(
        folders, languages, lambda: _houses(folders, languages), kept=Kept(_leans_on(folders))
    )


def _houses(folders: tuple[Path, ...], languages: Sequence[str]) -> dict[str, House]:
    """What articles of each language lean on: its words, our addresses, the pictures."""
    from holdfast.library import House  # late: see holdfast.library

    vocabularies = {code: vocabulary_from(Words(code)) for code in languages}

    def house(language: str) -> House:
        with override(language):
            return House(
                vocabularies,
                tools={tool: reverse("read:open", args=[tool]) for tool in TOOLS},
                help=reverse("help:now"),
                media=reverse("media", args=["x"]).removesuffix("x"),
                has_image=lambda path: picture(folders, path) is not None,
            )

    return {language: house(language) for language in languages}


def _leans_on(folders: tuple[Path, ...]) -> bytes:
    """Stands for all of that; our addresses change with the program alone."""
    words = [content_of(content_root(), code) for code, _ in settings.LANGUAGES]
    return b"\0".join([*words, *map(os.fsencode, pictures(folders))])
