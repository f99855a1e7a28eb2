"""What the text's menu offers for a misspelled word: what was meant, and to take the word as it is."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from devlog_app.model.errors import DevlogError
from devlog_app.ui.editor.spelled_lines import SpelledWord
from devlog_app.ui.editor.spelling import Spelling, selection
from devlog_app.ui.language.wording import sentence


class SpellingMenu(QObject):
    """Puts rows for the misspelled word into each menu that the text shows."""

    def __init__(self, spelling: Spelling) -> None:
        super().__init__(spelling)
        spelling.edit().menu_opening.connect(self._fill)

    def _fill(self, menu: QMenu, place: QTextCursor) -> None:
        spelling = self.parent()
        assert isinstance(spelling, Spelling)
        word = spelling.wrong_word_at(place.position()) if spelling.book.is_on else None
        if word is not None:
            Offer(spelling, word, menu)


class Offer(QObject):
    """The rows of one word in one menu; goes with the menu."""

    def __init__(self, spelling: Spelling, word: SpelledWord, menu: QMenu) -> None:
        super().__init__(menu)
        self._spelling = spelling
        self._word = word
        self._menu = menu
        self._written = selection(spelling.edit(), word)
        self._text = self._written.selectedText()
        self._first = menu.actions()[0] if menu.actions() else menu.addSeparator()
        self._waiting = self._row(self.tr("Looking for suggestions…"))
        self._waiting.setEnabled(False)
        menu.insertSeparator(self._first)
        add = self.tr("Add “%1” to the team's words").replace("%1", word.text.replace("&", "&&"))
        self._row(add).triggered.connect(self._add)
        self._row(self.tr("Ignore until Devlog is closed")).triggered.connect(self._ignore)
        menu.insertSeparator(self._first)
        task = spelling.book.suggestions(word.text)
        task.finished.connect(self._show)
        task.failed.connect(self._show_none_because)

    def _show(self, suggestions: tuple[str, ...]) -> None:
        """What was meant, in place of the row that says to wait."""
        if not suggestions or self._spelling.edit().isReadOnly():
            self._waiting.setText(self.tr("No suggestions"))
            return
        for meant in suggestions:
            action = QAction(meant, self._menu)
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.triggered.connect(partial(self._write, meant))
            self._menu.insertAction(self._waiting, action)
        self._menu.removeAction(self._waiting)
        first = self._menu.actions()[0]
        if self._menu.isVisible() and self._menu.activeAction() is None:
            self._menu.setActiveAction(first)

    def _show_none_because(self, error: DevlogError) -> None:
        self._waiting.setText(sentence(error))

    def _row(self, words: str) -> QAction:
        action = QAction(words, self._menu)
        self._menu.insertAction(self._first, action)
        return action

    def _write(self, meant: str, _checked: bool = False) -> None:  # what Qt sends
        # The text may have changed while the menu stood open.
        if self._written.selectedText() == self._text:
            self._written.insertText(meant)

    def _add(self) -> None:
        self._spelling.book.add(as_listed(self._word.text))

    def _ignore(self) -> None:
        self._spelling.book.ignore(self._word.text)


def as_listed(word: str) -> str:
    """How *word* stands in a list: one with a capital only because a sentence begins with it counts in any case."""
    return word.lower() if word[:1].isupper() and word[1:].islower() else word
