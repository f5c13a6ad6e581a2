"""Words that wait: drafts, and forms that came after the lock."""
