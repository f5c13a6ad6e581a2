"""The practice for search engines, from what its profile says and nothing more; and how much is talked below a text."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from markupsafe import Markup

from holdfast.library import Article
from holdfast.practice.profile import Address, Profile

from .addresses import address_of, in_language
from .structured import as_data, practice_id, without_empty


def practice_data(request: HttpRequest) -> Markup | None:
    """The practice, who works there, and this site; None where no practice has said who it is."""
    profile: Profile = settings.HOLDFAST_PROFILE
    if not profile.name:
        return None
    home = request.build_absolute_uri(in_language(get_language() or "en", "home"))
    site = {"@type": "WebSite", "url": home, "name": profile.name, "inLanguage": get_language()}
    publisher = {"@id": practice_id(request)}
    return as_data([{**described(profile, home), **publisher}, {**site, "publisher": publisher}])


def described(profile: Profile, home: str) -> dict[str, Any]:
    """A service of people; no claim about illnesses, prices or results."""
    people = [{"@type": "Person", "name": name} for name in profile.practitioners]
    return without_empty(
        {
            "@type": "ProfessionalService",
            "name": profile.name,
            "url": profile.website or home,
            "telephone": profile.telephone,
            "email": profile.email,
            "address": postal(profile.address) if profile.address else {},
            "employee": people,
        }
    )


def postal(address: Address) -> dict[str, Any]:
    """Where people come to."""
    return without_empty(
        {
            "@type": "PostalAddress",
            "streetAddress": address.street,
            "postalCode": address.postal_code,
            "addressLocality": address.city,
            "addressRegion": address.region,
            "addressCountry": address.country,
        }
    )


def talk_data(request: HttpRequest, article: Article, count: int) -> Markup:
    """How many comments everybody can read. It stands on the page of the conversation: the article asks no table."""
    address = request.build_absolute_uri(address_of(article))
    return as_data([{"@type": "Article", "@id": address, "headline": article.front.title, "commentCount": count}])  # fmt: skip
