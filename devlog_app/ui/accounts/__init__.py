"""The account page: signing in to Telegram and out of it, the proxy, the passphrase of the secrets."""
