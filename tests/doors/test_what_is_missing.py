"""What a form says about a field that was left empty: which one it is, in words of its own."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import pytest
from django.forms import Field, HiddenInput
from django.utils.translation import override

import holdfast.doors
from holdfast.doors.frame.entry_forms import SENTENCES, ShownForm
from holdfast.words import Words

HIDDEN = {"half", "lines", "facet", "term"}  # the page fills them, nobody can leave them empty


def forms_below(kind: type[ShownForm]) -> Iterator[type[ShownForm]]:
    """Every kind of form there is, once the doors are read."""
    for below in kind.__subclasses__():
        yield below
        yield from forms_below(below)


def asked(kind: type[ShownForm]) -> dict[str, Field]:
    """The fields that a person has to answer."""
    return {
        name: field
        for name, field in kind.base_fields.items()
        if field.required and not isinstance(field.widget, HiddenInput) and name not in HIDDEN
    }


for module in pkgutil.walk_packages(holdfast.doors.__path__, "holdfast.doors."):
    import_module(module.name)
FORMS = sorted({kind for kind in forms_below(ShownForm) if asked(kind)}, key=lambda k: k.__name__)


@pytest.mark.parametrize("language", ["en", "ro"])
@pytest.mark.parametrize("kind", FORMS, ids=lambda kind: kind.__name__)
def test_no_two_fields_of_a_form_are_missed_in_the_same_words(kind, language):
    words = Words(language)
    with override(language):
        said = [words.text(f"errors.missing.{name}") for name in asked(kind)]
    assert len(set(said)) == len(said)
    assert words.text(SENTENCES["required"]) not in said


def test_a_reach_without_anything_is_told_what_it_needs(mira):
    mira.client.post("/space/p/new/", {"alias": "M.", "relation": "friend", "period": "current"})
    page = mira.client.post("/space/l/new/", {"day": "2026-01-05"}).content.decode()
    summary = page.partition('class="hf-errors"')[2].partition("</ul>")[0]
    assert [
        name for name in ("a person", "how deep", "how it was met") if name not in summary
    ] == []


def test_a_form_speaks_of_the_empty_field_itself():
    class Asking(ShownForm):
        relation = Field()
        something = Field()

    assert Asking({}).error("relation") == "Please choose who they are to you."
    assert Asking({}).error("something") == "Please fill this in."
