"""The form of a note's properties beside its text: both always say the same."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from devlog_app.model.errors import FormatError
from devlog_app.model.front_matter import FrontMatter
from devlog_app.model.stretch import changed_stretch
from devlog_app.model.utf16 import utf16_length
from devlog_app.model.values import dataclass
from devlog_app.services.notes.front_matter import WrittenFrontMatter, changed_front_matter, read_written
from devlog_app.services.notes.inherited import Inherited, inherited
from devlog_app.ui.editor.pane import EditorPane
from devlog_app.ui.properties.fields import (
    ChoiceField,
    DateField,
    Field,
    ListField,
    NameField,
    OtherField,
    TextField,
    place_words,
)
from devlog_app.ui.properties.moment_field import MomentField
from devlog_app.ui.properties.rows import Place, Row, RowKind, rows_of
from devlog_app.ui.properties.section import Section
from devlog_app.ui.properties.words import choice, label

if TYPE_CHECKING:
    from devlog_app.model.note import NoteSummary
    from devlog_app.model.workspace_config import WorkspaceConfig

PAUSE = 100
"""Milliseconds without a change, after which the form says what the text says."""
WIDTH = 280
"""Pixels; the least that the form needs."""
OPEN: frozenset[Place] = frozenset({()})
"""Groups that stand open before anything is written in them."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the form has to know of the workspace; *row_of* a path is the note as the tree shows it."""

    config: "WorkspaceConfig"
    channels: Sequence[str]
    conferences: Sequence[str]
    row_of: "Callable[[], NoteSummary | None]"


class PropertiesPane(QScrollArea):
    """Made of the model's keys; a value changes its own lines of the text, as one step of undo."""

    left = Signal()
    """Escape: back to the writing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(WIDTH)
        self.setAccessibleName(self.tr("Properties"))
        self._pane: EditorPane | None = None
        self._surroundings: Surroundings | None = None
        self._fields: dict[Place, Field] = {}
        self._sections: dict[Place, Section] = {}
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.show_text)
        self.hide()

    def set_surroundings(self, surroundings: Surroundings) -> None:
        """Another workspace is open: build the form for it."""
        self._surroundings = surroundings
        self._build()
        self.show_text()

    def follow(self, pane: EditorPane | None) -> None:
        """Show the properties of the note in *pane* from now on."""
        if self._pane is not None:
            self._pane.folding.fold.changed.disconnect(self._timer.start)
        self._pane = pane
        if pane is not None:
            pane.folding.fold.changed.connect(self._timer.start)
        self.show_text()

    def show_text(self) -> None:
        """Say what the front matter of the text says now."""
        if self._pane is None or self._surroundings is None or self.isHidden():
            return
        written = read_written(self._pane.folding.fold.text())
        self._say_broken(written)
        self._show_other_keys(written)
        row = self._surroundings.row_of()
        channel = written.values.channel
        for place, field in self._fields.items():
            without = inherited(place, self._surroundings.config, channel, row)
            self._show(field, written, without)
        self._form.setEnabled(written.broken is None and not self._pane.edit.isReadOnly())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # How it is built

    def _build(self) -> None:
        self._fields, self._sections = {}, {}
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(14, 10, 14, 14)
        column.setSpacing(6)
        self._broken = QLabel(content)
        self._broken.setWordWrap(True)
        self._broken.setForegroundRole(QPalette.ColorRole.BrightText)
        self._broken.hide()
        column.addWidget(self._broken)
        self._form = QWidget(content)
        self._groups = QVBoxLayout(self._form)
        self._groups.setContentsMargins(0, 0, 0, 0)
        self._groups.setSpacing(6)
        for row in rows_of():
            self._add(self._made(row))
        self._others = Section(self.tr("Other keys"), self._form, is_open=True)
        self._others.hide()
        self._groups.addWidget(self._others)
        column.addWidget(self._form)
        column.addStretch(1)
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()
        self.setWidget(content)

    def _add(self, field: Field) -> None:
        group = field.row.group
        if group not in self._sections:
            title = label(group or ("",))
            self._sections[group] = Section(title, self._form, is_open=group in OPEN)
            self._groups.addWidget(self._sections[group])
        self._sections[group].add(field)
        self._fields[field.row.place] = field
        field.value_wanted.connect(self._change)

    def _made(self, row: Row) -> Field:
        around = self._surroundings
        assert around is not None
        match row.kind:
            case RowKind.CHOICE:
                return ChoiceField(row, self, [(value, choice(value)) for value in row.choices])
            case RowKind.FLAG:
                return ChoiceField(row, self, [(value, choice(str(value).lower())) for value in (True, False)])
            case RowKind.CHANNEL:
                return ChoiceField(row, self, [(name, name) for name in around.channels])
            case RowKind.CONFERENCE:
                return NameField(row, self, around.conferences)
            case RowKind.DATE:
                return DateField(row, self)
            case RowKind.LIST:
                return ListField(row, self)
            case RowKind.MOMENT:
                return MomentField(row, self, around.config.time_zone, _now)
        return TextField(row, self)

    # Both ways

    def _show(self, field: Field, written: WrittenFrontMatter, without: Inherited | None) -> None:
        said = written.said_at(field.row.place)
        field.show_value(said, without)
        problem = written.wrong.get(place_words(field.row.place))
        if problem is not None:
            from devlog_app.ui.language.wording import sentence

            field.show_wrong(sentence(problem))
        else:
            field.show_wrong("")
        if said is not None or problem is not None:
            self._section_of(field).open()

    def _section_of(self, field: Field) -> Section:
        return self._sections.get(field.row.group, self._others)

    def _show_other_keys(self, written: WrittenFrontMatter) -> None:
        others = [(key,) for key in written.written if key not in FrontMatter.fields]
        for place in [place for place in self._fields if place[0] not in FrontMatter.fields and place not in others]:
            self._fields.pop(place).deleteLater()
        for place in others:
            if place not in self._fields:
                field = OtherField(Row(place, RowKind.TEXT), self)
                field.value_wanted.connect(self._change)
                self._others.add(field)
                self._fields[place] = field
        self._others.setVisible(bool(others))

    def _say_broken(self, written: WrittenFrontMatter) -> None:
        self._broken.setVisible(written.broken is not None)
        if written.broken is not None:
            from devlog_app.ui.language.wording import sentence

            line = self.tr("Line %1: ").replace("%1", QLocale().toString(written.broken.line or 1))
            self._broken.setText(line + sentence(written.broken))

    def _change(self, place: Place, value: object) -> None:
        if self._pane is None:
            return
        fold = self._pane.folding.fold
        before = fold.text()
        try:
            after = changed_front_matter(before, tuple(place), value)  # type: ignore[arg-type]  # fields give YAML's values
        except FormatError as error:
            from devlog_app.ui.language.wording import sentence

            self._fields[tuple(place)].show_wrong(sentence(error))
            return
        start, end, new_end = changed_stretch(before, after)
        cursor = QTextCursor(self._pane.edit.document())
        cursor.beginEditBlock()
        cursor.setPosition(utf16_length(before[:start]))
        cursor.setPosition(utf16_length(before[:end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(after[start:new_end])
        cursor.endEditBlock()
        # What is written next begins from what stands there now.
        self._pane.edit.settle()
        if not before:
            fold.fold()


def _now() -> datetime:
    return datetime.now(UTC)
