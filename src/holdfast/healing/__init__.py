"""The pure domain: what a person keeps, and what may honestly be read from it. No web, clock, chance or files."""
