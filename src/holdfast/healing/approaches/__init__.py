"""The approaches guide: general information about ways of working, never matched to anyone's entries."""
