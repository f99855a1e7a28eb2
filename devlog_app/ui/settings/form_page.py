"""One page of the settings: its rows, with what there is to know about each below its name."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from devlog_app.ui.properties.fields import ChoiceField, Field
from devlog_app.ui.properties.rows import Place
from devlog_app.ui.settings.fields import made_field
from devlog_app.ui.settings.rows import SettingRow


class FormPage(QScrollArea):
    """The fields of *rows*, those of one section below its heading."""

    value_wanted = Signal(object, object)
    """The place of the setting, and the value that it shall have; None: the usual one."""

    def __init__(self, title: str, rows: Sequence[SettingRow], parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(title)
        self._title = title
        self._fields: dict[Place, Field] = {}
        self._sections: dict[str, QLabel] = {}
        self._links: list[QPushButton] = []
        content = QWidget(self)
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(18, 4, 18, 14)
        self._column.setSpacing(14)
        for setting in rows:
            self._add(setting, content)
        self._column.addStretch(1)
        self.setWidget(content)

    def fields(self) -> Iterator[Field]:
        """The fields from top to bottom."""
        yield from self._fields.values()

    def add_link(self, words: str) -> QPushButton:
        """A button below the rows, for what is set up elsewhere."""
        button = QPushButton(words, self.widget())
        button.setAutoDefault(False)
        self._column.insertWidget(self._column.count() - 1, button, 0, Qt.AlignmentFlag.AlignLeft)
        self._links.append(button)
        return button

    def narrow(self, words: Sequence[str]) -> int:
        """Show what all *words* stand in, rows and buttons, and everything where the page is called so; how many rows.

        A page of which only a button is left counts that.
        """
        of_page = all(word in self._title.casefold() for word in words)
        shown_sections = set()
        count = 0
        for field in self._fields.values():
            is_shown = of_page or all(word in _said(field).casefold() for word in words)
            field.setVisible(is_shown)
            count += is_shown
            if is_shown:
                shown_sections.add(field.property("section"))
        for section, heading in self._sections.items():
            heading.setVisible(section in shown_sections)
        named = [link for link in self._links if all(word in link.text().casefold() for word in words)]
        for link in self._links:
            # Beside rows that were found it stands as ever.
            link.setVisible(count > 0 or link in named)
        return count or len(named)

    def _add(self, setting: SettingRow, content: QWidget) -> None:
        if setting.section and setting.section not in self._sections:
            heading = QLabel(setting.section, content)
            font = QFont(heading.font())
            font.setWeight(QFont.Weight.DemiBold)
            heading.setFont(font)
            self._sections[setting.section] = heading
            self._column.addWidget(heading)
        field = made_field(setting, content)
        field.setProperty("section", setting.section)
        if field.advice:
            advice = QLabel(field.advice, field)
            advice.setWordWrap(True)
            advice.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            field.body.insertWidget(2, advice)
        field.value_wanted.connect(self.value_wanted)
        self._fields[setting.row.place] = field
        self._column.addWidget(field)


def _said(field: Field) -> str:
    """Everything by which a row is found."""
    choices = ""
    if isinstance(field, ChoiceField):
        choices = " ".join(field.box.itemText(number) for number in range(field.box.count()))
    return f"{field.title} {field.advice} {choices} {'.'.join(field.row.place)} {field.property('section')}"
