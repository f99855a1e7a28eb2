"""The one table of everything that can be commanded; a new command is a new row here."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from devlog_app.ui.actions.command import Command

COMMANDS = (
    Command("new_post", QT_TRANSLATE_NOOP("Actions", "New &post…"), "Ctrl+N", "article"),
    Command("new_talk", QT_TRANSLATE_NOOP("Actions", "New &talk note…"), "Ctrl+Shift+N", "presentation"),
    Command("new_conference", QT_TRANSLATE_NOOP("Actions", "New &conference…"), "Ctrl+Alt+N", "calendar-event"),
    Command("new_month", QT_TRANSLATE_NOOP("Actions", "New &month…"), "Ctrl+Shift+M", "calendar-month"),
    Command("open_folder", QT_TRANSLATE_NOOP("Actions", "&Open folder…"), "Ctrl+O", "folder-open"),
    Command("save", QT_TRANSLATE_NOOP("Actions", "&Save now"), "Ctrl+S"),
    Command("rename", QT_TRANSLATE_NOOP("Actions", "&Rename…"), "F2", "pencil"),
    Command("move", QT_TRANSLATE_NOOP("Actions", "Mo&ve…"), "", "folder-symlink"),
    Command("trash", QT_TRANSLATE_NOOP("Actions", "Move to &trash…"), "", "trash"),
    Command("reveal", QT_TRANSLATE_NOOP("Actions", "Show in &folder"), "", "external-link"),
    Command("copy_path", QT_TRANSLATE_NOOP("Actions", "Copy &path"), "", "copy"),
    Command("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q"),
    Command("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z"),
    Command("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z"),
    Command("cut", QT_TRANSLATE_NOOP("Actions", "Cu&t"), "Ctrl+X"),
    Command("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C"),
    Command("paste", QT_TRANSLATE_NOOP("Actions", "&Paste"), "Ctrl+V"),
    Command("select_all", QT_TRANSLATE_NOOP("Actions", "Select &all"), "Ctrl+A"),
    Command("copy_post", QT_TRANSLATE_NOOP("Actions", "Copy for Tele&gram"), "Ctrl+Alt+C", "copy"),
    Command("find_note", QT_TRANSLATE_NOOP("Actions", "&Find a note"), "Ctrl+Shift+F", "search"),
    Command("show_tree", QT_TRANSLATE_NOOP("Actions", "&Notes"), "F9", "layout-sidebar", checkable=True),
    Command("show_preview", QT_TRANSLATE_NOOP("Actions", "&Preview"), "F10", "layout-sidebar-right", checkable=True),
    Command("refresh", QT_TRANSLATE_NOOP("Actions", "&Look through the folder again"), "F5", "refresh"),
    Command("theme_system", QT_TRANSLATE_NOOP("Actions", "Like the &system"), checkable=True, group="theme"),
    Command("theme_light", QT_TRANSLATE_NOOP("Actions", "&Light"), checkable=True, group="theme"),
    Command("theme_dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), checkable=True, group="theme"),
    Command("larger_text", QT_TRANSLATE_NOOP("Actions", "Lar&ger text"), "Ctrl+="),
    Command("smaller_text", QT_TRANSLATE_NOOP("Actions", "S&maller text"), "Ctrl+-"),
    Command("usual_text", QT_TRANSLATE_NOOP("Actions", "&Usual text size"), "Ctrl+0"),
    Command("publish", QT_TRANSLATE_NOOP("Actions", "&Publish…"), "Ctrl+Return", "send"),
    Command("show_channel", QT_TRANSLATE_NOOP("Actions", "Show the &channel"), "Ctrl+Shift+C"),
    Command("accounts", QT_TRANSLATE_NOOP("Actions", "&Accounts…")),
    Command("about", QT_TRANSLATE_NOOP("Actions", "&About Devlog")),
)
