"""The one table of sentences for errors, problems and steps, by code; the window translates the same templates."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.after_publication import AFTER_PUBLICATION_WORDS
from devlog_app.model.words.channel_limits import CHANNEL_LIMIT_WORDS
from devlog_app.model.words.channels import CHANNEL_WORDS
from devlog_app.model.words.command_line import COMMAND_LINE_WORDS
from devlog_app.model.words.composing import COMPOSING_WORDS
from devlog_app.model.words.databases import DATABASE_WORDS
from devlog_app.model.words.media import MEDIA_WORDS
from devlog_app.model.words.post_sides import POST_SIDE_WORDS
from devlog_app.model.words.publishing import PUBLISHING_WORDS
from devlog_app.model.words.rearranging import REARRANGING_WORDS
from devlog_app.model.words.rendering import RENDERING_WORDS
from devlog_app.model.words.secrets import SECRET_WORDS
from devlog_app.model.words.series import SERIES_WORDS
from devlog_app.model.words.spelling import SPELLING_WORDS
from devlog_app.model.words.storage import STORAGE_WORDS
from devlog_app.model.words.words import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        **STORAGE_WORDS,
        **RENDERING_WORDS,
        **REARRANGING_WORDS,
        **MEDIA_WORDS,
        **COMPOSING_WORDS,
        **CHANNEL_WORDS,
        **PUBLISHING_WORDS,
        **COMMAND_LINE_WORDS,
        **CHANNEL_LIMIT_WORDS,
        **DATABASE_WORDS,
        **SECRET_WORDS,
        **SERIES_WORDS,
        **AFTER_PUBLICATION_WORDS,
        **POST_SIDE_WORDS,
        **SPELLING_WORDS,
    }
)
