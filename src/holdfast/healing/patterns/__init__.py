"""What may repeat across relationships: the inventory, the count, the thread, the sentence."""
