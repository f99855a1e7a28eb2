"""Earlier versions of notes."""
