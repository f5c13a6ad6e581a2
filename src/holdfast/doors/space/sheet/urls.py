"""The address of the page for a therapist. One for all its steps, so that words that come too late find their way back."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

urlpatterns = [path("x/", views.pages.sheet, name="sheet")]
