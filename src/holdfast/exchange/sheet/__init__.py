"""One page for a therapist: built from a journal by what the person chose, as text and as a PDF."""
