"""Where links to recordings are pasted, and the table of whose they are."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from devlog_app.services.notes.recording_links import Host, PastedLinks, read_links
from devlog_app.services.notes.recordings import Matched, TalkNote, matched
from devlog_app.ui.language.wording import advice, sentence
from devlog_app.ui.wizards.recordings_model import RecordingsModel
from devlog_app.ui.wizards.wizard import Paste, say_understood, say_wrong, wrong_label

SOON = 120
"""Milliseconds after the last key in which the links are read."""
TOLD = 4
"""Faults that are told; of more only how many there are."""


class LinksPage(QWidget):
    """Nothing is asked of the network, and nothing written."""

    changed = Signal()
    """Something else would be written than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._talks: tuple[TalkNote, ...] = ()
        self._others: tuple[TalkNote, ...] = ()
        example = self.tr("1. https://youtu.be/…\nTitle of a talk https://rutube.ru/video/…")
        self.text = Paste(self.tr("Links to recordings"), example, self)
        self.table = QTableView(self)
        self.model = RecordingsModel(self)
        self._wrong, self._said = wrong_label(self), wrong_label(self)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.read_now)
        self._set_up_table()
        self._lay_out()
        self.text.textChanged.connect(self._soon.start)
        self.model.dataChanged.connect(self._tell)

    def show_notes(self, talks: Sequence[TalkNote], others: Sequence[TalkNote]) -> None:
        """Show the event's *talks*, in their order, and its *others*: intro and index."""
        self._talks, self._others = tuple(talks), tuple(others)
        self.model.show_notes((*self._talks, *self._others))
        self.read_now()

    @property
    def talks(self) -> tuple[TalkNote, ...]:
        """The notes that have a recording of their own."""
        return self._talks

    def look_again(self, recording: Callable[[str], Mapping[Host, str]]) -> None:
        """Some notes have other recordings now; *recording* tells which, by path."""
        talks, others = (
            [replace(note, recording=recording(note.path)) for note in notes] for notes in (self._talks, self._others)
        )
        self.show_notes(talks, others)

    def changes(self) -> dict[str, dict[Host, str | None]]:
        """What is to be written, by path, as the text says now."""
        if self._soon.isActive():
            self.read_now()
        return self.model.changes()

    def is_touched(self) -> bool:
        """Whether something was pasted, or mended in the table."""
        return bool(self.text.toPlainText().strip() or self.model.changes())

    def read_now(self) -> None:
        """Understand the text as it stands."""
        self._soon.stop()
        read = read_links(self.text.toPlainText())
        found = matched(read.links, self._talks, self._others)
        self.model.show_found(found.recordings)
        self._tell_faults(read, found)
        self._tell()

    def _tell_faults(self, read: PastedLinks, found: Matched) -> None:
        line = self.tr("Line %1: %2")
        whose = self.tr("nobody can tell whose %1 is. Copy it into the row of its note.")
        faults = [(one.line or 0, " ".join(filter(None, (sentence(one), advice(one))))) for one in read.refused]
        faults += [(one.line, whose.replace("%1", one.link.url)) for one in found.left]
        told = [line.replace("%1", str(number)).replace("%2", words) for number, words in sorted(faults)]
        more = len(told) - TOLD
        told = [*told[:TOLD], *([self.tr("… and %n more", "", more)] if more > 0 else [])]
        say_wrong(self._wrong, "\n".join(told), self.text)

    def _tell(self) -> None:
        count = len(self.model.changes())
        words = self.tr("%n note(s) get something new; it is shown in bold.", "", count) if count else ""
        say_understood(self._said, words)
        self.changed.emit()

    def _set_up_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Notes and their recordings"))
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.setAlternatingRowColors(True)
        self.table.setMinimumHeight(self.fontMetrics().lineSpacing() * 6)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 10)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        above = QLabel(
            self.tr("&Links to YouTube, RUTUBE and VK Video, with the talks' titles or numbers if you have them:"), self
        )
        above.setWordWrap(True)
        above.setBuddy(self.text)
        below = QLabel(self.tr("They &go to:"), self)
        below.setBuddy(self.table)
        for widget, stretch in (
            (above, 0),
            (self.text, 2),
            (self._wrong, 0),
            (below, 0),
            (self.table, 3),
            (self._said, 0),
        ):
            column.addWidget(widget, stretch)
