"""The keys at the top of an article."""
