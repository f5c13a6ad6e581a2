"""Where on a page a field stands, by an id that tells nothing."""

from functools import cache
from hashlib import blake2s


@cache
def place_of(field: str) -> str:
    """The id of a field, always the same for the same name.

    A link from the summary of problems to its field leaves the id in the address, and so in the
    browser's history. It is a hash because names of fields say what a page asks about.
    """
    return "f" + blake2s(field.encode(), digest_size=4).hexdigest()
