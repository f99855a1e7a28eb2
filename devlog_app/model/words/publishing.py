"""Sentences about publishing, times and the steps on the way."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

PUBLISHING_WORDS: Mapping[str, Words] = MappingProxyType({})
