"""Ways to settle in words."""

from holdfast.words import Words


def way_name(card: str, words: Words) -> str:
    """The name of a way by its id; one that left the content is still spoken of."""
    key = f"settling.card.{card}.name"
    return words.text(key) if words.has(key) else words.text("settling.history.gone")
