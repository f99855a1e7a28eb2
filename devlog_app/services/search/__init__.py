"""Search: what was typed becomes a query, the index is asked and kept up to date; find and replace in all notes."""
