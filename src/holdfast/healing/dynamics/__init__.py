"""Dynamics: one event of my own behaviour, what I did about it, and repair."""
