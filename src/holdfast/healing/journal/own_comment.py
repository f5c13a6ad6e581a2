"""The code of a comment the person wrote below an article, so that they can find it again and delete it."""

from typing import Annotated

import msgspec

from holdfast.healing.journal.kind import Kind
from holdfast.healing.journal.preferences import Language

Slug = Annotated[str, msgspec.Meta(min_length=1, max_length=200, pattern=r"^[a-z0-9-]+\Z")]
Code = Annotated[str, msgspec.Meta(pattern=r"^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}\Z")]


class OwnComment(Kind, frozen=True, kw_only=True, tag="own_comment"):
    """Which comment is theirs: known to nobody else, for the comment itself holds no account.

    `language` and `slug` are those of the article. The words of the comment are not kept here.
    """

    language: Language
    slug: Slug
    code: Code
