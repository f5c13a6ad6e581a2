"""Addresses of the pages of what happened: numbers, which tell nothing."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

views = LatePackage(__package__)

urlpatterns = [
    path("f/", views.overview.overview, name="experiences"),
    path("f/n/", views.pages.begin, name="experience-begin"),
    path("f/c/", views.pages.choose, name="experience-choose"),
    path("f/w/", views.after.fold_all, name="experiences-fold"),
    path("f/<int:number>/", views.pages.one, name="experience"),
    path("f/e/<uuid:entry_id>/", views.pages.edit, name="experience-edit"),
    path("f/e/<uuid:entry_id>/k/", views.after.kept, name="experience-kept"),
    path("f/e/<uuid:entry_id>/s/", views.after.safety_first, name="experience-safety"),
    path("f/e/<uuid:entry_id>/w/", views.after.fold, name="experience-fold"),
    path("f/e/<uuid:entry_id>/x/", views.after.delete, name="experience-delete"),
]
