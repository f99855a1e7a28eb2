"""Files, folders and databases on this computer: plain functions and small classes, no Qt, no network."""
