"""What was published, and what is about to be: ledgers, the outbox, numbers."""
