"""Channels that posts go to, behind one port."""
