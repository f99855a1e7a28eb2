"""Sentences about channels, accounts and the way to them."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

CHANNEL_WORDS: Mapping[str, Words] = MappingProxyType({})
