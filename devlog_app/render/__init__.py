"""From a note's Markdown to the post that subscribers will get: pure functions over values."""
