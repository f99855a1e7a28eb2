"""The picture card, shown small: to be dragged out of the window, copied, or saved."""

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QFocusEvent, QGuiApplication, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from devlog_app.ui.post_page.card import HEIGHT, WIDTH
from devlog_app.ui.theme import colours

SHOWN = QSize(480, 252)


class CardView(QWidget):
    """Paints the card; a drag takes the whole picture along."""

    dragged = Signal()
    """The card was taken somewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._pressed = QPoint()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag the card to where it is wanted"))

    @property
    def image(self) -> QImage:
        """The whole card."""
        return self._image

    def show_card(self, image: QImage, words: str) -> None:
        """Show *image*, which says *words*."""
        self._image = image
        self.setAccessibleName(self.tr("Picture card: %1").replace("%1", words))
        self.update()

    def copy(self) -> None:
        """Put the card on the clipboard."""
        QGuiApplication.clipboard().setImage(self._image)

    def sizeHint(self) -> QSize:
        return SHOWN

    def minimumSizeHint(self) -> QSize:
        return QSize(SHOWN.width() // 2, SHOWN.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        if not event.buttons() & Qt.MouseButton.LeftButton or far < QApplication.startDragDistance():
            return
        drag = QDrag(self)
        data = QMimeData()
        data.setImageData(self._image)
        drag.setMimeData(data)
        drag.setPixmap(QPixmap.fromImage(self._shown(SHOWN / 2)))
        drag.exec(Qt.DropAction.CopyAction)
        self.dragged.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        room = QSize(WIDTH, HEIGHT).scaled(self.size() - QSize(2, 2), Qt.AspectRatioMode.KeepAspectRatio)
        shown = self._shown(room)
        painter.drawImage(1, 1, shown)
        painter.setPen(QPen(colours(self.palette()).border, 1))
        painter.drawRect(0, 0, room.width() + 1, room.height() + 1)
        painter.end()

    def _shown(self, size: QSize) -> QImage:
        ratio = self.devicePixelRatioF()
        image = self._image.scaled(
            size * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        image.setDevicePixelRatio(ratio)
        return image
