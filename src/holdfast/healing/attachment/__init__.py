"""Attachment: anxiety and avoidance with one person, as two dimensions."""
