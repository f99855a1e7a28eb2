"""Sentences about what a channel refuses: its limits, its queue, its edit rules."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "message_empty": Words("There is nothing in the message that a reader would see."),
        "message_too_long": Words(
            "The message has {length} characters, the channel takes {limit}.", "Shorten it, or let it be split."
        ),
        "caption_too_long": Words(
            "The caption has {length} characters, the channel takes {limit}.",
            "Shorten it, or let the text stand in a message of its own (layout: separate).",
        ),
        "too_many_entities": Words(
            "The message has {count} pieces of formatting, the channel takes {limit}.",
            "Use less formatting and fewer links, or split the note.",
        ),
        "entity_out_of_bounds": Words("The {type} formatting at {offset} does not fit the text it stands in."),
        "entities_clash": Words("At {offset}, {other} cannot stand in {type} formatting."),
        "files_missing": Words("{media} files belong to the message, {files} were given."),
        "upload_unreadable": Words("{name} cannot be read: {reason}."),
        "upload_empty": Words("{name} is empty."),
        "upload_too_large": Words(
            "{name} has {size} bytes, the channel takes {limit}.", "Make it smaller, or send a link to it."
        ),
        "photo_shape": Words(
            "{name} is {width} × {height} pixels: too large or too narrow for a photo.", "Cut it, or send it as a file."
        ),
        "album_too_large": Words("The album has {count} items, the channel takes {limit}."),
        "album_mixed": Words(
            "These kinds cannot share an album: {kinds}.",
            "Photos and videos mix; files and sounds go among themselves.",
        ),
        "rich_refused": Words(
            "This account may not post articles in this channel.",
            "Publish it in classic format (post: format: classic).",
        ),
        "rich_too_large": Words(
            "The article has {count} {what}, the channel takes {limit}.",
            "Make the note shorter, or publish it in classic format (post: format: classic).",
        ),
        "random_ids_missing": Words("The message needs {count} ids of its own, {given} were given."),
        "random_ids_reused": Words("Some of the album's items were sent before, others were not."),
        "reply_target_gone": Words("Message {id}, which this one should answer, is not in the channel."),
        "queue_too_far": Words("The queue reaches {days} days ahead.", "Choose an earlier time."),
        "queue_full": Words(
            "The queue holds at most {limit} messages: {waiting} wait in it, {coming} more would come.",
            "Wait until some are out, or remove some. Each picture of an album counts.",
        ),
        "message_gone": Words("Message {id} is not there any more."),
        "media_stays": Words(
            "A message with a picture or file cannot become one without.", "Delete it and publish anew."
        ),
        "album_edit": Words("The items of an album are edited one by one."),
        "pin_queued": Words("A message in the queue cannot be pinned.", "Pin it when it is published."),
    }
)
