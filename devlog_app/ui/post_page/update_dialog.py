"""What an update will do, said before it is done."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QVBoxLayout, QWidget

from devlog_app.model.after_publication import UpdatePlan
from devlog_app.ui.language.quoting import quoted
from devlog_app.ui.post_page.works import works_in_words

WIDTH = 520
SHOWN = 7
"""Lines of the list that are seen at once."""


class UpdateDialog(QDialog):
    """Lists the works of one *plan* for the post in *place*; ``accepted`` is the word to begin."""

    def __init__(
        self,
        plan: UpdatePlan,
        place: str,
        parent: QWidget | None = None,
        *,
        is_local: bool = False,
        title_of: Callable[[str], str] = str,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Update the post"))
        self.setMinimumWidth(WIDTH)
        self._plan = plan
        self._is_local = is_local
        self._title_of = title_of
        sentence = QLabel(self._sentence(place), self)
        sentence.setWordWrap(True)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("What will happen"))
        self._list.setWordWrap(True)
        self._list.addItems(self._lines())
        self._list.setFixedHeight(self.fontMetrics().lineSpacing() * min(SHOWN, self._list.count()) + 14)
        self._list.setVisible(self._list.count() > 0)
        lost = QLabel(self.tr("It was edited there by somebody else; those words are lost."), self)
        lost.setWordWrap(True)
        lost.setForegroundRole(QPalette.ColorRole.BrightText)
        lost.setVisible(plan.changed_there)
        last = QLabel(self._last_words(), self)
        last.setWordWrap(True)
        last.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        verb = self.tr("Withdraw and publish anew") if plan.anew else self.tr("Update")
        buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(sentence)
        column.addWidget(self._list)
        column.addWidget(lost)
        column.addWidget(last)
        column.addWidget(buttons)

    def _sentence(self, place: str) -> str:
        if self._plan.anew:
            words = self.tr(
                "Telegram takes no such edit: a picture stays a picture, an album keeps its size. The post has to be "
                "withdrawn from %1 and published anew."
            )
        elif self._plan.works:
            words = self.tr("What will happen in the channel (%1):")
        else:
            words = self.tr("The post in %1 stays as it is; only what is remembered of the note is brought up to date.")
        return words.replace("%1", place)

    def _lines(self) -> list[str]:
        lines = works_in_words(self._plan)
        if self._plan.anew:
            lines.append(self.tr("Views, reactions and comments of the old post are gone"))
            titles = (quoted(self._title_of(path)) for path in self._plan.linked_from)
            lines += [self.tr("The link in %1 breaks").replace("%1", title) for title in titles]
            lines.append(self.tr("Links from elsewhere break"))
        return lines

    def _last_words(self) -> str:
        if self._is_local:
            return self.tr("Nobody else sees it: the post is on this computer only.")
        return self.tr("This cannot be undone in Telegram.")
