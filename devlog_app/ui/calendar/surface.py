"""What a view of the calendar tells, whether it is a grid or a list."""

from PySide6.QtCore import QObject, Signal


class Surface(QObject):
    """The signals that month, week and agenda share."""

    chosen = Signal(object)
    """This ``Entry`` is the one at hand now, or None."""
    day_chosen = Signal(object)
    """This day (``date``) is at hand."""
    day_wanted = Signal(object)
    """Go to this day, which is not shown."""
    day_opened = Signal(object)
    """Show more of this day."""
    turned = Signal(int)
    """So many spans later, or earlier; 0: today."""
    opened = Signal(object)
    """Open the note of this ``Entry``."""
    removed = Signal(object)
    """Take this ``Entry`` out: its plan, or what waits in a queue."""
    menu_wanted = Signal(object, object, object)
    """A menu for the ``Entry`` or None, at the ``Landing``, at this point of the screen."""
    entry_landed = Signal(str, object)
    """The entry with this key is to come out at the ``Landing``."""
    notes_landed = Signal(object, object)
    """The notes at these paths are to come out at the ``Landing``."""
    cut_wanted = Signal()
    """The entry at hand shall go to where ``paste_wanted`` says."""
    paste_wanted = Signal(object)
    """What was cut shall come out at the ``Landing``."""
    undo_wanted = Signal()
    """Take back the last plan or move."""
