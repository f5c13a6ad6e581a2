"""The report as data, for other programs. docs/journal.md describes every field, and a test compares the two.

Relationships and entries are named by their ids, words by theirs. Numbers that were worked out have two decimals. The
same gates hold as for the text: what a page would not show of a relationship is not in the data either.
"""
