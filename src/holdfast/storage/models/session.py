"""Who is signed in, and words that arrived after the lock."""

from django.db import models

from .person import PersonRow


class SessionRow(models.Model):
    """An open session: useless without the token in the cookie, which is not stored."""

    token_hash = models.BinaryField(max_length=32, primary_key=True)
    id = models.UUIDField(unique=True)
    person = models.ForeignKey(PersonRow, on_delete=models.CASCADE)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    idle_minutes = models.PositiveSmallIntegerField()
    blob = models.BinaryField()


class StubRow(models.Model):
    """A locked session: for a day it can say whose words a late form carries, and open nothing."""

    token_hash = models.BinaryField(max_length=32, primary_key=True)
    person = models.ForeignKey(PersonRow, on_delete=models.CASCADE)
    ends_at = models.DateTimeField()


class WaitingRow(models.Model):
    """Words that arrived after the lock, sealed to the person's public key."""

    id = models.UUIDField(primary_key=True)
    person = models.ForeignKey(PersonRow, on_delete=models.CASCADE)
    blob = models.BinaryField()
