"""Sentences about files, front matter, workspaces and settings."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

STORAGE_WORDS: Mapping[str, Words] = MappingProxyType({})
