"""The pathway: what could come next, and why."""
