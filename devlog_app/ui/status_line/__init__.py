"""The status line: how the way to Telegram stands, what waits, whether all is saved."""
