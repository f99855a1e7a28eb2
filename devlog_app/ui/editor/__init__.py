"""The middle pane: one note as Markdown text, and its way to the disk and back."""
