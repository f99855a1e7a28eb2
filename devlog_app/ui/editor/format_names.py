"""The names of the commands of the format bar that say how the words at a place of a line are marked."""

from devlog_app.ui.editor.line_marks import heading_level, is_item
from devlog_app.ui.editor.links_in_line import link_at
from devlog_app.ui.editor.list_lines import read
from devlog_app.ui.editor.wrapping import LONGEST, styles_at

__all__ = ["LONGEST", "names_at"]


def names_at(line: str, column: int) -> frozenset[str]:
    """How the words at *column* of *line* are marked, and what the line is; too slow for one beyond ``LONGEST``."""
    names = {str(style) for style in styles_at(line, column)}
    names |= {kind for kind in ("bullets", "numbers", "tasks") if is_item(line, kind)}
    if heading_level(line):
        names.add(f"heading_{heading_level(line)}")
    if read(line).quote_level:
        names.add("quote")
    if link_at(line, column, column) is not None:
        names.add("link")
    return frozenset(names)
