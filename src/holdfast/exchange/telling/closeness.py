"""Closeness in words: one dial with its band."""

from holdfast.healing.attachment.closeness import Dial
from holdfast.words import Words
from holdfast.words.phrases import decimal_text


def dial_line(dial: Dial, words: Words) -> str:
    """Where one dimension lies, and between which values it likely is."""
    return words.text(
        f"attachment.result.{dial.dimension}.sentence",
        value=decimal_text(float(dial.score), words),
        low=decimal_text(float(dial.low), words),
        high=decimal_text(float(dial.high), words),
    )
