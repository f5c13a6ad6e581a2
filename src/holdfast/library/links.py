"""Which addresses an article may point to."""

import re
from urllib.parse import unquote

LINK_SCHEMES = ("http", "https", "mailto", "tel")
# What a picture may be, by the ending of its name. A drawing that could run something is not among them.
IMAGE_TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
IMAGE_MISSING = "is not in the media folder as a picture we show: AVIF, GIF, JPEG, PNG or WebP."
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_HIDDEN = re.compile(r"[\x00-\x20\x7f-\x9f\\]")


def scheme(address: str) -> str:
    """`https` of `https://…`, `//` of an address that borrows its scheme, nothing of a local one."""
    if address.startswith("//"):
        return "//"
    found = _SCHEME.match(address)
    return found[1].lower() if found else ""


def is_allowed(address: str) -> bool:
    """A local address, an anchor, or one of `LINK_SCHEMES`; browsers read `\\` as `/`, so it is refused."""
    return not _HIDDEN.search(address) and scheme(address) in {"", *LINK_SCHEMES}


def is_outgoing(address: str) -> bool:
    """Whether following it leaves the site for another one."""
    return scheme(address) in {"http", "https"}


def local_image(address: str) -> str | None:
    """The path inside the media folder, or None when the picture is not a local file."""
    path = address.removeprefix("/").removeprefix("./")
    outside = ".." in unquote(path).split("/")
    if outside or not path or not is_allowed(address) or scheme(address):
        return None
    return path
