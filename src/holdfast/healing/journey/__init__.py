"""Journey: looking back over one's own entries, as a timeline and as lines over time."""
