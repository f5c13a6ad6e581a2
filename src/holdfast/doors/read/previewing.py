"""What the practice sees before readers do: drafts and texts to come, with hints for their author."""

from __future__ import annotations

from typing import Any

from holdfast.actions.roles import PRACTITIONER
from holdfast.doors.frame.requests import HoldfastRequest
from holdfast.doors.frame.standing import standing_text
from holdfast.doors.frame.words import active_words
from holdfast.library import Article, Standing
from holdfast.library.uncited import uncited


def may_preview(request: HoldfastRequest) -> bool:
    """Whether whoever asks belongs to the practice. To everybody else the text is not there."""
    return request.space is not None and request.space.role == PRACTITIONER


def preview(request: HoldfastRequest, article: Article, standing: Standing) -> dict[str, Any]:
    """What stands above a text that is not public yet; nothing above one that is."""
    if standing is Standing.PUBLISHED:
        return {"preview": "", "hints": ()}
    return {"preview": standing_text(article, standing), "hints": hints(article)}


def hints(article: Article) -> tuple[str, ...]:
    """What an author may want to look at: warnings of the engine, and works that stand in no list."""
    words = active_words()
    named = uncited(article.text, article.citations)
    return (
        *(
            words.text(
                "read.preview.warning", line=one.line, about=one.subject, message=one.message
            )
            for one in article.warnings
        ),
        *(words.text("read.preview.uncited", work=work) for work in named),
    )
