"""All commands under the menus in which they stand, for those who read a list of them."""

from devlog_app.ui.actions.actions import menu_words
from devlog_app.ui.actions.command import Command
from devlog_app.ui.actions.menus import MENUS, SEPARATOR, SUBMENUS
from devlog_app.ui.actions.table import COMMANDS


def commands_by_menu() -> tuple[tuple[str, tuple[Command, ...]], ...]:
    """Each menu's words with its commands as they stand there; those that stand in none end the first."""
    rows = {command.name: command for command in COMMANDS}
    found: list[tuple[str, tuple[Command, ...]]] = []
    for words, names in MENUS:
        names_below = [below for name in names for below in SUBMENUS.get(name, ("", (name,)))[1]]
        commands = tuple(rows.pop(name) for name in names_below if name != SEPARATOR and name in rows)
        found.append((menu_words(str(words)), commands))
    if rows:
        words, commands = found[0]
        found[0] = words, (*commands, *rows.values())
    return tuple(found)


def name_of(command: Command) -> str:
    """What *command* is called in a list; with its submenu where its own words say too little."""
    words = command.text.replace("&", "").rstrip("…")
    above = next((str(above) for above, names in SUBMENUS.values() if command.name in names), "")
    return f"{menu_words(above)}: {words}" if above else words
