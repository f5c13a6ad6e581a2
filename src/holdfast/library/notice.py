"""The closing notice: the emphasised paragraph with which authors say what a text cannot do."""

from holdfast.library.references import Cited
from holdfast.library.tree import Block, Emphasis, Notes, Paragraph, Rule, Text


def ends_with_notice(cited: Cited) -> bool:
    """Whether it stands at the end, or before the works cited, which may follow it."""
    return _ends_so(cited.before) or _ends_so(cited.after)


def _ends_so(blocks: tuple[Block, ...]) -> bool:
    """Whether the last paragraph, footnotes and rules aside, is emphasised from end to end."""
    written = [block for block in blocks if not isinstance(block, Notes | Rule)]
    if not written or not isinstance(written[-1], Paragraph):
        return False
    said = [
        child
        for child in written[-1].children
        if not (isinstance(child, Text) and not child.text.strip())
    ]
    return bool(said) and all(isinstance(child, Emphasis) for child in said)
