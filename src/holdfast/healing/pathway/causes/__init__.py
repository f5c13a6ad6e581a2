"""Causes: what makes a rule of the pathway speak. None of them reads what a person wrote in their own words."""
