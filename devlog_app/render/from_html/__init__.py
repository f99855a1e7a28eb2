"""What other programs put on the clipboard as HTML, as Markdown of our dialect."""
