"""Which recording goes to which note: a table of the event's notes that can be mended by hand."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from devlog_app.services.notes.recording_links import Host, host_of, read_links
from devlog_app.services.notes.recordings import TalkNote

Index = QModelIndex | QPersistentModelIndex
HOSTS = tuple(Host)
NAMES = ("YouTube", "RUTUBE", "VK")


class RecordingsModel(QAbstractTableModel):
    """Column 0 is the note, then a column for each host; what is new is bold, what was typed stays."""

    def __init__(self, parent: Any = None) -> None:  # noqa: ANN401 - QObject or None, as Qt has it
        super().__init__(parent)
        self._notes: tuple[TalkNote, ...] = ()
        self._found: Mapping[str, Mapping[Host, str]] = {}
        self._mended: dict[tuple[str, Host], str] = {}

    def show_notes(self, notes: Sequence[TalkNote]) -> None:
        """Show *notes* with the recordings that they have; what was mended in the same ones stays."""
        self.beginResetModel()
        if [note.path for note in notes] != [note.path for note in self._notes]:
            self._mended.clear()
        self._notes, self._found = tuple(notes), {}
        self.endResetModel()

    def show_found(self, found: Mapping[str, Mapping[Host, str]]) -> None:
        """Show what was *found* for each path."""
        self._found = found
        self._tell_all()

    def address(self, note: TalkNote, host: Host) -> str:
        """What *note* will have of *host*; empty for nothing."""
        mended = self._mended.get((note.path, host))
        if mended is not None:
            return mended
        return self._found.get(note.path, {}).get(host) or note.recording.get(host, "")

    def changes(self) -> dict[str, dict[Host, str | None]]:
        """What is to be written, by path: new addresses, None for one that is taken away."""
        found: dict[str, dict[Host, str | None]] = {}
        for note in self._notes:
            for host in HOSTS:
                now = self.address(note, host)
                if now != note.recording.get(host, ""):
                    found.setdefault(note.path, {})[host] = now or None
        return found

    @property
    def notes(self) -> tuple[TalkNote, ...]:
        """The rows."""
        return self._notes

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._notes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 1 + len(HOSTS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return NAMES[section - 1] if section else self.tr("Note")

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        note = self._notes[index.row()]
        if index.column() == 0:
            shown = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
            return note.title if shown else None
        host = HOSTS[index.column() - 1]
        address = self.address(note, host)
        is_new = address != note.recording.get(host, "")
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return address.removeprefix("https://")
            case Qt.ItemDataRole.EditRole | Qt.ItemDataRole.ToolTipRole:
                return address
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("%1, new").replace("%1", address) if is_new and address else address
            case Qt.ItemDataRole.FontRole if is_new:
                font = QFont()
                font.setBold(True)
                return font
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.column():
            return False
        note, host = self._notes[index.row()], HOSTS[index.column() - 1]
        address = str(value).strip()
        if address:
            if host_of(address) is not host:
                return False
            address = read_links(address).links[0].link.url
        self._mended[note.path, host] = address
        self.dataChanged.emit(index, index)
        return True

    def _tell_all(self) -> None:
        if self._notes:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._notes) - 1, len(HOSTS)))
