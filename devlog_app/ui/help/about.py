"""What this program is, and whose work is in it under which licences."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from devlog_app import __version__
from devlog_app.services.licences import Part, shipped_parts
from devlog_app.services.shipped import ICON_SIDES, program_icon
from devlog_app.ui.dialogs.room import give_room
from devlog_app.ui.theme.icons import DRAWINGS
from devlog_app.ui.versions import versions

LETTERS, LINES = 112, 32
"""How large the dialog is."""


class AboutDialog(QDialog):
    """Two pages: the program, and the parts it is made of."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Devlog"))
        tabs = QTabWidget(self)
        tabs.setAccessibleName(self.windowTitle())
        tabs.addTab(self._program_page(), self.tr("&Devlog"))
        tabs.addTab(self._licences_page(), self.tr("&Licences"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        copy = buttons.addButton(self.tr("Copy the versions"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        column = QVBoxLayout(self)
        column.addWidget(tabs, 1)
        column.addWidget(buttons)
        give_room(self, LETTERS, LINES)

    def _program_page(self) -> QWidget:
        page = QWidget(self)
        icon = QLabel(page)
        side = 4 * self.fontMetrics().lineSpacing()
        icon.setPixmap(QIcon(str(program_icon(ICON_SIDES[-1]))).pixmap(side, side))
        name = QLabel(f"Devlog {__version__}", page)
        font = QFont(name.font())
        font.setPointSizeF(font.pointSizeF() * 1.5)
        name.setFont(font)
        about = QLabel(self.tr("Notes in Markdown that become Telegram posts. Free software, MIT licence."), page)
        runs_on = QLabel("<br>".join(map(escape, versions())), page)
        runs_on.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(page)
        column.addStretch(1)
        for label in (icon, name, about, runs_on):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(label is about)
            column.addWidget(label)
        column.addStretch(2)
        return page

    def _licences_page(self) -> QWidget:
        page = QWidget(self)
        self._parts = QListWidget(page)
        self._parts.setAccessibleName(self.tr("Parts"))
        self._about = QLabel(page)
        self._about.setWordWrap(True)
        self._about.setOpenExternalLinks(True)
        self._words = QPlainTextEdit(page)
        self._words.setReadOnly(True)
        self._words.setTabChangesFocus(True)
        self._words.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._words.setAccessibleName(self.tr("Licence"))
        icons = Part(name="Tabler Icons", version="3", licence="MIT", texts=(DRAWINGS / "LICENSE",))
        for part in (*shipped_parts(), icons):
            item = QListWidgetItem(f"{part.name} {part.version}", self._parts)
            item.setData(Qt.ItemDataRole.UserRole, part)
        self._parts.currentItemChanged.connect(self._show_part)
        self._parts.setMinimumWidth(self._parts.sizeHintForColumn(0) + 3 * self.fontMetrics().maxWidth() // 2)
        self._parts.setMaximumWidth(self._parts.minimumWidth())
        right = QVBoxLayout()
        right.addWidget(self._about)
        right.addWidget(self._words, 1)
        row = QHBoxLayout(page)
        row.addWidget(self._parts)
        row.addLayout(right, 1)
        self._parts.setCurrentRow(0)
        return page

    def _show_part(self, item: QListWidgetItem | None) -> None:
        part = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if not isinstance(part, Part):
            return
        where = f'<br><a href="{escape(part.address)}">{escape(part.address)}</a>' if part.address else ""
        self._about.setText(f"<b>{escape(part.name)}</b> — {escape(part.licence)}{where}")
        self._words.setPlainText(part.words() or self.tr("It brings no text of its licence with it."))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(versions()))
