"""Reaching out and the response: the log, the ladder and the rules between them."""
