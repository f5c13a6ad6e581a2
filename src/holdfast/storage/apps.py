"""The one Django app with tables."""

from django.apps import AppConfig


class StorageConfig(AppConfig):
    """Registers the tables under the short label `storage`."""

    name = "holdfast.storage"
    label = "storage"
    default_auto_field = "django.db.models.BigAutoField"
