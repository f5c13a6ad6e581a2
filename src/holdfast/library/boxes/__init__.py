"""The shortcodes we ship. A practice adds its own: declare it in one file and hand in a larger table."""

from collections.abc import Mapping

from holdfast.library.boxes.contents import TOC
from holdfast.library.boxes.notes import CALLOUT, HIGHLIGHT_BOX, KEY_FACT
from holdfast.library.boxes.practice import EXERCISE, STEP, STEPS
from holdfast.library.boxes.quotes import BLOCKQUOTE, PULLQUOTE
from holdfast.library.declaration import Shortcode


def table(*declared: Shortcode) -> Mapping[str, Shortcode]:
    """Declarations by name, in the order they are listed to authors."""
    return {shortcode.name: shortcode for shortcode in declared}


STANDARD = table(
    TOC, HIGHLIGHT_BOX, KEY_FACT, CALLOUT, EXERCISE, STEPS, STEP, PULLQUOTE, BLOCKQUOTE
)
