"""Markdown to the block tree."""
