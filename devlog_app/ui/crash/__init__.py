"""Mistakes that nobody expected: what is saved, kept and said then."""
