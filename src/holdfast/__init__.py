"""Holdfast: private software for finding the way back to connection, slowly and safely."""
