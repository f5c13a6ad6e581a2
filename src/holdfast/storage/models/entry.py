"""Sealed entries, and the sealed ledger that knows which of them belong."""

from django.db import models

from .person import PersonRow


class EntryRow(models.Model):
    """One sealed entry. No kind, no date, no order: those are inside `head` and `body`.

    The id is the 16 bytes of a random UUID, as bytes: a page opens thousands of rows, and making UUID
    objects of them costs more than opening the seals.
    """

    pk = models.CompositePrimaryKey("person_id", "id")
    person = models.ForeignKey(PersonRow, on_delete=models.CASCADE, db_index=False)
    id = models.BinaryField(max_length=16)
    epoch = models.PositiveIntegerField()
    revision = models.BinaryField(max_length=16)
    head = models.BinaryField()
    body = models.BinaryField()


class LedgerRow(models.Model):
    """One sealed count and sum over a person's entries; locked first by every write."""

    person = models.OneToOneField(PersonRow, on_delete=models.CASCADE, primary_key=True)
    blob = models.BinaryField()
