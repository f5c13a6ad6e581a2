"""Measures speed as ratios: each question runs the real code and a bare baseline by turns, in one run.

Absolute figures differ by a factor of two between two runs on the same machine; a ratio of neighbours
does not. Nothing here decides whether a change may go in (docs/speed.md).
"""
