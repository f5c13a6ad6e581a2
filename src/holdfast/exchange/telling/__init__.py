"""Readings in words: each sentence built once, for the report, the page for a therapist and the pages of a space."""
