"""All relationships on one plane."""
