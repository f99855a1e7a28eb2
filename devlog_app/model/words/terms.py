"""Terms that stand as values inside other sentences; each is said by what it is called in English."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "term_bold": Words("bold"),
        "term_italic": Words("italic"),
        "term_underline": Words("underline"),
        "term_strikethrough": Words("strikethrough"),
        "term_spoiler": Words("spoiler"),
        "term_code": Words("code"),
        "term_pre": Words("pre"),
        "term_text_link": Words("text link"),
        "term_text_mention": Words("text mention"),
        "term_custom_emoji": Words("custom emoji"),
        "term_blockquote": Words("blockquote"),
        "term_expandable_blockquote": Words("expandable blockquote"),
        "term_date_time": Words("date time"),
        "term_characters": Words("characters"),
        "term_blocks": Words("blocks"),
        "term_levels": Words("levels"),
        "term_pictures_and_files": Words("pictures and files"),
        "term_table_columns": Words("table columns"),
        "term_large_headings": Words("headings in larger type"),
        "term_tables": Words("tables"),
        "term_formulas": Words("formulas"),
        "term_real_lists": Words("real lists"),
        "term_details": Words("the arrow of <details>"),
        "term_article": Words("the form of an article"),
        "term_picture_first": Words("picture first, then the text"),
        "term_text_first": Words("text first, then the picture"),
        "term_caption_and_rest": Words("caption and rest"),
    }
)
