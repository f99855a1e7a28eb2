"""The small forms for what can be made: a talk note, a post."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from devlog_app.model.values import dataclass
from devlog_app.ui.dialogs.form import FormDialog


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTalk:
    """A talk note to be made in the conference with this folder."""

    title: str
    conference: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class NewPost:
    """A post to be made."""

    title: str


class NewPostDialog(FormDialog):
    """Asks for a post's title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("Forms", "New post"), QCoreApplication.translate("Forms", "Create"), parent
        )
        self._title = self.text_row(self.tr("Title:"))
        self.check()

    def is_complete(self) -> bool:
        return bool(self._title.text().strip())

    def answer(self) -> NewPost:
        return NewPost(self._title.text().strip())


class NewTalkDialog(FormDialog):
    """Asks for a talk's title, its conference and who speaks; *conferences* are (folder, title)."""

    def __init__(
        self, conferences: Sequence[tuple[str, str]], chosen: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            QCoreApplication.translate("Forms", "New talk note"), QCoreApplication.translate("Forms", "Create"), parent
        )
        self._conference = QComboBox(self)
        for folder, title in conferences:
            self._conference.addItem(title, folder)
        self._conference.setCurrentIndex(max(0, self._conference.findData(chosen)))
        self._title = self.text_row(self.tr("Talk:"))
        self._speaker = self.text_row(self.tr("Speaker:"))
        self.add_row(self.tr("Conference:"), self._conference)
        self.check()

    def is_complete(self) -> bool:
        return bool(self._title.text().strip()) and self._conference.count() > 0

    def answer(self) -> NewTalk:
        return NewTalk(
            title=self._title.text().strip(),
            conference=str(self._conference.currentData()),
            speaker=self._speaker.text().strip() or None,
        )
