"""Accounts and their secrets on this computer."""
