"""The way from a practitioner's pages to what can be done about something that has no place in a therapy."""

from uuid import UUID

from django.urls import reverse

from holdfast.healing.journal.journal import Journal
from holdfast.healing.reflections.therapy import stopping_look


def therapy_way(journal: Journal, practitioner: UUID) -> str:
    """The address of the latest look, where something was marked in it; else nothing."""
    look = stopping_look(journal, practitioner)
    return reverse("space:therapy-result", args=[look.id]) if look else ""
