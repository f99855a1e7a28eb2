"""All keys on one sheet, to be read and printed."""

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from devlog_app.ui.actions.actions import Actions
from devlog_app.ui.actions.keys import OF_TABS, native
from devlog_app.ui.actions.listing import commands_by_menu, name_of
from devlog_app.ui.dialogs.room import give_room

LETTERS, LINES = 90, 34
"""How large the sheet is."""


class KeyboardOverview(QDialog):
    """The commands that have keys, menu by menu."""

    change_wanted = Signal()
    """The user wants other keys; the sheet is closed by then."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        from PySide6.QtCore import Qt

        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard overview"))
        self._sheet = QTextBrowser(self)
        self._sheet.setAccessibleName(self.windowTitle())
        self._sheet.setHtml(self._written(actions))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        print_it = buttons.addButton(self.tr("Print…"), QDialogButtonBox.ButtonRole.ActionRole)
        print_it.clicked.connect(self._print)
        change = buttons.addButton(self.tr("Change keys…"), QDialogButtonBox.ButtonRole.ActionRole)
        change.clicked.connect(self._change)
        column = QVBoxLayout(self)
        column.addWidget(self._sheet, 1)
        column.addWidget(buttons)
        give_room(self, LETTERS, LINES)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        self._sheet.setFocus()

    def text(self) -> str:
        """What stands on the sheet."""
        return self._sheet.toPlainText()

    def _written(self, actions: Actions) -> str:
        parts = [f"<h2>{escape(self.windowTitle())}</h2>"]
        keys = actions.keys()
        for menu, commands in commands_by_menu():
            rows = [(name_of(command), native(keys[command.name])) for command in commands if keys[command.name]]
            if rows:
                parts.append(_table(menu, rows))
        tabs = [
            (self.tr("Next tab"), native(OF_TABS[0])),
            (self.tr("Previous tab"), native(OF_TABS[1])),
            (self.tr("Tab by its number"), f"{native(OF_TABS[2])} … {native(OF_TABS[-2])}"),
            (self.tr("Last tab"), native(OF_TABS[-1])),
        ]
        return "".join((*parts, _table(self.tr("Tabs"), tabs)))

    def _print(self) -> None:
        # Printing is loaded by those who print.
        from PySide6.QtPrintSupport import QPrintDialog

        dialog = QPrintDialog(self)
        dialog.accepted.connect(self._send_to_printer)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _send_to_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog

        dialog = self.sender()
        if isinstance(dialog, QPrintDialog):
            self._sheet.document().print_(dialog.printer())

    def _change(self) -> None:
        self.accept()
        self.change_wanted.emit()


def _table(heading: str, rows: list[tuple[str, str]]) -> str:
    lines = "".join(
        f'<tr><td width="70%">{escape(name)}</td><td><b>{escape(keys)}</b></td></tr>' for name, keys in rows
    )
    return f'<h3>{escape(heading)}</h3><table width="100%" cellpadding="3">{lines}</table>'
