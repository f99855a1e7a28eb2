"""Sentences about pictures, videos, sounds and files that a note refers to."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "media_missing": Words(
            "There is no file “{reference}”.",
            "It is looked for beside the note, then from the top of the workspace; folders are parted by /.",
        ),
        "media_outside_workspace": Words(
            "“{reference}” is outside the workspace.",
            "Copy the file into the workspace, for instance into a media folder beside the note.",
        ),
        "media_address_unsupported": Words(
            "A “{scheme}:” address cannot be sent as a picture.",
            "Save the picture as a file in the workspace, or give an https address.",
        ),
        "media_is_folder": Words("“{reference}” is a folder.", "Name one file in it."),
        "media_empty": Words("“{reference}” is an empty file.", "Export or copy it again."),
        "media_unreadable": Words("“{reference}” cannot be read: {reason}.", "Check the file's permissions."),
        "media_broken": Words(
            "“{reference}” is damaged: it breaks off, or is not the {format} that it says it is.",
            "Export or copy it again.",
        ),
        "media_too_large": Words(
            "“{reference}” has {size} MB, and this account can send up to {limit} MB.",
            "Shorten or compress it, or link to it where it is kept.",
        ),
        "media_too_many_pixels": Words(
            "“{reference}” has {width} × {height} pixels, more than can be made into a photo.",
            "Scale it down; Telegram shows at most 2560 pixels a side.",
        ),
        "picture_heic": Words(
            "“{reference}” is a HEIC picture, which this program cannot read.",
            "Export it as JPEG; an iPhone does so when Settings → Camera → Formats says “Most Compatible”.",
        ),
        "picture_too_large": Words(
            "“{reference}” has more pixels than can be made into a photo.", "Scale it down, then paste it again."
        ),
        "file_too_large_to_take": Words(
            "“{reference}” has {size} MB; files up to {limit} MB are copied beside a note.",
            "Put it into the workspace by hand, or link to it where it is kept.",
        ),
        "taking_in_stopped": Words("“{name}” was not taken in: the program that reads pictures ended.", "Try again."),
        "preparing_stopped": Words(
            "“{reference}” was not made ready to be sent: the program that reads pictures ended.",
            "Publish again. Nothing was sent.",
        ),
        "media_changed": Words(
            "“{reference}” changed while it was being read.",
            "Publish again when the other program has finished writing it.",
        ),
        "media_no_room": Words(
            "“{reference}” cannot be kept for sending in {folder}: {reason}.",
            "Free some space on the disk, then publish again. Nothing was sent.",
        ),
        "not_a_picture": Words(
            "“{reference}” is not a picture, a video or a sound.",
            "To send it as a file, link to it in a paragraph of its own: [name]({reference}).",
        ),
        "photo_as_file": Words(
            "“{reference}” is {width} × {height}, too long and narrow for a photo: it is sent as a file.",
            "Telegram's photos are at most {ratio} times as long as wide; cut it to show it as a photo.",
        ),
        "format_as_file": Words(
            "{format} is no photo format for Telegram: “{reference}” is sent as a file.",
            "Export it as PNG or JPEG to show it as a photo.",
        ),
        "photo_converted": Words("“{reference}” is {format} and is sent as the same picture in JPEG or PNG."),
        "photo_shrunk": Words("“{reference}” is larger than Telegram takes for a photo and is sent smaller."),
    }
)
