"""A view is imported when it is asked for, and stands in the meantime for all that it is."""

import pytest
from django.urls import get_resolver, resolve

from holdfast.doors.frame.late_views import LatePackage, LateView, import_all

DOORS = LatePackage("holdfast.doors")


def test_every_address_leads_to_a_view():
    import_all(get_resolver().url_patterns)


def test_a_name_that_leads_nowhere_is_an_error_and_no_endless_search():
    with pytest.raises(ImportError):
        DOORS.help.nobody.__wrapped__
    with pytest.raises(ImportError):
        LateView("holdfast.doors.help.now", "nobody").needs_person


def test_marks_of_decorators_are_seen_through():
    assert getattr(resolve("/space/").func, "needs_person", False)
    assert not getattr(resolve("/help/").func, "needs_person", False)
    assert getattr(resolve("/leave/").func, "csrf_exempt", False)


def test_a_view_has_its_own_name_without_being_imported():
    view = LatePackage("holdfast.doors.nowhere").pages.show
    assert (view.__module__, view.__name__) == ("holdfast.doors.nowhere.pages", "show")
    assert not hasattr(view, "view_class")
