"""The account page: which account, how to sign in to it, who is signed in."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from devlog_app.model.account import Account
from devlog_app.model.errors import DevlogError
from devlog_app.ui.accounts.qr_page import QrPage
from devlog_app.ui.accounts.signed_in_page import SignedInPage
from devlog_app.ui.accounts.step_page import StepPage
from devlog_app.ui.accounts.steps import BotPage, CodePage, PasswordPage, PhonePage, ProgramKeyPage

WIDTH = 600
HEIGHT = 430


class AccountsDialog(QDialog):
    """Shows one page at a time; its pages say what their users want."""

    account_chosen = Signal(str)
    way_chosen = Signal(QWidget)
    """The page of a way to sign in, which begins anew."""
    new_account_wanted = Signal()
    proxy_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Accounts"))
        self.resize(WIDTH, HEIGHT)
        self.qr = QrPage(self)
        self.phone = PhonePage(self)
        self.bot = BotPage(self)
        self.code = CodePage(self)
        self.password = PasswordPage(self)
        self.program = ProgramKeyPage(self)
        self.signed_in = SignedInPage(self)
        self._pages = QStackedWidget(self)
        for page in (self.qr, self.phone, self.bot, self.code, self.password, self.program, self.signed_in):
            self._pages.addWidget(page)
        self._accounts = QComboBox(self)
        self._accounts.setAccessibleName(self.tr("Account"))
        self._accounts.setMinimumContentsLength(22)
        self._accounts.activated.connect(self._say_account)
        self._ways = QTabBar(self)
        self._ways.setAccessibleName(self.tr("How to sign in"))
        self._ways.setDrawBase(False)
        self._ways.setExpanding(False)
        for words in (self.tr("QR code"), self.tr("Phone number"), self.tr("Bot")):
            self._ways.addTab(words)
        self._ways.currentChanged.connect(self._say_way)
        self._ways.tabBarClicked.connect(self._say_same_way)
        self._lay_out()

    @property
    def page(self) -> QWidget | None:
        """What is shown now."""
        return self._pages.currentWidget()

    def show_accounts(self, names: Sequence[str], known: Mapping[str, Account], chosen: str) -> None:
        """Offer the accounts called *names*; of the *known* ones their people's names too."""
        self._accounts.clear()
        for name in names:
            self._accounts.addItem(f"{name} — {known[name].name}" if name in known else name, name)
        self._accounts.setCurrentIndex(self._accounts.findData(chosen))

    def show_page(self, page: QWidget) -> None:
        """Show *page*; the ways to sign in belong to all but one."""
        self._ways.setVisible(page is not self.signed_in)
        if page in self._way_pages():
            self._ways.blockSignals(True)
            self._ways.setCurrentIndex(self._way_pages().index(page))
            self._ways.blockSignals(False)
        self._pages.setCurrentWidget(page)

    def refuse(self, error: DevlogError) -> None:
        """Say on the page that is shown what went wrong."""
        page = self.page
        if isinstance(page, StepPage | QrPage | SignedInPage):
            page.refuse(error)

    def show_signed_in(self, account: Account) -> None:
        """Show who is signed in."""
        self.signed_in.show_account(account)
        self.show_page(self.signed_in)

    def way(self) -> QWidget:
        """The page of the chosen way to sign in."""
        return self._way_pages()[self._ways.currentIndex()]

    def stop_waiting(self) -> None:
        """What was asked for will not come: give the page back."""
        page = self.page
        if isinstance(page, QrPage):
            page.pause()
        elif isinstance(page, StepPage | SignedInPage):
            page.set_busy(busy=False)

    def _way_pages(self) -> tuple[QWidget, ...]:
        return (self.qr, self.phone, self.bot)

    def _say_account(self, _number: int) -> None:
        self.account_chosen.emit(self._accounts.currentData())

    def _say_way(self, number: int) -> None:
        self.way_chosen.emit(self._way_pages()[number])

    def _say_same_way(self, number: int) -> None:
        """From the code that was asked for back to the number: the same way once more."""
        if number == self._ways.currentIndex() and self.page is not self.way():
            self.way_chosen.emit(self.way())

    def _lay_out(self) -> None:
        new = QPushButton(self.tr("New account…"), self)
        new.clicked.connect(self.new_account_wanted)
        proxy = QPushButton(self.tr("Proxy…"), self)
        proxy.clicked.connect(self.proxy_wanted)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.reject)
        first, last = QHBoxLayout(), QHBoxLayout()
        label = QLabel(self.tr("&Account:"), self)
        label.setBuddy(self._accounts)
        first.addWidget(label)
        first.addWidget(self._accounts)
        first.addWidget(new)
        first.addStretch(1)
        last.addWidget(proxy)
        last.addStretch(1)
        last.addWidget(close)
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Plain)
        line.setForegroundRole(self.palette().ColorRole.Midlight)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(first)
        column.addWidget(line)
        column.addWidget(self._ways, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._pages, 1)
        column.addLayout(last)
        # Return belongs to the field that it is pressed in.
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
