"""A door answers to its namespace at once, and works out its addresses when one of them is asked for."""

import pytest
from django.urls import NoReverseMatch, URLResolver
from django.urls.resolvers import RegexPattern
from django.utils.translation import override

from holdfast.doors.frame.late_addresses import LateResolver, door


@pytest.fixture
def space() -> LateResolver:
    return door("space/", "holdfast.doors.space.urls")


def above(*doors: LateResolver) -> URLResolver:
    return URLResolver(RegexPattern(r"^/"), list(doors))


def test_the_resolver_above_knows_the_door_and_none_of_its_addresses(space):
    assert above(space).namespace_dict.keys() == {"space"}
    assert space._reverse_dict == {}
    assert "_whole" not in vars(space)


@pytest.mark.parametrize("language", ["en", "ro"])
def test_a_door_that_is_asked_knows_its_addresses_in_every_language(space, language):
    with override(language):
        assert above(space).namespace_dict["space"][1].reverse("today") == ""
        assert "today" in space.reverse_dict
        assert (space.namespace_dict, space.app_dict) == ({}, {})


def test_a_name_the_door_has_not_is_refused(space):
    with pytest.raises(NoReverseMatch):
        space.reverse("no_such_page")


def test_a_request_finds_its_page_behind_the_door(space):
    found = above(space).resolve("/space/")
    assert (found.view_name, found.namespace) == ("space:today", "space")
