"""Sentences about what the words alone do not show where a note and its post stand side by side."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "side_gone": Words("This message is not in the channel any more."),
        "side_new": Words("This message is not in the channel yet."),
        "side_surplus": Words("The note does not make this message any more."),
        "side_kind": Words("The note makes {here} of it, the channel has {there}."),
        "side_items": Words("Files: {here} in the note, {there} in the channel."),
        "side_exchanged": Words(
            "File {number} was exchanged in the channel: it is not the one that was sent. If it is to stay, save it "
            "from Telegram and put it into the note; if not, withdraw the post and publish it anew."
        ),
        "side_other_file": Words("The note has another {kind} now: {name}."),
        "side_spoiler_here": Words("File {number} is hidden under a spoiler in the note only."),
        "side_spoiler_there": Words("File {number} is hidden under a spoiler in the channel only."),
        "side_above_here": Words("The text stands above the file in the note, below it in the channel."),
        "side_above_there": Words("The text stands above the file in the channel, below it in the note."),
        "side_card_here": Words("The note asks for a link card of its own: {url}."),
        "side_card_there": Words("The channel shows a link card that was chosen there: {url}."),
        "side_format_here": Words("{format} in the note only: “{words}”."),
        "side_format_there": Words("{format} in the channel only: “{words}”."),
        "kind_text": Words("a text"),
        "kind_photo": Words("a picture"),
        "kind_video": Words("a video"),
        "kind_animation": Words("an animation"),
        "kind_audio": Words("a sound"),
        "kind_document": Words("a file"),
        "kind_album": Words("an album"),
        "kind_rich": Words("an article"),
        "file_photo": Words("picture"),
        "file_video": Words("video"),
        "file_animation": Words("animation"),
        "file_audio": Words("sound"),
        "file_document": Words("file"),
        "format_bold": Words("Bold"),
        "format_italic": Words("Italic"),
        "format_underline": Words("Underlined"),
        "format_strikethrough": Words("Struck out"),
        "format_spoiler": Words("A spoiler"),
        "format_code": Words("Code"),
        "format_pre": Words("A block of code"),
        "format_text_link": Words("A link to {url}"),
        "format_text_mention": Words("A mention"),
        "format_custom_emoji": Words("An emoji of a set"),
        "format_blockquote": Words("A quote"),
        "format_expandable_blockquote": Words("A quote that unfolds"),
        "format_date_time": Words("A time"),
    }
)
