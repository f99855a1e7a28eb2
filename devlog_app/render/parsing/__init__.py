"""Markdown as a Document; the only place that knows markdown-it."""
