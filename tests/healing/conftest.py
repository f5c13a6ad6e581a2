"""Property tests run without a stopwatch: a busy machine must not fail a true property."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
