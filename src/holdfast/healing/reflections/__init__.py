"""Reflections a person answers for themselves: one kind of entry for all of them, and a reading for each."""
