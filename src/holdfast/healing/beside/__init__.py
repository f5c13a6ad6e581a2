"""Standing beside somebody without wearing out."""
