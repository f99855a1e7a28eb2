"""The settings as a form: made of the model, searched, applied at once, written without touching anything else."""

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QPushButton, QSpinBox, QWidget

from devlog_app.model.configuration import Settings
from devlog_app.storage.settings_file import read_settings
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.settings.dialog import SettingsDialog
from devlog_app.ui.settings.keyboard_page import KeyboardPage
from devlog_app.ui.settings.rows import rows_of_settings

Eventually = Callable[[Callable[[], object]], None]
WRITTEN = "version: 1\n# mine\ntheme: light # day\nunknown: {kept: [1, 2]}\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "base").mkdir(exist_ok=True)
    return tmp_path / "base" / "settings.yaml"


@pytest.fixture
def dialog(window: MainWindow, file: Path) -> SettingsDialog:
    """The settings, opened by their command."""
    file.write_text(WRITTEN, "utf-8")
    return opened(window)


def opened(window: MainWindow) -> SettingsDialog:
    window.actions_table["settings"].trigger()
    (found,) = window.findChildren(SettingsDialog)
    return found


def control(dialog: QWidget, name: str, kind: type[QWidget]) -> QWidget:
    """What is called *name*."""
    (found,) = [each for each in dialog.findChildren(kind) if each.accessibleName() == name]
    return found


def said(dialog: QWidget) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if not label.isHidden())


