"""The keys of all commands by menu: press others, take them from another command, or have the usual ones back."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QGridLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from devlog_app.ui.actions.command import Command
from devlog_app.ui.actions.keys import OF_TABS, USUAL, effective, holder, native, plain, types_text
from devlog_app.ui.actions.listing import commands_by_menu, name_of
from devlog_app.ui.theme import colours

NAME = Qt.ItemDataRole.UserRole
ENGLISH = Qt.ItemDataRole.UserRole + 1


class KeyboardPage(QWidget):
    """Shows what is wanted, and says what the user wants instead."""

    keys_wanted = Signal(object)
    """The keys that are not the usual ones, by the command's name; empty keys: none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wanted: dict[str, str] = {}
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._menus: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._conflict = ("", "", "")
        self._tree = QTreeWidget(self)
        self._title = QLabel(self)
        self._keys = QKeySequenceEdit(self)
        self._said = QLabel(self)
        self._take = self._button(self.tr("Take them"), self._take_keys)
        self._none = self._button(self.tr("No keys"), self._take_away)
        self._usual = self._button(self.tr("Usual keys"), self._put_back)
        self._all_usual = self._button(self.tr("All usual keys"), self._put_all_back)
        self._fill()
        self._lay_out()
        self.show_wanted({})

    def show_wanted(self, wanted: Mapping[str, str]) -> None:
        """Show the keys where these are *wanted* instead of the usual ones."""
        self._wanted = dict(wanted)
        for name, keys in effective(self._wanted).items():
            row = self._rows[name]
            row.setText(1, native(keys))
            font = QFont(self._tree.font())
            font.setBold(plain(keys) != plain(USUAL[name]))
            row.setFont(1, font)
        self._all_usual.setEnabled(bool(self._wanted.keys() & USUAL.keys()))
        self._show_command()

    def narrow(self, words: Sequence[str]) -> int:
        """Show the commands in which all *words* stand, in the user's language or in English; how many are shown."""
        count = 0
        for menu, rows in self._menus:
            shown = 0
            for row in rows:
                text = f"{menu.text(0)} {row.text(0)} {row.text(1)} {row.data(0, ENGLISH)}".casefold()
                is_found = all(word in text for word in words)
                row.setHidden(not is_found)
                shown += is_found
            menu.setHidden(shown == 0)
            count += shown
        return count

    def choose(self, name: str) -> None:
        """Turn to the command *name*."""
        self._tree.setCurrentItem(self._rows[name])

    # What the user does

    @property
    def _name(self) -> str:
        """The command at hand; empty where none is."""
        row = self._tree.currentItem()
        return str(row.data(0, NAME) or "") if row is not None else ""

    def _show_command(self) -> None:
        name = self._name
        for control in (self._keys, self._none, self._usual):
            control.setEnabled(bool(name))
        self._say("")
        self._keys.blockSignals(True)
        if not name:
            self._title.setText(self.tr("Choose a command, then press its new keys."))
            self._keys.clear()
        else:
            keys = effective(self._wanted)[name]
            self._title.setText(self.tr("Keys of “%1”:").replace("%1", self._rows[name].text(0)))
            self._keys.setKeySequence(QKeySequence(keys))
            self._none.setEnabled(bool(keys))
            self._usual.setEnabled(plain(keys) != plain(USUAL[name]))
        self._keys.blockSignals(False)

    def _press(self) -> None:
        keys = self._keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if keys and keys != plain(effective(self._wanted)[self._name]):
            self._try(self._name, keys)

    def _try(self, name: str, keys: str) -> None:
        """Give the command *name* these *keys*, if nothing is in the way; else say what."""
        other = holder(keys, effective(self._wanted), but=name)
        if types_text(keys):
            self._say(self.tr("%1 types text: add Ctrl or Alt.").replace("%1", native(keys)))
        elif plain(keys) in OF_TABS:
            self._say(self.tr("%1 turns to another tab, always.").replace("%1", native(keys)))
        elif other is not None:
            said = self.tr("“%1” has %2.").replace("%1", self._rows[other].text(0)).replace("%2", native(keys))
            self._say(said)
            self._conflict = (name, keys, other)
            self._take.show()
        else:
            self._want(name, keys)

    def _take_keys(self) -> None:
        name, keys, other = self._conflict
        if other in self._wanted or plain(keys) == plain(USUAL[name]):
            self._wanted[other] = ""
        self._want(name, keys)

    def _take_away(self) -> None:
        self._want(self._name, "")

    def _put_back(self) -> None:
        if USUAL[self._name]:
            self._try(self._name, USUAL[self._name])
        else:
            self._want(self._name, "")

    def _put_all_back(self) -> None:
        self.keys_wanted.emit({name: keys for name, keys in self._wanted.items() if name not in USUAL})

    def _want(self, name: str, keys: str) -> None:
        wanted = {**self._wanted, name: plain(keys)}
        if plain(keys) == plain(USUAL[name]):
            del wanted[name]
        self.keys_wanted.emit(wanted)

    # How it is built

    def _say(self, words: str) -> None:
        self._conflict = ("", "", "")
        self._take.hide()
        self._said.setText(words)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, colours(palette).warning)
        self._said.setPalette(palette)
        self._said.setVisible(bool(words))

    def _fill(self) -> None:
        self._tree.setColumnCount(2)
        self._tree.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self._tree.setRootIsDecorated(False)
        self._tree.setUniformRowHeights(True)
        self._tree.setAccessibleName(self.tr("Commands"))
        for menu, commands in commands_by_menu():
            heading = QTreeWidgetItem(self._tree, [menu])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            heading.setFirstColumnSpanned(True)
            heading.setForeground(0, self.palette().brush(QPalette.ColorRole.PlaceholderText))
            rows = {command.name: _row(command, heading) for command in commands}
            self._rows |= rows
            self._menus.append((heading, list(rows.values())))
        self._tree.expandAll()
        self._tree.currentItemChanged.connect(self._show_command)
        self._tree.itemActivated.connect(self._go_to_keys)

    def _go_to_keys(self) -> None:
        if self._name:
            self._keys.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, words: str, carry_out: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(carry_out)
        return button

    def _lay_out(self) -> None:
        header = self._tree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)
        self._keys.setMaximumSequenceLength(1)
        self._keys.setAccessibleName(self.tr("New keys"))
        self._keys.editingFinished.connect(self._press)
        self._title.setWordWrap(True)
        self._said.setWordWrap(True)
        self._said.hide()
        self._take.hide()
        row = QGridLayout()
        row.addWidget(self._title, 0, 0, 1, 4)
        row.addWidget(self._keys, 1, 0, 1, 4)
        for column, button in enumerate((self._none, self._usual, self._all_usual), start=1):
            row.addWidget(button, 2, column)
        row.addWidget(self._said, 3, 0, 1, 3)
        row.addWidget(self._take, 3, 3)
        row.setColumnStretch(0, 1)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(14, 0, 0, 0)
        column_layout.setSpacing(10)
        column_layout.addWidget(self._tree, 1)
        column_layout.addLayout(row)


def _row(command: Command, heading: QTreeWidgetItem) -> QTreeWidgetItem:
    row = QTreeWidgetItem(heading, [name_of(command), ""])
    row.setData(0, NAME, command.name)
    row.setData(0, ENGLISH, f"{command.words} {command.name}".replace("&", ""))
    return row
