"""One event of my own behaviour at a time, and help first where it went too far."""
