"""A field over a short list, above the window: type a few letters, take what is meant."""
