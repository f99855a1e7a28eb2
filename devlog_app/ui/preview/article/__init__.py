"""Articles in the preview: every kind of rich block as a part of the bubble."""
