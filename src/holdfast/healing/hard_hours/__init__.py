"""Hard hours: the person's own plan for hours of great distress or of thoughts about ending their life."""
