"""Sentences about posts that are out: bringing them up to date, taking them over, withdrawing and counting."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "not_published": Words("{path} is in no channel.", "devlog publish {path} puts it there.", in_window=""),
        "update_changed_there": Words(
            "{path} was changed in {channel} by somebody else; updating it would undo that.",
            "devlog diff {path} shows what, devlog pull {path} takes it into the note.",
            in_window="Compare the two versions: take the change into the note, or update over it.",
        ),
        "update_note_changed": Words(
            "{path} was changed meanwhile; the post was left as it is.",
            "Look again at what an update would do.",
        ),
        "join_changed_there": Words(
            "{path} was changed in {channel} once more; nothing was written.",
            "Put both together again.",
        ),
        "pull_gone": Words(
            "A message of {path} is not in {channel} any more, so there is nothing whole to take over.",
            "devlog update {path} puts it right, or devlog withdraw {path} takes the rest away.",
            in_window="Updating the post puts it right; withdrawing it takes the rest away.",
        ),
        "pull_article": Words(
            "{path} is an article in {channel}; those cannot be taken over.", "Copy what was changed by hand."
        ),
        "pull_impossible": Words(
            "No Markdown in {path} gives what {channel} says now.",
            "Look at devlog diff {path} and change the note by hand; what stands in a header, a footer, a picture's "
            "title or in pictures themselves is not a line of the note.",
            in_window="Compare the two and change the note by hand; what stands in a header, a footer, a "
            "picture's title or in pictures themselves is not a line of the note.",
        ),
        "pull_note_changed": Words(
            "{path} was changed meanwhile; nothing was written.",
            "Run devlog pull again.",
            in_window="Take the change over again.",
        ),
    }
)
