"""What a practice does with others in public, as pure rules: life cycles, conversations, limits.

It knows no web, no database, no clock and no files. Private journals are `healing`; the two are strangers.
"""
