"""Spelling of Russian and English in one text: which words are looked at, which are wrong, what was meant."""
