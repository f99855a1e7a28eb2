"""Who is signed in, and what Telegram lets the account do."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from devlog_app.model.account import Account
from devlog_app.model.errors import DevlogError
from devlog_app.ui.accounts.step_page import heading_label, in_words


class SignedInPage(QWidget):
    """Shows one account."""

    log_out_wanted = Signal()
    refresh_wanted = Signal()
    """Ask Telegram again: somebody may have got Premium meanwhile."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = heading_label("", self)
        self._rows = QFormLayout()
        self._rows.setHorizontalSpacing(18)
        self._rows.setVerticalSpacing(8)
        self._kind = self._row(self.tr("Kind:"))
        self._texts = self._row(self.tr("Texts:"))
        self._files = self._row(self.tr("Files:"))
        self._queue = self._row(self.tr("Queue:"))
        self._wrong = QLabel(self)
        self._wrong.setObjectName("wrong")
        self._wrong.setWordWrap(True)
        self._wrong.setTextFormat(Qt.TextFormat.PlainText)
        self._wrong.setForegroundRole(QPalette.ColorRole.BrightText)
        self._refresh = QPushButton(self.tr("Ask Telegram again"), self)
        self._refresh.clicked.connect(self.refresh_wanted)
        self._log_out = QPushButton(self.tr("Log out…"), self)
        self._log_out.clicked.connect(self.log_out_wanted)
        last = QHBoxLayout()
        last.addWidget(self._refresh)
        last.addWidget(self._log_out)
        last.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._name)
        column.addLayout(self._rows)
        column.addWidget(self._wrong)
        column.addLayout(last)
        column.addStretch(1)

    def show_account(self, account: Account) -> None:
        """Show *account* as Telegram described it last."""
        number = QLocale().toString
        limits = account.limits
        username = f" (@{account.username})" if account.username else ""
        self._name.setText(self.tr("Signed in as {name}").format(name=account.name + username))
        self._kind.setText(self._described(account))
        self._texts.setText(
            self.tr("up to {text} characters, captions up to {caption}").format(
                text=number(limits.text_limit), caption=number(limits.caption_limit)
            )
        )
        self._files.setText(
            self.tr("up to {file}, photos up to {photo}").format(
                file=_size(limits.file_size), photo=_size(limits.photo_size)
            )
        )
        if account.kind == "bot":
            self._queue.setText(self.tr("none at Telegram: Devlog sends at the time while it runs"))
        else:
            self._queue.setText(
                self.tr("up to {posts} posts, {days} days ahead").format(
                    posts=number(limits.queue_limit), days=number(limits.queue_days)
                )
            )
        self.set_busy(busy=False)
        self._wrong.hide()

    def refuse(self, error: DevlogError) -> None:
        """Say what could not be done."""
        self.set_busy(busy=False)
        self._wrong.setText(in_words(error))
        self._wrong.show()

    def set_busy(self, *, busy: bool) -> None:
        """Wait for Telegram, or not."""
        self._refresh.setEnabled(not busy)
        self._log_out.setEnabled(not busy)

    def said(self) -> str:
        """All that is said of the account."""
        return "\n".join(label.text() for label in (self._name, self._kind, self._texts, self._files, self._queue))

    def _row(self, words: str) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setAccessibleName(words.rstrip(":"))
        self._rows.addRow(words, label)
        return label

    def _described(self, account: Account) -> str:
        kind = self.tr("bot") if account.kind == "bot" else self.tr("a person's account")
        return self.tr("{kind}, with Telegram Premium").format(kind=kind) if account.premium else kind


def _size(size: int) -> str:
    return QLocale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
