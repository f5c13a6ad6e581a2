"""Charts: geometry only, so that a macro can draw it and a test can measure it."""
