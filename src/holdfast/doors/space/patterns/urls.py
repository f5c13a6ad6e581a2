"""Addresses of the inventory, what may repeat, and the sentence."""

from django.urls import path

from . import formulation, inventory, repeating

urlpatterns = [
    path("r/", inventory.overview, name="inventory"),
    path("r/<uuid:person_id>/", inventory.one, name="inventory-one"),
    path("r/<uuid:person_id>/c/", inventory.safety_first, name="inventory-safety"),
    path("r/<uuid:person_id>/x/", inventory.remove, name="inventory-remove"),
    path("s/", repeating.patterns, name="patterns"),
    path("s/f/", repeating.fit, name="fit"),
    path("t/", formulation.formulation, name="formulation"),
    path("t/new/", formulation.edit, name="formulation-new"),
    path("t/<uuid:entry_id>/", formulation.edit, name="formulation-edit"),
    path("t/<uuid:entry_id>/x/", formulation.delete, name="formulation-delete"),
]
