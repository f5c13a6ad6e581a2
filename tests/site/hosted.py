"""An environment in which a hosted site starts; tests spoil one thing at a time."""

import base64
import hashlib


def key(name: str) -> str:
    """32 bytes that look random and stay the same, in base64."""
    return base64.b64encode(hashlib.sha256(name.encode()).digest()).decode()


HOSTED = {
    "HOLDFAST_MODE": "hosted",
    "HOLDFAST_HOSTS": "holdfast.example",
    "HOLDFAST_TLS": "proxy",
    "HOLDFAST_DJANGO_KEY": key("django"),
    "HOLDFAST_INDEX_KEY": key("index"),
    "HOLDFAST_PEPPER_1": key("pepper"),
}
