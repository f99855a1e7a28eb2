"""YAML: one reading by two readers, and edits line by line."""
