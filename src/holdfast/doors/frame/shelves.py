"""The articles this process shows: ours and the practice's, with the addresses they may lead to."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from holdfast.library import House, vocabulary_from
from holdfast.library.vocabulary import TOOLS
from holdfast.shelf import Collection, Shelf
from holdfast.shelf.files import picture
from holdfast.words import Words
from holdfast.words.place import content_root

from .requests import HoldfastRequest


def shelf() -> Shelf:
    """The shelf over our articles and, above them, those of `HOLDFAST_ARTICLES`."""
    own = settings.HOLDFAST_ARTICLES
    return _shelf((content_root(), own) if own else (content_root(),))


def collection() -> Collection:
    """All articles as they are now."""
    return shelf().articles()


def local_moment(request: HoldfastRequest) -> datetime:
    """The moment of the request in the practice's time zone, where an article's day begins."""
    return request.moment.astimezone(settings.HOLDFAST_TIME_ZONE)


@lru_cache(maxsize=4)
def _shelf(folders: tuple[Path, ...]) -> Shelf:
    vocabularies = {code: vocabulary_from(Words(code)) for code, _ in settings.LANGUAGES}

    def house(language: str) -> House:
        with override(language):
            return House(
                vocabularies,
                tools={tool: reverse("read:open", args=[tool]) for tool in TOOLS},
                help=reverse("help:now"),
                media=reverse("media", args=["x"]).removesuffix("x"),
                has_image=lambda path: picture(folders, path) is not None,
            )

    return Shelf(folders, {language: house(language) for language in vocabularies})