def choose(dialog: QWidget, name: str, words: str) -> None:
    box = control(dialog, name, QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentText(words)
    box.activated.emit(box.currentIndex())


def type_in(dialog: QWidget, name: str, text: str) -> None:
    line = control(dialog, name, QLineEdit)
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_every_field_of_the_model_has_its_row_or_its_page() -> None:
    shown = {setting.row.place[0] for setting in rows_of_settings()}
    assert shown | {"version", "keys", "accounts"} == set(Settings.model_fields)
    assert all(setting.row.title and setting.page for setting in rows_of_settings())


def test_a_choice_holds_at_once_and_nothing_else_is_touched(
    dialog: SettingsDialog, window: MainWindow, file: Path, eventually: Eventually
) -> None:
    choose(dialog, "Theme", "dark")
    assert file.read_text("utf-8") == WRITTEN.replace("light", "dark")
    eventually(lambda: window.palette().base().color().lightness() < 100)
    assert window.actions_table["theme_dark"].isChecked()


def test_a_number_stays_within_its_bounds(dialog: SettingsDialog, file: Path) -> None:
    spin = control(dialog, "Undo window", QSpinBox)
    assert isinstance(spin, QSpinBox)
    spin.setValue(99)
    assert "undo_window: 30" in file.read_text("utf-8")


def test_what_cannot_be_used_is_said_beside_its_field_and_not_written(dialog: SettingsDialog, file: Path) -> None:
    type_in(dialog, "api_id", "twelve")
    assert "“api_id” must be a whole number, not “twelve”." in said(dialog)
    assert file.read_text("utf-8") == WRITTEN
    type_in(dialog, "api_id", "1234567")
    assert "must be a whole number" not in said(dialog)
    assert "api_id: 1234567" in file.read_text("utf-8")


def test_what_belongs_together_is_written_once_it_is_whole(dialog: SettingsDialog, file: Path) -> None:
    type_in(dialog, "Host", "127.0.0.1")
    assert "“Public key file” is missing." in said(dialog)
    assert file.read_text("utf-8") == WRITTEN
    choose(dialog, "Theme", "dark")
    assert "theme: dark" in file.read_text("utf-8")
    type_in(dialog, "Public key file", "/keys/server.pem")
    server = read_settings(file).value.telegram.server
    assert server is not None
    assert (server.host, str(server.public_key_file)) == ("127.0.0.1", "/keys/server.pem")
    assert "is missing" not in said(dialog)


def test_a_secret_is_never_shown(window: MainWindow, file: Path) -> None:
    file.write_text("version: 1\ntelegram: {api_id: 12, api_hash: verysecret}\n", "utf-8")
    dialog = opened(window)
    line = control(dialog, "api_hash", QLineEdit)
    assert isinstance(line, QLineEdit)
    assert (line.text(), line.echoMode()) == ("", QLineEdit.EchoMode.Password)


def test_a_file_is_chosen_from_the_keyboard_too(dialog: SettingsDialog) -> None:
    line = control(dialog, "Public key file", QLineEdit)
    button = line.nextInFocusChain()
    assert isinstance(button, QPushButton)
    assert (button.text(), button.accessibleDescription()) == ("Choose…", "Public key file")
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_settings_are_found_by_their_words_and_by_what_is_said_of_them(dialog: SettingsDialog) -> None:
    assert shown_for(dialog, "taken back") == (["Publishing"], ["Undo window"])
    assert shown_for(dialog, "dark") == (["Window", "Keyboard"], ["Theme"])
    assert shown_for(dialog, "pem") == (["Telegram"], ["Public key file"])
    assert shown_for(dialog, "zzz") == ([], [])
    assert "No setting is called so." in said(dialog)


def shown_for(dialog: SettingsDialog, typed: str) -> tuple[list[str], list[str]]:
    """The pages, and the fields on the one that is shown, while *typed* is looked for."""
    search = control(dialog, "Find a setting", QLineEdit)
    assert isinstance(search, QLineEdit)
    search.setText(typed)
    names = dialog.findChild(QListWidget)
    assert isinstance(names, QListWidget)
    items = [names.item(row) for row in range(names.count())]
    pages = [item.text() for item in items if not item.isHidden()]
    fields = [setting.row.title for setting in rows_of_settings()]
    kinds = (QComboBox, QSpinBox, QLineEdit)
    there = [each for kind in kinds for each in dialog.findChildren(kind) if each.isVisible()]
    return pages, [name for name in fields if name in {each.accessibleName() for each in there}]


def test_what_is_set_up_elsewhere_is_found_too(dialog: SettingsDialog) -> None:
    (button,) = (each for each in dialog.findChildren(QPushButton) if each.text() == "Accounts and proxy…")
    assert shown_for(dialog, "proxy") == (["Telegram"], [])
    assert button.isVisible()
    assert shown_for(dialog, "quarrel") == ([], [])
    assert not button.isVisible()
    # Nothing is looked for any more.
    shown_for(dialog, "")
    assert button.isVisible()


def test_a_file_that_cannot_be_read_is_told_and_nothing_can_be_changed(window: MainWindow, file: Path) -> None:
    file.write_text("theme: [\n", "utf-8")
    dialog = opened(window)
    assert "settings.yaml" in said(dialog) or "line" in said(dialog)
    assert not control(dialog, "Theme", QComboBox).isEnabled()
    assert file.read_text("utf-8") == "theme: [\n"


def test_new_keys_hold_at_once_and_are_written(dialog: SettingsDialog, window: MainWindow, file: Path) -> None:
    page = dialog.findChild(KeyboardPage)
    assert isinstance(page, KeyboardPage)
    page.keys_wanted.emit({"save": "F12"})
    assert "keys:\n  save: F12\n" in file.read_text("utf-8")
    assert window.actions_table["save"].shortcut().toString() == "F12"


def test_another_language_opens_the_window_anew(
    program_window: Callable[[], MainWindow], dialog: SettingsDialog, eventually: Eventually
) -> None:
    before = id(program_window())
    choose(dialog, "Language", "Русский")
    eventually(lambda: id(program_window()) != before)
    eventually(lambda: program_window().preview.post is not None)


@pytest.fixture
def program_window(request: pytest.FixtureRequest) -> Callable[[], MainWindow]:
    program = request.getfixturevalue("program")
    return lambda: program.window


def test_the_closed_dialog_is_freed(window: MainWindow, file: Path) -> None:
    file.write_text(WRITTEN, "utf-8")
    dialog = opened(window)
    freed = weakref.ref(dialog)
    next(each for each in dialog.findChildren(QPushButton) if each.text().replace("&", "") == "Close").click()
    del dialog
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert freed() is None
