"""The profile of one channel: what it is, how it looks, and what its posts have in common."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.model.front_matter import PostOptions
from devlog_app.model.values import dataclass
from devlog_app.services.notes.inherited import inherited
from devlog_app.ui.channels.colour_choice import ColourChoice
from devlog_app.ui.language.quoting import quoted
from devlog_app.ui.language.wording import advice, sentence
from devlog_app.ui.properties.fields import CalmBox, ChoiceField, Field, TextField
from devlog_app.ui.properties.rows import RowKind, rows_of
from devlog_app.ui.properties.section import Section
from devlog_app.ui.properties.words import choice, label

if TYPE_CHECKING:
    from devlog_app.model.channel_facts import ChannelFacts
    from devlog_app.model.workspace_config import ChannelConfig, WorkspaceConfig
    from devlog_app.services.accounts.channel_directory import ChannelEntry

NO_CHANNEL = "\0"
"""A name that no channel has: what holds for it is said for all of them."""
ENDS = frozenset({"header", "footer"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A channel with all that the form needs to know around it."""

    entry: "ChannelEntry"
    config: "ChannelConfig"
    workspace: "WorkspaceConfig"
    accounts: tuple[str, ...]
    snippets: tuple[str, ...]


class ProfilePage(QScrollArea):
    """Says what its user wants; the file is another's business."""

    value_wanted = Signal(tuple, object)
    """The place below the channel in devlog.yaml, and the value it shall have; None: none."""
    default_wanted = Signal()
    check_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        # Its fields have the focus, and are scrolled to.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fields: dict[str, Field] = {}
        page = self._page = QWidget(self)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(12)
        self._title = QLabel(page)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setBold(True)
        self._title.setFont(font)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._facts = QLabel(page)
        self._facts.setWordWrap(True)
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._check = QPushButton(self.tr("&Check"), page)
        self._check.setToolTip(self.tr("Ask Telegram what this channel is, and whether the account may post there"))
        self._check.clicked.connect(self.check_wanted)
        self._default = QPushButton(self.tr("Make &default"), page)
        self._default.setToolTip(self.tr("Notes that name no channel go there"))
        self._default.clicked.connect(self.default_wanted)
        for button in (self._check, self._default):
            button.setAutoDefault(False)
        self._column.addWidget(self._title)
        self._column.addWidget(self._facts)
        row = QHBoxLayout()
        row.addWidget(self._check)
        row.addWidget(self._default)
        row.addStretch(1)
        self._column.addLayout(row)
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setHorizontalSpacing(14)
        self._form.setVerticalSpacing(10)
        self._column.addLayout(self._form)
        self._fill_form(page)
        self._options = Section(self.tr("What its posts have in common"), page, is_open=True)
        self._fill_options()
        self._column.addWidget(self._options)
        self._column.addStretch(1)
        self.setWidget(page)
        self._keep_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_options"):
            self._keep_width()

    def show_profile(self, profile: Profile) -> None:
        """Show what devlog.yaml says of the channel."""
        entry, config = profile.entry, profile.config
        is_ours = entry.kind is not ChannelKind.LOCAL
        self._title.setText(entry.name)
        self._default.setEnabled(not entry.is_default)
        self._default.setText(self.tr("Is the default") if entry.is_default else self.tr("Make &default"))
        self._check.setVisible(is_ours)
        self._form.setRowVisible(self._ref, entry.kind is ChannelKind.TELEGRAM)
        self._form.setRowVisible(self._account, is_ours)
        self._form.setRowVisible(self._role, is_ours)
        self._ref.setText(config.ref or "")
        self._fill(self._account, [(name, name) for name in profile.accounts], config.account)
        self._fill(self._role, self._roles(), config.role)
        self._colour.show_colour(config.colour)
        for box, said in ((self._header, config.header), (self._footer, config.footer)):
            self._fill(box, self._snippets(profile.snippets, said), said)
        said_options = config.post.to_json()
        for key, field in self._fields.items():
            field.show_value(said_options.get(key), inherited(("post", key), profile.workspace, NO_CHANNEL, None))
            field.show_wrong("")

    def say(self, words: str, *, wrong: bool = False) -> None:
        """Say below the name what is known of the channel, or what is wrong."""
        self._facts.setForegroundRole(QPalette.ColorRole.BrightText if wrong else QPalette.ColorRole.PlaceholderText)
        self._facts.setText(words)

    def show_facts(self, facts: "ChannelFacts") -> None:
        """What the channel said of itself."""
        said = [quoted(facts.title), f"@{facts.username}" if facts.username else ""]
        if facts.subscribers is not None:
            said.append(self.tr("%Ln subscriber(s)", "", facts.subscribers))
        allowed = facts.allowed
        if not allowed.can_post:
            may = self.tr("%1 may not post there.").replace("%1", facts.who)
        elif not allowed.can_schedule:
            may = self.tr("You may post there as %1; scheduled posts wait on this computer.").replace("%1", facts.who)
        else:
            may = self.tr("You may post there as %1.").replace("%1", facts.who)
        limit = self.tr("A message holds %1 characters.").replace("%1", QLocale().toString(allowed.text_limit))
        self.say("\n".join((" · ".join(filter(None, said)), f"{may} {limit}")), wrong=not allowed.can_post)

    def refuse(self, error: DevlogError) -> None:
        """Why the channel cannot be reached, or a value cannot be kept."""
        self.say(" ".join(filter(None, (sentence(error), advice(error)))), wrong=True)

    def facts(self) -> str:
        """What is said of the channel."""
        return self._facts.text()

    def _keep_width(self) -> None:
        """Be as wide as the form needs: it is scrolled up and down only."""
        bar = self.verticalScrollBar().sizeHint().width()
        assert self._page is not None
        self.setMinimumWidth(self._page.minimumSizeHint().width() + bar)

    def _fill_form(self, page: QWidget) -> None:
        self._ref = QLineEdit(page)
        self._ref.setPlaceholderText(self.tr("@name, https://t.me/name or the channel's number"))
        self._ref.editingFinished.connect(self._want_ref)
        self._account, self._role, self._header, self._footer = (CalmBox(page) for _ in range(4))
        for box in (self._account, self._role, self._header, self._footer):
            box.activated.connect(self._want_choice)
        self._account.setEditable(False)
        self._colour = ColourChoice(page)
        self._colour.colour_wanted.connect(self._want_colour)
        for words, control in (
            (self.tr("Address:"), self._ref),
            (self.tr("Account:"), self._account),
            (self.tr("What for:"), self._role),
            (self.tr("Colour:"), self._colour),
            (self.tr("Above each post:"), self._header),
            (self.tr("Below each post:"), self._footer),
        ):
            self._form.addRow(words, control)
            control.setAccessibleName(words.rstrip(":"))

    def _fill_options(self) -> None:
        for found in rows_of(PostOptions, ("post",)):
            key = found.place[-1]
            if key in ENDS:
                continue
            row = replace(found, title=label(found.place))
            if row.kind is RowKind.CHOICE:
                field: Field = ChoiceField(row, self, [(value, choice(value)) for value in row.choices])
            elif row.kind is RowKind.FLAG:
                field = ChoiceField(row, self, [(value, choice(str(value).lower())) for value in (True, False)])
            else:
                field = TextField(row, self)
            field.value_wanted.connect(self._want_option)
            self._options.add(field)
            self._fields[key] = field

    def _roles(self) -> list[tuple[object, str]]:
        return [("production", self.tr("for subscribers")), ("test", self.tr("for tests"))]

    def _snippets(self, names: Sequence[str], said: str | None) -> list[tuple[object, str]]:
        missing = [] if said is None or said in names else [(said, self.tr("%1 — there is no such snippet"))]
        known: list[tuple[object, str]] = [(name, name) for name in names]
        return [(None, self.tr("nothing")), *known, *((name, words.replace("%1", name)) for name, words in missing)]

    def _fill(self, box: QComboBox, choices: Sequence[tuple[object, str]], said: object) -> None:
        box.clear()
        for value, words in choices:
            box.addItem(words, value)
        values = [value for value, _ in choices]
        box.setCurrentIndex(values.index(said) if said in values else -1)

    def _want_ref(self) -> None:
        if self._ref.isModified():
            self._ref.setModified(False)
            self.value_wanted.emit(("ref",), self._ref.text().strip() or None)

    def _want_choice(self) -> None:
        box = self.sender()
        places = {self._account: "account", self._role: "role", self._header: "header", self._footer: "footer"}
        if isinstance(box, CalmBox):
            self.value_wanted.emit((places[box],), box.currentData())

    def _want_colour(self, colour: str | None) -> None:
        self.value_wanted.emit(("colour",), colour)

    def _want_option(self, place: tuple[str, ...], value: object) -> None:
        self.value_wanted.emit(tuple(place), value)
