"""The approaches guide: all entries with a way to see fewer, and one page an entry. General; nobody is matched to anything.

What a reader would like to see travels in the body of a form and never in the address: addresses stay in the history of a
browser, and "as a couple" or "low fees" may be more than somebody wants to leave there.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from holdfast.doors.frame.entry_forms import ShownForm
from holdfast.doors.frame.public import public
from holdfast.doors.frame.requests import HoldfastRequest
from holdfast.doors.frame.shelves import published_here
from holdfast.doors.frame.words import active_words
from holdfast.healing.approaches.approach import Approach, Company, Focus, Guide, Source, Strength
from holdfast.healing.approaches.wish import Practical, Wish, narrowed
from holdfast.words import Words
from holdfast.words.approaches import load_guide
from holdfast.words.place import content_root

from .addresses import both_languages

COMPANIES = (Company.ALONE, Company.COUPLE)  # the two that a reader is asked about
ARTICLE = "what-therapy-gives-and-which-approaches-exist"


def choices(ids: Iterable[str]) -> list[tuple[str, str]]:
    """Ids as a field wants them; their words live in content."""
    return [(str(each), "") for each in ids]


class WishForm(ShownForm):
    """What to see. Every question may be left open."""

    company = forms.ChoiceField(choices=choices(COMPANIES), required=False)
    focus = forms.ChoiceField(choices=choices(Focus), required=False)
    practical = forms.MultipleChoiceField(choices=choices(Practical), required=False)

    def wish(self) -> Wish:
        """The answers as the domain knows them."""
        said = self.cleaned_data
        return Wish(
            company=Company(said["company"]) if said["company"] else None,
            focus=Focus(said["focus"]) if said["focus"] else None,
            practical=frozenset(Practical(each) for each in said["practical"]),
        )


@require_http_methods(["GET", "HEAD", "POST"])
def approaches(request: HoldfastRequest) -> HttpResponse:
    """Every approach by name, or those that fit what was wished for."""
    form = WishForm(request.POST if request.method == "POST" else None)
    is_fit = form.is_valid()
    wish = form.wish() if is_fit else Wish()
    everything = by_name(guide().approaches)
    context = {
        "form": form,
        "wish": wish,
        "shown": narrowed(everything, wish),
        "total": len(everything),
        "practical": [each for each in Practical if each in wish.practical],
        "companies": COMPANIES,
        "strengths": tuple(Strength),
        "alternates": both_languages(request, "read:approaches"),
    }
    return render(
        request,
        "read/approaches.html",
        context,
        status=422 if form.is_bound and not is_fit else 200,
    )


@require_safe
@public
def approach(request: HoldfastRequest, name: str) -> HttpResponse:
    """One approach. Raises Http404 where there is none of this name."""
    found = guide().approach(name)
    if found is None:
        raise Http404
    context = {
        "one": found,
        "sources": [source_shown(source) for source in guide().sources_of(found)],
        "others": [each for each in by_name(guide().approaches) if each is not found],
        "article": article_address(request),
        "alternates": both_languages(request, "read:approach", found.id),
    }
    return render(request, "read/approach.html", context)


def guide() -> Guide:
    """What is known of every approach."""
    return load_guide(content_root())


def by_name(found: Iterable[Approach]) -> list[Approach]:
    """By name in the language of the page: an order that ranks nothing."""
    words = active_words()
    return sorted(found, key=lambda each: alphabetical(name_of(each, words)))


def alphabetical(name: str) -> str:
    """What to sort a name by: taken apart, î comes after i and not after z."""
    return unicodedata.normalize("NFD", name.casefold())


def name_of(each: Approach, words: Words) -> str:
    """What an approach is called."""
    return words.text(f"approaches.approach.{each.id}.name")


def source_shown(source: Source) -> dict[str, Any]:
    """A work, and where its summary was read if not in the work itself."""
    if not source.read_at:
        return {"text": source.cite, "href": source.url}
    text = active_words().text("approaches.read_at", cite=source.cite, place=source.read_at)
    return {"text": text, "href": source.url}


def article_address(request: HoldfastRequest) -> str:
    """Where our article on approaches can be read in this language, or nothing."""
    is_here = published_here(request, ARTICLE) is not None
    return reverse("read:article", args=[ARTICLE]) if is_here else ""
