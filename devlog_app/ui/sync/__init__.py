"""The text and its preview side by side: where one is, the other is too."""
