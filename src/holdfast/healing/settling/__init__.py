"""Settling: with somebody first, then alone; which cards fit, and what helped."""
