"""The works an article cites, as the section readers and their tools know as a bibliography."""

from holdfast.library.headings import FURNITURE
from holdfast.library.references import Cited, listed
from holdfast.library.rendering.blocks import blocks
from holdfast.library.rendering.elements import Html, element
from holdfast.library.rendering.page import Page
from holdfast.library.tree import Heading, Listing

TITLE_ID = f"{FURNITURE}references"


def body(page: Page, cited: Cited) -> Html:
    """The article with its own section of references, if it wrote one, marked as such."""
    if cited.heading is None or cited.listing is None:
        return blocks(page, cited.before)
    section = _section(page, cited.heading.id, cited.heading, cited.listing)
    parts = (blocks(page, cited.before), section, blocks(page, cited.after))
    return Html("\n".join(part for part in parts if part))


def _section(page: Page, name: str, heading: Heading, listing: Listing) -> Html:
    attributes = {"class": "hf-references", "role": "doc-bibliography", "aria-labelledby": name}
    return element("section", attributes, blocks(page, (heading, listing)))


def from_keys(page: Page, references: tuple[str, ...]) -> Html:
    """The section for works named in the keys at the top; nothing when there are none."""
    if not references:
        return Html("")
    title = element("h2", {"id": TITLE_ID}, page.vocabulary.references)
    attributes = {"class": "hf-references", "role": "doc-bibliography", "aria-labelledby": TITLE_ID}
    return element("section", attributes, title, blocks(page, (listed(references),)))
