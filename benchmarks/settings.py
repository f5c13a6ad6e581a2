"""Holdfast's own settings on a throw-away folder, with one address more: an empty view.

Asking for the start address is left out. It would slow the empty view down by more than half and so
flatter every page beside it.
"""

import os

os.environ.setdefault("HOLDFAST_MODE", "home")

from holdfast.site.settings import *  # noqa: F403 - Django's way to derive settings

ROOT_URLCONF = "benchmarks.urls"
HOLDFAST_NEEDS_LAUNCH = False
