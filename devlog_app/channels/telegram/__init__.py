"""Telegram channels through Telethon."""
