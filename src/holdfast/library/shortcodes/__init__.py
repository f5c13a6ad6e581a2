"""Shortcodes as text: finding the tags, pairing them and checking what they say."""
