"""The settings: a page for each group of the model, one for the keyboard, and a field that finds any of it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from devlog_app.model.errors import DevlogError, FormatError
from devlog_app.services.settings import SettingsStore, WrongSettings
from devlog_app.ui.dialogs.room import give_room
from devlog_app.ui.language.wording import advice, sentence
from devlog_app.ui.properties.fields import Field
from devlog_app.ui.properties.rows import Place
from devlog_app.ui.settings.form_page import FormPage
from devlog_app.ui.settings.keyboard_page import KeyboardPage
from devlog_app.ui.settings.rows import rows_of_settings

if TYPE_CHECKING:
    from devlog_app.model.configuration import Settings

KEYBOARD = "keyboard"
LETTERS, LINES = 110, 34
"""How large the dialog is."""


class SettingsDialog(QDialog):
    """Every change holds at once and is written; what cannot be used is said beside its field and not written."""

    changed = Signal(object)
    """The ``Settings`` as they are kept now."""

    def __init__(self, store: SettingsStore, file: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self._store = store
        self._file = file
        self._fields: dict[Place, Field] = {}
        self._pending: dict[Place, object] = {}
        self._search = QLineEdit(self)
        self._names = QListWidget(self)
        self._pages = QStackedWidget(self)
        self._nothing = QLabel(self.tr("No setting is called so."), self)
        self._wrong = QLabel(self)
        self._keyboard = KeyboardPage(self)
        self._fill()
        self._lay_out()
        self.read()

    def show_page(self, name: str) -> None:
        """Show the page *name*: ``KEYBOARD``, or that of the first row of a group of the model."""
        if name == KEYBOARD:
            self._names.setCurrentRow(self._names.count() - 1)

    def link(self, words: str, follow: Callable[[], object]) -> None:
        """Offer on the page of Telegram what is set up elsewhere: it closes the settings and opens that."""
        page = self._page_of(("telegram", "api_id"))
        if page is not None:
            button = page.add_link(words)
            button.clicked.connect(self.close)
            # The settings are gone by then.
            button.clicked.connect(follow, Qt.ConnectionType.QueuedConnection)

    def read(self) -> None:
        """Show what the file says now; where it cannot be read, say so and let nothing be changed."""
        try:
            settings = self._store.read()
        except DevlogError as error:
            self._say(error)
            self._pages.setEnabled(False)
            return
        self._wrong.hide()
        self._pages.setEnabled(True)
        self._show(settings)

    def _show(self, settings: "Settings") -> None:
        said = settings.model_dump()
        for place, field in self._fields.items():
            if place not in self._pending:
                field.show_value(_at(said, place), None)
        self._keyboard.show_wanted(settings.keys)

    def _want(self, place: Place, value: object) -> None:
        """A field shall have another value; values of one section are kept once they can be used together."""
        place = tuple(place)
        self._pending[place] = value
        together = {other: wanted for other, wanted in self._pending.items() if other[:-1] == place[:-1]}
        for other in together:
            self._fields[other].show_wrong("")
        self._change(together)

    def _want_keys(self, keys: Mapping[str, str]) -> None:
        self._change({("keys",): dict(keys) or None})

    def _change(self, changes: Mapping[Place, object]) -> None:
        self._wrong.hide()
        try:
            settings = self._store.change(changes)
        except WrongSettings as error:
            for place, wrong in error.wrong.items():
                self._say_beside(place, wrong)
            return
        except DevlogError as error:
            self._say(error)
            return
        for place in changes:
            self._pending.pop(place, None)
        self._clear_beside(changes)
        self._show(settings)
        self.changed.emit(settings)

    def _clear_beside(self, changes: Mapping[Place, object]) -> None:
        above = {place[:-1] for place in changes}
        for place, field in self._fields.items():
            if place[:-1] in above:
                field.show_wrong("")

    def _say_beside(self, place: Place, wrong: FormatError) -> None:
        field = self._fields.get(place)
        if field is None:
            self._say(wrong)
            return
        named = FormatError(wrong.code, **{**wrong.values, "key": field.title})  # type: ignore[arg-type]  # as it was
        field.show_wrong(_words(named))

    def _say(self, error: DevlogError) -> None:
        self._wrong.setText(_words(error))
        self._wrong.show()

    # How it is built

    def _fill(self) -> None:
        rows = tuple(rows_of_settings())
        for title in dict.fromkeys(setting.page for setting in rows):
            page = FormPage(title, [setting for setting in rows if setting.page == title], self)
            page.value_wanted.connect(self._want)
            self._fields |= {field.row.place: field for field in page.fields()}
            self._add_page(title, page)
        self._keyboard.keys_wanted.connect(self._want_keys)
        self._add_page(self.tr("Keyboard"), self._keyboard)

    def _add_page(self, title: str, page: QWidget) -> None:
        self._names.addItem(QListWidgetItem(title))
        self._pages.addWidget(page)

    def _page_of(self, place: Place) -> FormPage | None:
        for number in range(self._pages.count()):
            page = self._pages.widget(number)
            if isinstance(page, FormPage) and any(field.row.place == place for field in page.fields()):
                return page
        return None

    def _lay_out(self) -> None:
        self._search.setPlaceholderText(self.tr("Find a setting or a command"))
        self._search.setAccessibleName(self.tr("Find a setting"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._find)
        self._names.setAccessibleName(self.tr("Pages"))
        self._names.currentRowChanged.connect(self._turn_to)
        self._names.setSpacing(2)
        self._names.setFixedWidth(self._names.sizeHintForColumn(0) + 4 * self._names.fontMetrics().averageCharWidth())
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._nothing.hide()
        self._wrong.setWordWrap(True)
        self._wrong.setForegroundRole(QPalette.ColorRole.BrightText)
        self._wrong.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        in_text = buttons.addButton(self.tr("Open settings.yaml"), QDialogButtonBox.ButtonRole.ActionRole)
        in_text.setToolTip(str(self._file))
        in_text.setAutoDefault(False)
        in_text.clicked.connect(self._open_file)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._names)
        middle.addWidget(self._pages, 1)
        middle.addWidget(self._nothing, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        for widget in (self._search, self._wrong):
            column.addWidget(widget)
        column.addLayout(middle, 1)
        column.addWidget(buttons)
        self._names.setCurrentRow(0)
        give_room(self, LETTERS, LINES)
        self._search.setFocus()

    def _turn_to(self, number: int) -> None:
        if number >= 0:
            self._pages.setCurrentIndex(number)

    def _find(self, typed: str) -> None:
        words = typed.casefold().split()
        found = [number for number in range(self._pages.count()) if self._found_in(number, words)]
        for number in range(self._names.count()):
            self._names.item(number).setHidden(number not in found)
        self._nothing.setVisible(not found)
        self._pages.setVisible(bool(found))
        if found and self._names.currentRow() not in found:
            self._names.setCurrentRow(found[0])

    def _found_in(self, number: int, words: list[str]) -> int:
        page = self._pages.widget(number)
        assert isinstance(page, FormPage | KeyboardPage)
        return page.narrow(words)

    def _open_file(self) -> None:
        try:
            self._store.make()
        except DevlogError as error:
            self._say(error)
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))


def _at(said: object, place: Place) -> object:
    for key in place:
        said = said.get(key) if isinstance(said, Mapping) else None
    return said


def _words(error: DevlogError) -> str:
    return " ".join(filter(None, (sentence(error), advice(error))))
