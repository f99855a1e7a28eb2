"""One part of the status line: an icon, a few words, or both, that lead to the right place."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from devlog_app.ui.theme import colours
from devlog_app.ui.theme.icons import drawn_icon

FEW = 16
"""Letters, less of which of a longer sentence say nothing: its icon alone says more."""
GAP = 6
BETWEEN = "  ·  "


class StatusButton(QAbstractButton):
    """Leaves out what has no room, part by part; a tool tip says all of it, and what a click does."""

    def __init__(self, what: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._what = what
        self._icon = ""
        self._parts: tuple[str, ...] = ()
        self._wrong = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def is_wrong(self) -> bool:
        """Whether something went wrong, and there is more need to read it than the rest."""
        return self._wrong

    def tell(self, icon: str, words: str | tuple[str, ...], tip: str, *, wrong: bool = False) -> None:
        """Say *words*, beside *icon* if there is one; *tip* explains them. What is *wrong* stands out.

        Of several parts those that count most come first.
        """
        self._parts = (words,) if isinstance(words, str) else words
        words = BETWEEN.join(self._parts)
        if (icon, words, wrong) == (self._icon, self.text(), self._wrong) and tip in self.toolTip():
            return
        self._icon, self._wrong = icon, wrong
        self.setText(words)
        self.setToolTip(f"{words}\n{tip}" if tip else words)
        self.setAccessibleName(f"{self._what}: {words}" if self._what else words)
        self.setAccessibleDescription(tip)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self._size(self._advance(self.text()))

    def minimumSizeHint(self) -> QSize:
        """The icon; without one, the words that count most."""
        return self._size(0 if self._icon else self._advance(self._parts[0] if self._parts else ""))

    def width_below(self, most: int) -> int:
        """The width, of *most* pixels if that can be, at which nothing is seen by halves that says too little."""
        least, enough = self.minimumSizeHint().width(), self._size(self._enough).width()
        return most if most >= enough else least

    def seen(self) -> str:
        """What of the words there is room for: some whole parts, or enough letters of the first; else nothing."""
        room = self.width() - self._start - GAP
        for count in range(len(self._parts), 0, -1):
            words = BETWEEN.join(self._parts[:count])
            if self._advance(words) <= room:
                return words
        if not self._parts or room < self._enough:
            return ""
        return self.fontMetrics().elidedText(self._parts[0], Qt.TextElideMode.ElideRight, room)

    @property
    def _enough(self) -> int:
        """Pixels of words that are worth being read without their end."""
        return self.fontMetrics().averageCharWidth() * FEW

    @property
    def _start(self) -> int:
        """Pixels before the words."""
        return self.fontMetrics().height() + 2 * GAP if self._icon else GAP

    def _advance(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words) + 2 if words else 0

    def _size(self, words: int) -> QSize:
        """With so many pixels for *words*."""
        return QSize(self._start + (words + GAP if words else 0), self.fontMetrics().height() + GAP)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look, side = colours(self.palette()), self.fontMetrics().height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setBrush(look.hover)
            painter.setPen(look.accent if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 5, 5)
        ink = look.error if self._wrong else look.text_muted
        if self._icon:
            painter.drawPixmap(GAP, (self.height() - side) // 2, drawn_icon(self._icon, ink, side))
        painter.setPen(ink)
        place = QRect(self._start, 0, self.width() - self._start, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.seen())
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()
