"""Widgets are tested without a screen."""

import os

# Before Qt is imported: a test run must neither need a display nor open windows on somebody's desk.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
