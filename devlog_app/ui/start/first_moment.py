"""The first moment of the window: what is pressed in it waits until there is somebody to carry it out."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from devlog_app.ui.main_window import MainWindow

CarryOut = Callable[[], object]

COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
MODIFIERS = frozenset(
    (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock)
)
DIGITS = range(10, 20)
"""The native codes of the keys 1 to 9 and 0 under X11 and Wayland."""


class FirstMoment(QObject):
    """Keeps keys, and whatever else is wanted before its part is there, and carries it out in order.

    Typing goes straight into the text as soon as one is shown; but what is typed behind a command waits with it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window: MainWindow | None = None
        self._waiting: list[CarryOut] = []
        self._is_pointing = False
        self._is_ending = False
        self._is_over = False

    @property
    def is_waited_for(self) -> bool:
        """Whether something waits, and will be carried out."""
        return self._window is not None and bool(self._waiting)

    def begin(self, window: MainWindow) -> None:
        """*window* is shown: listen to it."""
        self._window = window
        window.windowHandle().installEventFilter(self)
        window.tree.note_chosen.connect(self._glance)
        window.tree.note_kept.connect(self._open)

    def then(self, carry_out: CarryOut) -> None:
        """Do this behind everything that waits; at once if the first moment is over."""
        if self._is_over:
            carry_out()
        else:
            self._waiting.append(carry_out)

    def leave_the_mouse(self) -> None:
        """Whoever opens notes and carries out commands is there: only keys wait on, for a note to be shown."""
        self._turn_to_what_was_pointed_at()
        if self._window is not None:
            self._window.tree.note_chosen.disconnect(self._glance)
            self._window.tree.note_kept.disconnect(self._open)

    def end(self) -> None:
        """Everything is there: carry out what waits, and let the window hear its keys by itself."""
        if self._window is None or self._is_ending:
            return
        self._is_ending = True
        # What helps writing in a note comes a moment after it.
        QTimer.singleShot(0, self, self._go_on)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self._is_pointing = True
            QTimer.singleShot(0, self, self._turn_to_what_was_pointed_at)
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease or not self._has_to_wait(event):
            return False
        if event.type() == QEvent.Type.KeyPress:
            self.then(partial(self._press, _copy_of(event)))
        else:
            # Accepted, it becomes a key press, and no command.
            event.accept()
        return True

    def _has_to_wait(self, event: QKeyEvent) -> bool:
        assert self._window is not None
        if event.key() in MODIFIERS or QApplication.activePopupWidget() is not None:
            return False
        if self._waiting or not self._window.editor.edit.hasFocus():
            return True
        return bool(event.modifiers() & COMMANDING) or self._command_of(event) is not None

    def _go_on(self) -> None:
        """Carry out the next of what waits; a part that it needs may come with the event loop."""
        if self._waiting:
            QTimer.singleShot(0, self, self._go_on)
            self._waiting.pop(0)()
        else:
            self._is_over = True
            assert self._window is not None
            self._window.windowHandle().removeEventFilter(self)
            self._window = None

    def _press(self, event: QKeyEvent) -> None:
        """Press this key where the focus is now; one of a command gives the command."""
        focus = self._focus()
        wish = _copy_of(event, QEvent.Type.ShortcutOverride)
        wish.ignore()
        QApplication.sendEvent(focus, wish)
        command = self._command_of(event) if not wish.isAccepted() else None
        if command is not None:
            command()
        else:
            QApplication.sendEvent(focus, event)
            QApplication.sendEvent(focus, _copy_of(event, QEvent.Type.KeyRelease))

    def _focus(self) -> QWidget:
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._window
        assert over is not None
        return over.focusWidget() or over

    def _turn_to_what_was_pointed_at(self) -> None:
        """Who points at something means the next keys for it, although a note is about to be shown."""
        if self._window is None or not self._is_pointing:
            return
        self._is_pointing = False
        widget = self._window.focusWidget()
        if widget is not None and widget is not self._window.editor.edit:
            self.then(partial(widget.setFocus, Qt.FocusReason.MouseFocusReason))

    def _glance(self, path: str) -> None:
        if self._window is not None:
            self.then(partial(self._window.tree.note_chosen.emit, path))

    def _open(self, path: str) -> None:
        if self._window is not None:
            self.then(partial(self._window.tree.note_kept.emit, path))

    def _command_of(self, event: QKeyEvent) -> CarryOut | None:
        wanted = tuple(_sequences(event))
        return next((carry_out for keys, carry_out in self._commands() if keys in wanted), None)

    def _commands(self) -> Iterator[tuple[QKeySequence, CarryOut]]:
        """All keys that the window knows, as they are now: those of the commands, of the tabs and of the menus."""
        assert self._window is not None
        for action in self._window.actions_table:
            yield action.shortcut(), action.trigger
        for shortcut in self._window.findChildren(QShortcut):
            yield shortcut.key(), shortcut.activated.emit
        bar = self._window.menuBar()
        for menu in bar.actions():
            yield QKeySequence.mnemonic(menu.text()), partial(bar.setActiveAction, menu)


def _copy_of(event: QKeyEvent, kind: QEvent.Type = QEvent.Type.KeyPress) -> QKeyEvent:
    """*event*, which is gone when it is handled, to be sent again."""
    native = event.nativeScanCode(), event.nativeVirtualKey(), event.nativeModifiers()
    return QKeyEvent(kind, event.key(), event.modifiers(), *native, event.text())


def _sequences(event: QKeyEvent) -> Iterator[QKeySequence]:
    """What a command's keys may be called whose press *event* is: with Shift, a key has another sign on it."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    keys = [Qt.Key(event.key())]
    if modifiers & Qt.KeyboardModifier.ShiftModifier and event.nativeScanCode() in DIGITS:
        keys.append(Qt.Key(Qt.Key.Key_0 + (event.nativeScanCode() - DIGITS.start + 1) % 10))
    for key in keys:
        yield QKeySequence(QKeyCombination(modifiers, key))
