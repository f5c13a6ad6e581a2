"""The first tables. Every row lies in the order of its random id; see `without_rowid`."""

import django.db.models.deletion
from django.db import migrations, models

from holdfast.storage.without_rowid import CreateUnorderedModel


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        CreateUnorderedModel(
            name="PersonRow",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("handle_mac", models.BinaryField(max_length=32, unique=True)),
                ("role", models.CharField(max_length=12)),
                ("epoch", models.PositiveIntegerField()),
                ("public_key", models.BinaryField(max_length=32)),
                ("private_key", models.BinaryField()),
                ("created_month", models.CharField(max_length=7)),
                ("used_month", models.CharField(max_length=7)),
                ("failed_tries", models.PositiveIntegerField(default=0)),
            ],
        ),
        CreateUnorderedModel(
            name="RateCount",
            fields=[
                ("name", models.BinaryField(max_length=32, primary_key=True, serialize=False)),
                ("count", models.PositiveIntegerField()),
                ("last_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField(db_index=True)),
            ],
        ),
        CreateUnorderedModel(
            name="LedgerRow",
            fields=[
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        serialize=False,
                        to="storage.personrow",
                    ),
                ),
                ("blob", models.BinaryField()),
            ],
        ),
        CreateUnorderedModel(
            name="EntryRow",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "person_id",
                        "id",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                # The key first, in its order: SQLite 3.40 checks a table WITHOUT ROWID wrongly otherwise.
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        to="storage.personrow",
                    ),
                ),
                ("id", models.BinaryField(max_length=16)),
                ("epoch", models.PositiveIntegerField()),
                ("revision", models.BinaryField(max_length=16)),
                ("head", models.BinaryField()),
                ("body", models.BinaryField()),
            ],
        ),
        CreateUnorderedModel(
            name="PassphraseSlotRow",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("salt", models.BinaryField(max_length=16)),
                ("passes", models.PositiveIntegerField()),
                ("memory_kib", models.PositiveIntegerField()),
                ("pepper", models.PositiveSmallIntegerField()),
                ("blob", models.BinaryField()),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, to="storage.personrow"
                    ),
                ),
            ],
        ),
        CreateUnorderedModel(
            name="RecoverySlotRow",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("blob", models.BinaryField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="storage.personrow"
                    ),
                ),
            ],
        ),
        CreateUnorderedModel(
            name="SessionRow",
            fields=[
                (
                    "token_hash",
                    models.BinaryField(max_length=32, primary_key=True, serialize=False),
                ),
                ("id", models.UUIDField(unique=True)),
                ("started_at", models.DateTimeField()),
                ("seen_at", models.DateTimeField()),
                ("idle_minutes", models.PositiveSmallIntegerField()),
                ("blob", models.BinaryField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="storage.personrow"
                    ),
                ),
            ],
        ),
        CreateUnorderedModel(
            name="StubRow",
            fields=[
                (
                    "token_hash",
                    models.BinaryField(max_length=32, primary_key=True, serialize=False),
                ),
                ("ends_at", models.DateTimeField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="storage.personrow"
                    ),
                ),
            ],
        ),
        CreateUnorderedModel(
            name="WaitingRow",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("blob", models.BinaryField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="storage.personrow"
                    ),
                ),
            ],
        ),
    ]
