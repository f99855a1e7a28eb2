"""Notes as files: read, written, named, moved."""
