"""The journal: entries, their kinds, their lines, and how older ones are lifted."""
