"""Limits, and words one can stand behind."""
