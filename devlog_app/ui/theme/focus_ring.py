"""Where the focus goes by keys, the control gets a ring; where the pointer puts it, and in a text, it gets none."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from devlog_app.ui.theme.ring_mark import RingMark


class FocusRing(QObject):
    """Draws the ring where the focus came by keys, and no longer when the pointer takes it elsewhere.

    A text that is written in has its caret and no ring: there nothing may stand between a key and its letter.
    """

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._mark: RingMark | None = None
        self._by_keys = True
        app.focusChanged.connect(self._follow)

    def _follow(self, _left: QWidget | None, came: QWidget | None) -> None:
        if self._mark is not None and isValid(self._mark):
            self._mark.end()
        self._mark = None
        if came is None:
            return
        window = came.window()
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._by_keys = False
        elif window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            self._by_keys = True
        # What Qt draws by itself, the underlined letters too, goes with the ring.
        window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, self._by_keys)
        if self._by_keys and came is not window and not _has_caret(came) and not _is_popup(window):
            # Whoever only writes, or points, never sees one.
            from devlog_app.ui.theme.ring_mark import RingMark

            self._mark = RingMark(came)


def _has_caret(control: QWidget) -> bool:
    return isinstance(control, QPlainTextEdit | QTextEdit) and not control.isReadOnly()


def _is_popup(window: QWidget) -> bool:
    return window.windowType() in {Qt.WindowType.Popup, Qt.WindowType.ToolTip}
