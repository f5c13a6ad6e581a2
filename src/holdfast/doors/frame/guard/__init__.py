"""The front step: what is checked of every request before a page sees it."""
