"""Tests of the components, the layout around them, its style and its script."""
