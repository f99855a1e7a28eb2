"""Which commands stand in which menu, and what each of them needs."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP

SEPARATOR = ""
MENUS: tuple[tuple[object, tuple[str, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            *("quick_post", "next_talk", SEPARATOR),
            *("new_post", "new_talk", "new_conference", "add_talks", "new_month", SEPARATOR),
            *("open_folder", "recent", "open_recent", SEPARATOR),
            *("save", "rename", "move", "trash", "note_up", "note_down", "take_back", "reveal", SEPARATOR),
            *("history", "deleted_notes", SEPARATOR),
            *("close_tab", "close_other_tabs", "reopen_tab", "keep_tab", SEPARATOR),
            *("settings", SEPARATOR, "quit"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            *("undo", "redo", SEPARATOR, "cut", "copy", "paste", "paste_plain", "select_all", SEPARATOR),
            *("copy_post", SEPARATOR, "find_note", "find_everywhere", "go_to_note", SEPARATOR),
            *("find", "replace", "find_next", "find_previous", "go_to_heading"),
            *(SEPARATOR, "spelling", "next_misspelling", "previous_misspelling"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "F&ormat"),
        (
            *("bold", "italic", "underline", "strike", "spoiler", "code", "link", SEPARATOR),
            *("heading_1", "heading_2", "heading_3", SEPARATOR),
            *("bullets", "numbers", "tasks", "quote", SEPARATOR),
            *("move_line_up", "move_line_down", "duplicate", SEPARATOR),
            *("stamp_time", "mark_question", "mark_photo", "mark_check"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            *("show_writing", "show_calendar", "show_series", "show_post", SEPARATOR),
            *("next_tab", "previous_tab", "next_pane", "previous_pane", SEPARATOR),
            *("show_tree", "outline", "properties", "show_preview", "show_beside", SEPARATOR),
            *("preview_phone", "preview_desktop", "follow_scrolling", SEPARATOR),
            *("fold_properties", "focus_mode", "typewriter_mode", SEPARATOR),
            *("theme", "language", "larger_text", "smaller_text", "usual_text"),
            *(SEPARATOR, "refresh"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Publish"),
        ("publish", "plan_note", "show_channel", "recordings", SEPARATOR, "channels", "accounts", SEPARATOR, "notices"),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Help"),
        ("command_palette", "keyboard", "tour", "open_sample", SEPARATOR, "show_log", "about"),
    ),
)
SUBMENUS: Mapping[str, tuple[object, tuple[str, ...]]] = MappingProxyType(
    {
        "theme": (QT_TRANSLATE_NOOP("Actions", "&Theme"), ("theme_system", "theme_light", "theme_dark")),
        "language": (QT_TRANSLATE_NOOP("Actions", "Lan&guage"), ("language_system", "language_ru", "language_en")),
    }
)
"""What stands in the menus by their place in another one."""
FORMAT_BAR = (
    *("heading_1", "heading_2", "heading_3", SEPARATOR),
    *("bold", "italic", "underline", "strike", "spoiler", "code", "link", SEPARATOR),
    *("bullets", "numbers", "tasks", "quote", SEPARATOR, "stamp_time", "mark_question", "mark_photo", "mark_check"),
)
"""The bar above the text."""
OF_A_TEXT = (*(name for name in FORMAT_BAR if name), "paste_plain", "move_line_up", "move_line_down", "duplicate")
"""What needs a text that is shown."""
NEW = ("quick_post", "next_talk", "new_post", "new_talk", "new_conference", "add_talks", "new_month")
OF_READING = ("find", "replace", "find_next", "find_previous", "go_to_heading", "fold_properties")
"""What is about reading a note."""
OF_TABS = ("close_tab", "close_other_tabs", "keep_tab", "next_tab", "previous_tab")
OF_SPELLING = ("next_misspelling", "previous_misspelling")
OF_WRITING = (*OF_A_TEXT, *OF_READING, *OF_SPELLING)
"""What needs a text in sight: nobody sees what becomes of one behind another page."""
OF_A_NOTE = ("save", "publish", "copy_post", *OF_TABS, *OF_WRITING)
"""What needs an open note."""
OF_A_ROW = (
    *("new_talk", "new_post", SEPARATOR, "rename", "move", "note_up", "note_down", SEPARATOR),
    *("trash", SEPARATOR, "show_post", "history", "reveal", "copy_path"),
)
"""The menu of a note in the tree."""
OF_A_CONFERENCE = ("new_talk", "add_talks", "new_post", "show_series", "recordings", SEPARATOR, "trash")
"""The menu of a row that stands for a folder."""
OF_A_TAB = (
    *("keep_tab", "close_tab", "close_other_tabs", SEPARATOR, "rename", "move", "trash"),
    *(SEPARATOR, "reveal", "copy_path"),
)
"""The menu of a tab."""
OF_A_GROUP = ("new_talk", "new_post")
"""The menu of any other row."""
POPUPS = (NEW, OF_A_ROW, OF_A_CONFERENCE, OF_A_TAB, OF_A_GROUP)
"""The menus that are opened beside the bar."""
OF_A_WORKSPACE = (
    *(*NEW, "rename", "move", "trash", "note_up", "note_down", "take_back", "reveal", "copy_path"),
    *("history", "deleted_notes", "show_post", "show_beside", "recordings"),
    *("find_note", "find_everywhere", "go_to_note", "reopen_tab", "refresh"),
    *("show_channel", "channels", "notices", "tour", "show_calendar", "plan_note", "show_series"),
)
"""What needs an open folder."""


def menus_of_commands() -> dict[str, tuple[str, ...]]:
    """The English words of the menus in which each command stands, the outer first, by the command's name."""
    found: dict[str, tuple[str, ...]] = {}
    for words, names in MENUS:
        for name in names:
            inner, below = SUBMENUS.get(name, ("", ()))
            found |= dict.fromkeys(below, (str(words), str(inner))) if below else {name: (str(words),)}
    found.pop(SEPARATOR)
    return found
