"""Help: which door fits when, by what a person says is so. No score is made of it."""
