"""Accounts, their secrets, and the channels they open."""
