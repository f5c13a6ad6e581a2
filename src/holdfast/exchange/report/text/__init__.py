"""The report as text: one module for each group of sections."""
