"""A person as the database knows them: a random id, a hidden handle, and locked boxes."""

from django.db import models


class PersonRow(models.Model):
    """One space. Nothing here says who it belongs to or what is in it."""

    id = models.UUIDField(primary_key=True)
    handle_mac = models.BinaryField(max_length=32, unique=True)
    role = models.CharField(max_length=12)
    epoch = models.PositiveIntegerField()
    public_key = models.BinaryField(max_length=32)
    private_key = models.BinaryField()
    created_month = models.CharField(max_length=7)
    used_month = models.CharField(max_length=7)
    failed_tries = models.PositiveIntegerField(default=0)


class PassphraseSlotRow(models.Model):
    """A box that holds the root key, opened by the passphrase."""

    id = models.UUIDField(primary_key=True)
    person = models.OneToOneField(PersonRow, on_delete=models.CASCADE)
    salt = models.BinaryField(max_length=16)
    passes = models.PositiveIntegerField()
    memory_kib = models.PositiveIntegerField()
    pepper = models.PositiveSmallIntegerField()
    blob = models.BinaryField()


class RecoverySlotRow(models.Model):
    """A box that holds the root key, opened by a recovery code."""

    id = models.UUIDField(primary_key=True)
    person = models.ForeignKey(PersonRow, on_delete=models.CASCADE)
    blob = models.BinaryField()
