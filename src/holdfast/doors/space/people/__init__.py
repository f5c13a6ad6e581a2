"""The people who matter: the list, one person, adding and changing."""
