"""Sentences about what becomes of a note as a post."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "link_relative": Words(
            "The link “{text}” leads to “{url}”, which is no address on the web, and is dropped.",
            "Write the whole address, with https://, or link to a note with [[its name]].",
        ),
        "link_no_dot": Words(
            "The link “{text}” leads to “{url}”, whose host has no dot, and is dropped by Telegram.",
            "Use an address that readers can reach.",
        ),
        "link_no_host": Words("The link “{text}” leads to “{url}”, which names no host, and is dropped."),
        "link_no_user": Words("The link “{text}” leads to “{url}”, which is nobody's address, and is dropped."),
        "link_mail": Words(
            "Telegram has no mail links: “{text}” stays plain words.",
            "Write the mail address itself into the text; Telegram finds it.",
        ),
        "link_scheme": Words(
            "The link “{text}” leads to “{url}”, a kind of address that Telegram drops.",
            "Only http, https and tg links work in a post.",
        ),
        "link_without_words": Words("A link to “{url}” has no words; its address is shown instead."),
        "note_unknown": Words("No note is called “{target}”; its name stands as plain words."),
        "note_unpublished": Words(
            "“{title}” is not published in this channel yet; its name stands as plain words.",
            "The link appears when that note is published.",
        ),
        "image_in_text": Words(
            "The picture “{name}” stands inside other text, where a post cannot show it; its description is shown.",
            "Give the picture a paragraph of its own.",
        ),
        "raised_letters": Words("“{text}” has letters that cannot be raised or lowered; it stays as it is."),
        "formula_as_source": Words("A formula has signs without a Unicode letter; it is shown as typed: {text}"),
        "custom_emoji_needs_premium": Words(
            "This account cannot send custom emoji; the usual {text} is sent instead.",
            "Custom emoji need Telegram Premium.",
        ),
        "custom_emoji_unlike": Words(
            "“{text}” stays as it is: a custom emoji stands for exactly one emoji, and {id} must be its id."
        ),
        "date_too_far": Words("“{text}” is too far ahead to be shown in the reader's zone; it stays plain words."),
        "own_caption_too_long": Words(
            "The caption of this picture has {length} characters; Telegram takes {limit}.",
            "Move words from the picture's caption into the text.",
        ),
        "date_too_long": Words(
            "“{text}” is too long to be shown as a date in the reader's zone; it stays plain words.",
            "Put only the date itself into the brackets, at most 31 characters.",
        ),
        "snippet_unknown": Words(
            "There is no snippet “{name}”; its mark stands in the text.", "Add snippets/{name}.md, or remove the mark."
        ),
        "snippet_in_itself": Words("The snippet “{name}” contains itself; its mark stands in the text."),
        "snippet_has_blocks": Words(
            "The snippet “{name}” has more than paragraphs, which cannot stand among words; the rest is left out.",
            "Give the snippet's mark a paragraph of its own.",
        ),
        "html_tag": Words(
            "The tag {tag} means nothing in a post and is shown as typed.",
            "Bold is **so**, italic *so*; a tag that shall be seen stands between backticks: `{tag}`. "
            "These are read: <u> <s> <sub> <sup> <br> <details>.",
        ),
        "formatting_dropped": Words(
            "“{text}” loses its formatting ({type}): Telegram does not allow it there.",
            "Code and dates cannot stand inside links and spoilers, nor links inside links.",
        ),
        "formatting_cut": Words("The formatting of “{text}” ({type}) leaves out the code or date inside it."),
        "quote_in_quote": Words("A quote inside a quote becomes part of it: Telegram has one level of quotes."),
        "table_as_rows": Words("A table is written as one line a value: it is too wide, or has links or styles."),
        "nested_too_deeply": Words("This is nested too deeply to be read; it is shown as plain words."),
        "stub": Words("Something seems to be missing here: “{text}”."),
        "empty_section": Words("There is nothing under “{text}”."),
        "heading_jump": Words("The heading “{text}” jumps from level {over} to level {level}."),
        "never_closed": Words(
            "A comment or <details> begins here and is never closed; it is shown as typed.",
            "Close it with -->, %% or </details>.",
        ),
        "name_defined_twice": Words("“{name}” is defined twice; the first definition holds."),
        "footnote_unused": Words("Nothing refers to the footnote “{name}”; it is listed last."),
        "link_unused": Words("Nothing uses the link definition “{name}”; it is not shown."),
        "words_without_link": Words(
            "“{text}” seems to point somewhere, but there is no link in the line.",
            "Make it a link: [{text}](https://…).",
        ),
        "address_with_spaces": Words(
            "“{address}” stays plain text: an address with spaces is no link in Markdown.",
            "Put it into angle brackets: (<{address}>).",
        ),
        "spoiler_open": Words(
            "A spoiler begins here and does not end in its paragraph: everybody reads “{text}”.",
            "Put || at both ends of each paragraph.",
        ),
        "text_over_caption": Words(
            "The text has {length} characters, a caption holds {limit}: {chosen}.",
            "Set post.layout to separate (picture first, then the text), split (caption and rest), "
            "link_preview (a large preview, for a picture on the web), or post.format to rich.",
        ),
        "layout_needs_web_picture": Words(
            "The layout link_preview needs exactly one picture, from the web (https://…), and a text.",
            "The pictures are sent as usual.",
        ),
        "rich_over_limit": Words("As an article the note has {count} {what}; Telegram takes {limit}."),
        "rich_needs_premium": Words(
            "This account may not publish articles: they need Telegram Premium.",
            "Set post.format to classic, or publish with a Premium account.",
        ),
        "rich_falls_back": Words("The note goes out as ordinary messages; what only an article has is lost: {lost}."),
        "nothing_to_send": Words("The note is empty: there is nothing to send."),
        "several_messages": Words("The post goes out as {count} messages."),
    }
)
