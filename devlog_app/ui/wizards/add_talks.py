"""More talks for a conference that is there already."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from devlog_app.model.values import dataclass
from devlog_app.services.notes.talk_lists import Talk
from devlog_app.ui.wizards.talks_field import TalksField
from devlog_app.ui.wizards.wizard import Fields, WizardDialog


@dataclass(frozen=True, slots=True)
class MoreTalks:
    """Talks for the conference in the folder *conference*."""

    conference: str
    talks: tuple[Talk, ...]


class AddTalksWizard(WizardDialog):
    """Its answer is ``MoreTalks``; *titles_of* tells what the talks of a conference are called."""

    def __init__(
        self,
        conferences: Sequence[tuple[str, str]],
        chosen: str | None,
        titles_of: Callable[[str], Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Add talks"))
        self.send.setText(self.tr("Make"))
        self._titles_of = titles_of
        self._conference = QComboBox(self)
        for folder, title in conferences:
            self._conference.addItem(title, folder)
        self._conference.setCurrentIndex(max(0, self._conference.findData(chosen)))
        fields = Fields()
        fields.add(self.tr("&Conference:"), self._conference)
        self.talks = TalksField(self)
        self.body.addLayout(fields)
        self.body.addWidget(self.talks, 1)
        self._conference.currentIndexChanged.connect(self._turn_to)
        self.talks.changed.connect(self.check)
        self._turn_to()
        self.talks.text.setFocus()

    def is_complete(self) -> bool:
        return bool(self.talks.talks())

    def is_touched(self) -> bool:
        return self.talks.is_touched()

    def answer(self) -> MoreTalks:
        return MoreTalks(str(self._conference.currentData()), self.talks.talks())

    def _turn_to(self) -> None:
        self.talks.know(self._titles_of(str(self._conference.currentData())))
