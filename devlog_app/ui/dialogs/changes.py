"""The forms for what can be done to a note: another title, another folder, the trash."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QMessageBox, QWidget

from devlog_app.model.note import NoteSummary
from devlog_app.model.values import dataclass
from devlog_app.ui.dialogs.form import FormDialog


@dataclass(frozen=True, slots=True)
class NewTitle:
    """The note at *path* shall be called *title*."""

    path: str
    title: str


@dataclass(frozen=True, slots=True)
class NewPlace:
    """The notes at *paths* shall stand in *folder*, which is relative to the workspace."""

    paths: tuple[str, ...]
    folder: str


class RenameDialog(FormDialog):
    """Asks for a note's new title."""

    def __init__(self, note: NoteSummary, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("Forms", "Rename note"), translate("Forms", "Rename"), parent)
        self._note = note
        self._title = self.text_row(self.tr("Title:"), note.title)
        self._title.selectAll()
        self.check()

    def is_complete(self) -> bool:
        return self._title.text().strip() not in ("", self._note.title)

    def answer(self) -> NewTitle:
        return NewTitle(self._note.path, self._title.text().strip())


class MoveDialog(FormDialog):
    """Asks in which folder notes shall stand."""

    def __init__(self, notes: Sequence[NoteSummary], folders: Sequence[str], parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("Forms", "Move %n note(s)", "", len(notes)), translate("Forms", "Move"), parent)
        self._paths = tuple(note.path for note in notes)
        self._folder = QComboBox(self)
        self._folder.addItems(list(folders))
        self._folder.setEditable(True)
        self._folder.setCurrentText(self._paths[0].rpartition("/")[0])
        self._folder.editTextChanged.connect(self.check)
        self.add_row(self.tr("Folder:"), self._folder)
        self.check()

    def is_complete(self) -> bool:
        return bool(self._chosen()) and any(path.rpartition("/")[0] != self._chosen() for path in self._paths)

    def answer(self) -> NewPlace:
        return NewPlace(self._paths, self._chosen())

    def _chosen(self) -> str:
        return self._folder.currentText().strip().strip("/")


def question(title: str, sentence: str, hint: str, verb: str, parent: QWidget) -> QMessageBox:
    """A question that is answered by doing (``accepted``) or leaving it; open it with ``open()``."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, sentence, QMessageBox.StandardButton.Cancel, parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(hint)
    box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    return box
