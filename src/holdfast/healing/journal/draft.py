"""Drafts: what was typed on a page and not yet kept, so that locking never loses words."""

from typing import Annotated

import msgspec

from holdfast.healing.journal.kind import Kind

PageName = Annotated[str, msgspec.Meta(min_length=1, max_length=120)]


class Draft(Kind, frozen=True, kw_only=True, tag="draft"):
    """The fields of one unfinished page, exactly as the form sent them."""

    page: PageName
    fields: dict[str, list[str]]
