"""The plan for hard hours: reading it, writing it, printing it."""
