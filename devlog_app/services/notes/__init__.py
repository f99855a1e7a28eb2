"""Use cases on the notes of a workspace: find, make, arrange, watch."""
