"""Noting a reach, and the ladder of one relationship."""
