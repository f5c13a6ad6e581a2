"""Every sentence a person reads: loaded from `content/`, served by key, checked before it ships."""

from holdfast.words.words import UnknownWords, Words, WordsNeedValue

__all__ = ["UnknownWords", "Words", "WordsNeedValue"]
