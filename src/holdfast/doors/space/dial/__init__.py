"""Near and far: noting a day, and four weeks of one relationship."""
