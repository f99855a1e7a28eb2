"""Links between notes, and lists of them: filled in from the ledger, and kept current in posts that are out."""
