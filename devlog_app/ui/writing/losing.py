"""Notes that cannot be saved are named before they are closed."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from devlog_app.ui.dialogs.changes import question
from devlog_app.ui.language.quoting import quoted
from devlog_app.ui.workspace.session import Session


def ask_before_losing(session: Session, window: QWidget, go_on: Callable[[], object]) -> None:
    """Say over *window* which notes of *session* cannot be saved, and *go_on* if they shall be closed all the same."""
    translate = QCoreApplication.translate
    lost = session.open_notes.unsaved()
    names = QLocale().createSeparatedList([quoted(session.catalogue.title(path)) for path in lost])
    box = question(
        translate("Losing", "Not saved"),
        translate("Losing", "%n note(s) could not be saved: %1.", "", len(lost)).replace("%1", names),
        translate("Losing", "Close anyway? What was typed since the last save is kept and offered at the next start."),
        translate("Losing", "Close all the same"),
        window,
    )
    box.accepted.connect(go_on)
    box.open()
