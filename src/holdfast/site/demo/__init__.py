"""The invented person who lives in a demonstration."""
