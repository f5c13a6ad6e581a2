"""Addresses of the inventory, what may repeat, and the sentence."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

urlpatterns = [
    path("r/", views.inventory.overview, name="inventory"),
    path("r/<uuid:person_id>/", views.inventory.one, name="inventory-one"),
    path("r/<uuid:person_id>/c/", views.inventory.safety_first, name="inventory-safety"),
    path("r/<uuid:person_id>/x/", views.inventory.remove, name="inventory-remove"),
    path("s/", views.repeating.patterns, name="patterns"),
    path("s/f/", views.repeating.fit, name="fit"),
    path("t/", views.formulation.formulation, name="formulation"),
    path("t/new/", views.formulation.edit, name="formulation-new"),
    path("t/<uuid:entry_id>/", views.formulation.edit, name="formulation-edit"),
    path("t/<uuid:entry_id>/x/", views.formulation.delete, name="formulation-delete"),
]
