"""Addresses of the pages of what happened: numbers, which tell nothing."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

urlpatterns = [
    path("f/", views.overview.overview, name="experiences"),
    path("f/n/", views.pages.begin, name="experience-begin"),
    path("f/c/", views.pages.choose, name="experience-choose"),
    path("f/w/", views.pages.fold_all, name="experiences-fold"),
    path("f/<int:number>/", views.pages.one, name="experience"),
    path("f/e/<uuid:entry_id>/", views.pages.edit, name="experience-edit"),
    path("f/e/<uuid:entry_id>/k/", views.pages.kept, name="experience-kept"),
    path("f/e/<uuid:entry_id>/s/", views.pages.safety_first, name="experience-safety"),
    path("f/e/<uuid:entry_id>/w/", views.pages.fold, name="experience-fold"),
    path("f/e/<uuid:entry_id>/x/", views.pages.delete, name="experience-delete"),
]
