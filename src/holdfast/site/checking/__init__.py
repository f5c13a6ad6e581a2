"""What `holdfast check` looks at: content, and then keys, database and settings. Nothing is changed."""
