"""What a screen reader says that Qt would not let it say by itself."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QWidget


def announce(place: QWidget, words: str, *, at_once: bool = False) -> None:
    """Let *words* be read, behind what is being read or *at_once*; *place* is where they are seen."""
    if not words or not QAccessible.isActive():
        return
    # All kinds of events come with this one, in a window that most often nobody listens to.
    from PySide6.QtGui import QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(place, words)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def name_box(box: QComboBox, words: str) -> None:
    """Call *box*, which has no label that is seen, by these *words*.

    On Linux Qt takes what is chosen in a box for its name: what the box is for stands in the description there.
    """
    box.setAccessibleName(words)
    box.setAccessibleDescription(words)
