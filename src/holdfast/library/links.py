"""Which addresses an article may point to."""

import re

LINK_SCHEMES = ("http", "https", "mailto", "tel")
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
    outside = ".." in path.split("/")
    if outside or not path or not is_allowed(address) or scheme(address):
        return None
    return path
