"""A QR code, drawn module by module: dark on light in every theme, because that is what cameras expect."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from devlog_app.ui.theme import colours

MARGIN = 4
"""Modules of white around the code: ISO/IEC 18004 asks for four."""
SIDE = 252
"""Pixels: a sign-in code and its margin are 41 modules, six pixels each."""
DARK = "#10151c"
LIGHT = "#ffffff"
CORNER = 10


class QrCode(QWidget):
    """Shows one code, or an empty card."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[bytes, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("QR code"))
        self.clear()

    def show_code(self, text: str) -> None:
        """Draw the code of *text* in place of the last."""
        # Most windows never show one.
        import segno

        self._rows = tuple(bytes(row) for row in segno.make_qr(text, error="l").matrix_iter(border=MARGIN))
        self.setAccessibleDescription(self.tr("A code to be scanned by Telegram on your phone"))
        self.update()

    def clear(self) -> None:
        """Show no code."""
        self._rows = ()
        self.setAccessibleDescription(self.tr("No code is shown"))
        self.update()

    @property
    def is_shown(self) -> bool:
        """Whether a code can be scanned now."""
        return bool(self._rows)

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = colours(self.palette())
        # An empty card is no lamp in a dark window.
        painter.setPen(QColor(LIGHT) if self._rows else look.border)
        painter.setBrush(QColor(LIGHT) if self._rows else look.panel)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
        if self._rows:
            self._draw(painter)
        painter.end()

    def _draw(self, painter: QPainter) -> None:
        """Every module covers a whole number of the screen's own pixels, so that no edge is blurred."""
        ratio = self.devicePixelRatioF()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.scale(1 / ratio, 1 / ratio)
        side = int(self.width() * ratio)
        module = max(1, side // len(self._rows))
        start = (side - module * len(self._rows)) // 2
        for row, modules in enumerate(self._rows):
            for column, is_dark in enumerate(modules):
                if is_dark:
                    painter.fillRect(start + column * module, start + row * module, module, module, QColor(DARK))
