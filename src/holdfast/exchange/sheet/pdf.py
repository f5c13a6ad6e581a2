"""The page as a PDF: tagged, with its language and its letters inside, made in memory and never on the disk.

Typst is an extra (`pip install holdfast[pdf]`). The words travel as JSON beside a template that does not change, so
that whatever a person typed is set as text.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, Literal
from unicodedata import category

import msgspec

from holdfast.exchange.sheet.parts import Sheet

TEMPLATE: Final = Path(__file__).with_name("page.typ")
# PDF/UA-1: what a screen reader needs. Typst tags every PDF; the standard makes it check what it wrote.
STANDARD: Final[Literal["ua-1"]] = "ua-1"


class PdfMissing(RuntimeError):
    """Typst is not installed here."""


def can_print() -> bool:
    """Whether typst is installed here."""
    return find_spec("typst") is not None


def print_sheet(sheet: Sheet) -> bytes:
    """The page as a PDF. Raises PdfMissing.

    The fonts inside Typst have all letters of our languages. For any other sign, such as an emoji, the fonts of this
    computer are tried, and then the promise of the standard is dropped: the PDF is tagged all the same.
    """
    if not can_print():
        raise PdfMissing
    import typst  # late: it is large, and only this needs it

    for own_fonts_alone in (True, False):
        try:
            return _compile(sheet, STANDARD, own_fonts_alone)
        except typst.TypstError:
            continue
    return _compile(sheet, None, own_fonts_alone=False)


def _compile(sheet: Sheet, standard: Literal["ua-1"] | None, own_fonts_alone: bool) -> bytes:
    import typst  # late, as above

    return typst.compile(
        TEMPLATE.read_bytes(),
        format="pdf",
        sys_inputs={"sheet": msgspec.json.encode(_printable(msgspec.to_builtins(sheet))).decode()},
        ignore_system_fonts=own_fonts_alone,
        pdf_standards=standard,
    )


def _printable(value: Any) -> Any:
    """The same without control characters, which no paper shows."""
    if isinstance(value, str):
        return "".join(" " if category(sign) == "Cc" else sign for sign in value)
    if isinstance(value, dict):
        return {key: _printable(each) for key, each in value.items()}
    return [_printable(each) for each in value]
