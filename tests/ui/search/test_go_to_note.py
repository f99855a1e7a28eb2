"""Ctrl+P and a few letters lead to a note."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from ui.quick_list.probe import QuickListProbe

from devlog_app.ui.main_window import MainWindow

Eventually = Callable[[Callable[[], object]], None]


def asked(window: MainWindow) -> QuickListProbe:
    window.actions_table["go_to_note"].trigger()
    return QuickListProbe(window)


def test_letters_and_return_open_a_note(window: MainWindow, eventually: Eventually) -> None:
    quick = asked(window)
    quick.type("синт synth")
    assert quick.titles() == []
    quick.field.clear()
    quick.type("syn da")
    assert quick.titles() == ["Synthetic data"]
    quick.press(Qt.Key.Key_Return)
    eventually(lambda: "Анна" in window.editor.text())
    assert not QuickListProbe.is_open(window)


def test_what_was_shown_before_stands_first(window: MainWindow, eventually: Eventually) -> None:
    quick = asked(window)
    quick.type("october")
    quick.press(Qt.Key.Key_Return)
    eventually(lambda: "Done: a lot" in window.editor.text())
    assert asked(window).titles()[0] == "Practical ML"
