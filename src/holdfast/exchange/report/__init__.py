"""The report: a whole journal read once, told as text for a terminal and as data for other programs."""
