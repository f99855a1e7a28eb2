"""Looking after posts that are out or waiting: queue, news, updates, numbers."""
