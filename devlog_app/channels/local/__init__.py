"""A channel kept on this computer that behaves like Telegram."""
