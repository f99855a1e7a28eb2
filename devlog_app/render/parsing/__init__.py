"""Markdown as a Document; the only place that knows markdown-it."""

from devlog_app.render.parsing.block_rules import Reading
from devlog_app.render.parsing.reading import Parser

__all__ = ["Parser", "Reading"]
