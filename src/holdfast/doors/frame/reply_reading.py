"""An article of ours beside a private answer, where one says more than a few lines can."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from django.urls import reverse

from holdfast.practice.comment import PrivateReply

from .requests import HoldfastRequest
from .shelves import published_here

READING: Final[Mapping[str, str]] = MappingProxyType(
    {PrivateReply.WORN_OUT: "good-enough-and-your-own-limits"}
)


def reading_beside(request: HoldfastRequest, reply: str | None) -> dict[str, str]:
    """Title and address of the article beside an answer, in the language of the page; empty where there is none."""
    slug = READING.get(reply or "")
    article = published_here(request, slug) if slug else None
    if slug is None or article is None:
        return {}
    return {"title": article.front.title, "href": reverse("read:article", args=[slug])}
