"""The form for the sample workspace: where it shall be made."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from devlog_app.ui.dialogs.form import FormDialog

LONG = 40
"""Characters of a path that are seen at once."""


class SamplePlaceDialog(FormDialog):
    """Its answer is the folder, a ``Path``, which is made."""

    def __init__(self, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("Sample", "Sample workspace"), translate("Sample", "Make and open"), parent)
        about = QLabel(
            self.tr(
                "A conference with talks, a month and a post with pictures, all in a folder of its own: "
                "change what you like, publish it on this computer, throw it away."
            ),
            self,
        )
        about.setWordWrap(True)
        self.form.addRow(about)
        self._place = QLineEdit(str(free_place()), self)
        self._place.setMinimumWidth(self.fontMetrics().averageCharWidth() * LONG)
        self._place.textChanged.connect(self.check)
        choose = QPushButton(self.tr("Choose…"), self)
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._place, 1)
        line.addWidget(choose)
        row.setFocusProxy(self._place)
        self.add_row(self.tr("Folder:"), row)
        self._place.setAccessibleName(self.tr("Folder"))
        self.check()

    def is_complete(self) -> bool:
        return Path(self._text()).is_absolute()

    def answer(self) -> Path:
        return Path(self._text())

    def _text(self) -> str:
        return self._place.text().strip()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Where the sample shall be made"), str(self.answer().parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, folder: str) -> None:
        self._place.setText(str(free_place(Path(folder))))


def free_place(folder: Path | None = None) -> Path:
    """Where there is nothing yet, in *folder* or among the user's documents."""
    if folder is None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(documents) if documents else Path.home()
    name = QCoreApplication.translate("Sample", "Devlog sample")
    number = 1
    while (place := folder / (name if number == 1 else f"{name} {number}")).exists():
        number += 1
    return place
