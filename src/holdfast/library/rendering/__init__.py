"""The tree as HTML and as plain text."""
