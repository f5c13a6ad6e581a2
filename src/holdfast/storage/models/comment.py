"""What readers say below articles: public by nature, so in clear; as little as a conversation needs."""

from django.db import models


class CommentRow(models.Model):
    """One comment. Who wrote it is not here: a name that may be invented, and no account, address or hour."""

    id = models.UUIDField(primary_key=True)
    language = models.CharField(max_length=2)
    slug = models.CharField(max_length=200)
    # Not a foreign key: a comment that its author deletes must go, and the answers of others may stay.
    parent = models.UUIDField(null=True)
    place = models.PositiveIntegerField()
    state = models.CharField(max_length=16)
    name = models.CharField(max_length=40)
    text = models.TextField()
    is_author = models.BooleanField()
    month = models.CharField(max_length=7)
    reply = models.CharField(max_length=20)
    code_mac = models.BinaryField(max_length=32, unique=True)
    reports = models.PositiveSmallIntegerField()

    class Meta:
        indexes = [models.Index(fields=["language", "slug"], name="comment_conversation")]


class ClosedConversationRow(models.Model):
    """A conversation that the practice has closed. Its article may also say so itself."""

    pk = models.CompositePrimaryKey("language", "slug")
    language = models.CharField(max_length=2)
    slug = models.CharField(max_length=200)
