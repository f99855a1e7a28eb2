"""Sentences about what becomes of a note as a post."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

RENDERING_WORDS: Mapping[str, Words] = MappingProxyType({})
