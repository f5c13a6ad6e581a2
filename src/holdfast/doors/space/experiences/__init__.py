"""Words for what happened: one form a page, folded away at will, never added up."""
