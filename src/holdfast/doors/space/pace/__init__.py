"""A plan for one next step with one person: written, looked at, changed, deleted."""
