"""Whoever types at once types into the first field of a form: a space must press no button."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from ui.probes import child

from devlog_app.ui.dialogs.form import FormDialog
from devlog_app.ui.main_window import MainWindow

Eventually = Callable[[Callable[[], object]], None]


@pytest.mark.parametrize("command", ["rename", "move", "new_post", "new_talk"])
def test_a_form_is_typed_into_at_once(window: MainWindow, command: str, eventually: Eventually) -> None:
    # Else the title is written into its row.
    window.actions_table["show_tree"].setChecked(False)
    window.editor.setFocus()
    window.actions_table[command].trigger()
    form = child(window, FormDialog)
    eventually(lambda: form.focusWidget() is not None)
    focused = form.focusWidget()
    assert isinstance(focused, QLineEdit | QComboBox), focused
    if isinstance(focused, QLineEdit):
        QTest.keyClick(focused, Qt.Key.Key_Space)
    assert form.isVisible()
    form.reject()
