"""Devlog: Markdown notes that become Telegram posts."""

__version__ = "0.1.0"
