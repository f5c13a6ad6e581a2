"""Experiences: words for what happened, one form at a time, never added up."""
