"""Settling: choosing a card, going through it, what it did."""
