"""The inventory, what may repeat, and the sentence."""
