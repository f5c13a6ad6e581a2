"""Counters against guessing and flooding, under names that change every day."""

from django.db import models


class RateCount(models.Model):
    """How often something happened in a window; the name is an HMAC that nobody can read back."""

    name = models.BinaryField(max_length=32, primary_key=True)
    count = models.PositiveIntegerField()
    last_at = models.DateTimeField()
    ends_at = models.DateTimeField(db_index=True)
