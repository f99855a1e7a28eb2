"""Wizards: a conference with its talks, a month, recordings that arrived, and another note beside the text."""
