"""Spelling as it is commanded: switched on and off, and walked from one misspelled word to the next."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.writing.writing_aids import SETTLED, WritingAids


class SpellingCommands(QObject):
    """Carries out what the menu says about spelling, for the note that is shown."""

    def __init__(self, window: MainWindow, aids: WritingAids, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._aids = aids
        words = self._words = aids.words
        self._switch = window.actions_table["spelling"]
        self._switch.toggled.connect(words.switch)
        window.actions_table["next_misspelling"].triggered.connect(self._go_on)
        window.actions_table["previous_misspelling"].triggered.connect(self._go_back)
        words.refused.connect(window.show_error)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._look_at_words)
        QTimer.singleShot(SETTLED, self, self._begin)

    def _begin(self) -> None:
        self._words.switch(self._switch.isChecked())

    def _look_at_words(self, state: Qt.ApplicationState) -> None:
        """Whoever comes back to the window may have edited the list of words."""
        if state == Qt.ApplicationState.ApplicationActive and self._words.is_on:
            self._words.look_at_words()

    def _go_on(self) -> None:
        self._walk(backwards=False)

    def _go_back(self) -> None:
        self._walk(backwards=True)

    def _walk(self, *, backwards: bool) -> None:
        from devlog_app.ui.editor.spelling_walk import SpellingWalk

        self._switch.setChecked(True)
        # Checked already, it may not have begun: nobody missed it so far.
        self._words.switch(on=True)
        spelling = self._aids.spelling_of(self._window.editor.pane)
        walk = spelling.findChild(SpellingWalk)
        if walk is None:
            walk = SpellingWalk(spelling)
            walk.found_none.connect(self._say_none)
        walk.go(backwards=backwards)

    def _say_none(self) -> None:
        self._window.say(self.tr("No misspelled words in this note."))
