"""Closeness with one person, and all on one plane."""
