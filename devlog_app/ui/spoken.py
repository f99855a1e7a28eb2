"""What a screen reader says that Qt would not let it say by itself."""

from PySide6.QtWidgets import QComboBox, QWidget


def announce(place: QWidget, words: str, *, at_once: bool = False) -> None:
    """Let *words* be read, behind what is being read or *at_once*; *place* is where they are seen."""
    # Every role and state that there is comes with it: much for a window that has nothing to announce yet.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if not words or not QAccessible.isActive():
        return
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
