"""Comments below articles, and the second factor of practitioners."""

import django.db.models.deletion
from django.db import migrations, models

from holdfast.storage.without_rowid import CreateUnorderedModel


class Migration(migrations.Migration):
    dependencies = [("storage", "0001_initial")]

    operations = [
        CreateUnorderedModel(
            name="CommentRow",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("language", models.CharField(max_length=2)),
                ("slug", models.CharField(max_length=200)),
                ("parent", models.UUIDField(null=True)),
                ("place", models.PositiveIntegerField()),
                ("state", models.CharField(max_length=16)),
                ("name", models.CharField(max_length=40)),
                ("text", models.TextField()),
                ("is_author", models.BooleanField()),
                ("month", models.CharField(max_length=7)),
                ("reply", models.CharField(max_length=20)),
                ("code_mac", models.BinaryField(max_length=32, unique=True)),
                ("reports", models.PositiveSmallIntegerField()),
            ],
        ),
        CreateUnorderedModel(
            name="ClosedConversationRow",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "language",
                        "slug",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("language", models.CharField(max_length=2)),
                ("slug", models.CharField(max_length=200)),
            ],
        ),
        CreateUnorderedModel(
            name="SecondFactorRow",
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
            name="HalfOpenRow",
            fields=[
                (
                    "token_hash",
                    models.BinaryField(max_length=32, primary_key=True, serialize=False),
                ),
                ("ends_at", models.DateTimeField()),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("blob", models.BinaryField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="storage.personrow"
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="commentrow",
            index=models.Index(fields=["language", "slug"], name="comment_conversation"),
        ),
    ]
