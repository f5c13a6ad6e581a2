"""Looking back: the timeline, and lines over time."""
