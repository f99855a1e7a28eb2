"""All that is known of how long the note is, on a small sheet above the button that counts."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QWidget


class CountsDetails(QFrame):
    """A small sheet with all the numbers; it goes when it loses the focus, or on any key."""

    def __init__(self, told: tuple[tuple[str, str], ...], window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("How long the note is"))
        form = QFormLayout(self)
        form.setContentsMargins(16, 12, 16, 12)
        form.setHorizontalSpacing(20)
        for what, how_much in told:
            value = QLabel(how_much, self)
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            value.setAccessibleName(f"{what}: {how_much}")
            form.addRow(what, value)
        left_out = QLabel(self.tr("Front matter, comments, marks and addresses behind links do not count."), self)
        left_out.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        left_out.setWordWrap(True)
        form.addRow(left_out)

    def show_above(self, widget: QWidget) -> None:
        """Show the sheet with its lower edge at *widget*."""
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * 46)
        self.adjustSize()
        window = self.parentWidget()
        assert window is not None
        corner = widget.mapTo(window, QPoint(0, 0))
        self.move(corner.x() + 4, corner.y() - self.height() - 4)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: ARG002
        self.close()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close()
