"""What is kept: looking at it, moving it, deleting it."""
