"""The second factor of practitioners, and the minutes between passphrase and code."""

from django.db import models

from .person import PersonRow


class SecondFactorRow(models.Model):
    """The secret that makes codes, sealed under the person's root key: only the passphrase leads to it."""

    person = models.OneToOneField(PersonRow, on_delete=models.CASCADE, primary_key=True)
    blob = models.BinaryField()


class HalfOpenRow(models.Model):
    """Somebody whose passphrase fits and whose code is still asked for. It opens no page."""

    token_hash = models.BinaryField(max_length=32, primary_key=True)
    person = models.ForeignKey(PersonRow, on_delete=models.CASCADE)
    ends_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    blob = models.BinaryField()
