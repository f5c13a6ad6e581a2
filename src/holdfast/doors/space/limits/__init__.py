"""Limits and the days they met, and words for a hard talk."""
