"""Sentences about publishing, times and the steps on the way."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

PUBLISHING_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        # Steps
        "step_connecting": Words("Reaching {channel} …"),
        "step_resuming": Words("Finishing an earlier publication of {note} that was interrupted …"),
        "step_uploading": Words("Uploading file {number} of {of}: {percent} %"),
        "step_waiting": Words("Waiting {seconds} s: {reason}"),
        "step_sent": Words("Message {number} of {of} is there"),
        "step_published": Words("{note} is published in {channel}"),
        "step_scheduled": Words("{note} waits in the queue of {channel}"),
        "step_unchanged": Words("{note} is in {channel} already, unchanged: nothing was sent"),
        "step_planned": Words("{note} would be published in {channel}"),
        # A post as JSON
        "post_newer": Words(
            "The stored post was written by a newer Devlog (format {version}).", "Update Devlog to read it."
        ),
        "post_unreadable": Words("The stored post cannot be read: {reason}."),
    }
)
