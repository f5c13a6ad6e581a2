"""The dial: near and far in one relationship, from day to day."""
