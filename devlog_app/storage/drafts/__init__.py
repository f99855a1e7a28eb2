"""The journal: what was typed and is not in its note's file yet."""
