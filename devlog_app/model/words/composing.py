"""Sentences about a note and what surrounds it: its channel, snippets, its id."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "come_back": Words("To come back to: {text}.", "Take out the mark %%? …%% when it is done; no reader sees it."),
        "snippet_broken": Words("The snippet cannot be used: {reason}.", "Mend it in the snippets folder."),
        "snippet_too_large": Words("The snippet has {size}; snippets of up to {limit} are read."),
        "snippet_unusable": Words("The snippet “{name}” cannot be used ({place}): {reason}"),
        "header_missing": Words(
            "There is no snippet “{name}”, which is to stand above the post.", "Make snippets/{name}.md."
        ),
        "footer_missing": Words(
            "There is no snippet “{name}”, which is to stand below the post.", "Make snippets/{name}.md."
        ),
        "duplicate_id": Words(
            "This note has the same id as {others}; it cannot be published so.",
            "A copy brought the id along. `devlog check --fix` gives this one its own.",
            in_window="A copy brought the id along: delete the line id: from one of them, and it gets a new one.",
        ),
        "id_renewed": Words("This note had the same id as {others}, and now has one of its own."),
    }
)
