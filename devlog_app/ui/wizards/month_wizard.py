"""A new month: its sections at the left; last month's post, and what it promised and did not keep, at the right."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from devlog_app.model.errors import DevlogError
from devlog_app.model.values import dataclass
from devlog_app.services.notes.month_drafts import unkept_promises
from devlog_app.ui.wizards.beside import MarkdownView
from devlog_app.ui.wizards.wizard import Fields, WizardDialog, say_wrong

if TYPE_CHECKING:
    from devlog_app.model.note import Note

SEEN_PROMISES = 6
"""Promises that are seen at once; more are scrolled to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthPlan:
    """A month (``YYYY-MM``) that is to be made: the *sections* of its template by their titles, *promises* taken over.

    *beside* is the path of the last one, None where there is none.
    """

    month: str
    sections: tuple[str, ...]
    promises: tuple[str, ...] = ()
    is_series: bool = False
    beside: str | None = None


class MonthWizard(WizardDialog):
    """Its answer is a ``MonthPlan``; *last_before* finds the dev-log before a month."""

    def __init__(
        self,
        months: Sequence[str],
        sections: Sequence[str],
        last_before: "Callable[[str], Note | None]",
        title_of: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("New month"))
        self.send.setText(self.tr("Make"))
        self._last_before = last_before
        self._title_of = title_of
        self._last: Note | None = None
        self._pressed = Qt.CheckState.Unchecked
        self._month = QComboBox(self)
        for month in months:
            self._month.addItem(_shown(month), month)
        self._as_note = QRadioButton(self.tr("One &note"), self)
        self._as_note.setChecked(True)
        self._as_series = QRadioButton(self.tr("A &folder of notes, for a series of posts"), self)
        self._sections = [QCheckBox(title.replace("&", "&&"), self) for title in sections]
        self._titles = tuple(sections)
        self._promises = QListWidget(self)
        self._promises_said = QLabel(self)
        self._beside_title = QLabel(self)
        self._text = MarkdownView(self)
        self._text.setFrameShape(MarkdownView.Shape.StyledPanel)
        self._text.setAccessibleName(self.tr("Last month's post"))
        self._lay_out()
        self._month.currentIndexChanged.connect(self._turn_to)
        self._promises.itemPressed.connect(self._press)
        self._promises.itemClicked.connect(self._toggle)
        self._turn_to()
        self._month.setFocus()

    def is_complete(self) -> bool:
        return self._month.count() > 0

    def is_touched(self) -> bool:
        return bool(self._taken())

    def answer(self) -> MonthPlan:
        return MonthPlan(
            month=str(self._month.currentData()),
            sections=tuple(title for title, box in zip(self._titles, self._sections, strict=True) if box.isChecked()),
            promises=self._taken(),
            is_series=self._as_series.isChecked(),
            beside=self._last.path if self._last is not None else None,
        )

    def promises(self) -> tuple[str, ...]:
        """What the last month left open, as it is offered."""
        return tuple(self._promises.item(row).text() for row in range(self._promises.count()))

    def _taken(self) -> tuple[str, ...]:
        items = [self._promises.item(row) for row in range(self._promises.count())]
        return tuple(item.text() for item in items if item.checkState() == Qt.CheckState.Checked)

    def _turn_to(self) -> None:
        self._promises.clear()
        try:
            self._last = self._last_before(str(self._month.currentData()))
        except DevlogError as error:
            self._last = None
            self.refuse(error)
        last = self._last
        promises = unkept_promises(last.body) if last is not None else ()
        for promise in promises:
            item = QListWidgetItem(promise, self._promises)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        if last is not None:
            self._beside_title.setText(self._title_of(last.path))
            self._text.show_note(last)
        else:
            self._beside_title.setText(self.tr("There is no earlier month."))
        self._text.setVisible(last is not None)
        self._promises.setVisible(bool(promises))
        self._promises_said.setText(self._words(last is not None, bool(promises)))
        self._promises_said.setVisible(last is not None)

    def _words(self, has_last: bool, has_promises: bool) -> str:
        if has_promises:
            return self.tr("&Promised there and not kept; what is ticked is taken over as an open task:")
        return self.tr("Nothing there was promised and left open.") if has_last else ""

    def _press(self, item: QListWidgetItem) -> None:
        self._pressed = item.checkState()

    def _toggle(self, item: QListWidgetItem) -> None:
        """A click anywhere on a promise takes it; one on its box has done so already."""
        if item.checkState() == self._pressed:
            is_taken = self._pressed == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if is_taken else Qt.CheckState.Checked)

    def _lay_out(self) -> None:
        left, right = QWidget(self), QWidget(self)
        fields = Fields()
        fields.setContentsMargins(0, 0, 12, 0)
        left.setLayout(fields)
        self._month_said = fields.add(self.tr("&Month:"), self._month)
        if not self._month.count():
            say_wrong(self._month_said, self.tr("Every month has its dev-log."), self._month)
        form = QGroupBox(self.tr("It becomes"), left)
        column = QVBoxLayout(form)
        column.addWidget(self._as_note)
        column.addWidget(self._as_series)
        fields.addRow(form)
        wanted = QGroupBox(self.tr("Sections"), left)
        column = QVBoxLayout(wanted)
        for box in self._sections:
            box.setChecked(True)
            column.addWidget(box)
        if not self._sections:
            column.addWidget(QLabel(self.tr("The template has none."), wanted))
        fields.addRow(wanted)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        self._beside_title.setWordWrap(True)
        self._beside_title.setTextFormat(Qt.TextFormat.PlainText)
        font = self._beside_title.font()
        font.setBold(True)
        self._beside_title.setFont(font)
        column.addWidget(self._beside_title)
        column.addWidget(self._text, 1)
        self._promises_said.setWordWrap(True)
        self._promises_said.setBuddy(self._promises)
        self._promises.setAccessibleName(self.tr("Promises of last month"))
        self._promises.setWordWrap(True)
        self._promises.setMaximumHeight(self.fontMetrics().lineSpacing() * SEEN_PROMISES * 3 // 2)
        column.addWidget(self._promises_said)
        column.addWidget(self._promises)
        column.addStretch(0)
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(left)
        parts.addWidget(right)
        parts.setSizes([400, 600])
        parts.setStretchFactor(1, 1)
        self.body.addWidget(parts, 1)


def _shown(month: str) -> str:
    # Qt has no letter for a month that stands without a day.
    return f"{QLocale().standaloneMonthName(int(month[5:]))} {month[:4]}"
