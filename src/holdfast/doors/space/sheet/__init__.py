"""One page for a therapist: choosing, seeing, printing, saving."""
