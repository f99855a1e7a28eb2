"""What the account page asks of Telegram, and what it shows of the answers."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from devlog_app.model.account import Account, CodeSent, PasswordNeeded, ShowQr, SignedIn
from devlog_app.model.errors import DevlogError
from devlog_app.ui.accounts.account_name_dialog import AccountNameDialog
from devlog_app.ui.accounts.dialog import AccountsDialog
from devlog_app.ui.accounts.passphrase import Unlocking
from devlog_app.ui.accounts.proxying import Proxying
from devlog_app.ui.accounts.steps import ProgramKey
from devlog_app.ui.accounts.turns import Overview, Turns, introduced, left
from devlog_app.ui.dialogs.changes import question
from devlog_app.ui.threads.bridge import Bridge, Task

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services

PROGRAM_UNKNOWN = frozenset({"api_id_missing", "api_id_wrong", "api_id_published"})
"""Refusals after which another api_id and api_hash are asked for."""


class Conversation(QObject):
    """Belongs to *dialog* and dies with it; a sign-in that is on its way then is given up."""

    changed = Signal()
    """Somebody signed in or out."""

    def __init__(
        self, services: "Services", bridge: Bridge, turns: Turns, overview: Overview, dialog: AccountsDialog
    ) -> None:
        super().__init__(dialog)
        self._services = services
        self._bridge = bridge
        self._turns = turns
        self._dialog = dialog
        self._names = overview.names
        self._known = dict(overview.known)
        self._account = next(iter(self._known), self._names[0])
        self._sign_in = services.sign_in_as(self._account)
        self._task: Task | None = None
        self._wanted: Callable[[], object] | None = None
        self._connect()

    def choose(self, account: str) -> None:
        """Show *account*, or the way in to it."""
        self._give_up()
        self._account = account
        self._sign_in = self._services.sign_in_as(account)
        if account not in self._names:
            self._names = (*self._names, account)
        self._dialog.show_accounts(self._names, self._known, account)
        if account in self._known:
            self._dialog.show_signed_in(self._known[account])
        else:
            self.begin(self._dialog.qr)

    def begin(self, page: QWidget) -> None:
        """Begin to sign in by the way of *page*."""
        self._give_up()
        self._dialog.show_page(page)
        if page is self._dialog.qr:
            self._dialog.qr.wait()
            self._behind_passphrase(self._scan)
        elif page in (self._dialog.phone, self._dialog.bot):
            (self._dialog.phone if page is self._dialog.phone else self._dialog.bot).begin()

    def start(self) -> None:
        """Show the first account that is signed in, else the way in."""
        self.choose(self._account)

    def _connect(self) -> None:
        dialog = self._dialog
        dialog.account_chosen.connect(self.choose)
        dialog.way_chosen.connect(self.begin)
        dialog.new_account_wanted.connect(self._ask_for_name)
        dialog.proxy_wanted.connect(self._open_proxy)
        dialog.qr.wanted.connect(self._begin_scan)
        dialog.phone.submitted.connect(self._request_code)
        dialog.code.submitted.connect(self._enter_code)
        dialog.password.submitted.connect(self._enter_password)
        dialog.bot.submitted.connect(self._enter_token)
        dialog.program.submitted.connect(self._introduce)
        dialog.signed_in.log_out_wanted.connect(self._ask_before_logging_out)
        dialog.signed_in.refresh_wanted.connect(self._ask_again)
        dialog.finished.connect(self._give_up)

    def _begin_scan(self) -> None:
        self.begin(self._dialog.qr)

    # What needs a secret

    def _behind_passphrase(self, wanted: Callable[[], object]) -> None:
        """Do what is *wanted* once the secrets are open; the last wish counts."""
        self._wanted = wanted
        unlocking = Unlocking(self._services, self._bridge, self._dialog)
        unlocking.opened.connect(self._go_on)
        unlocking.left.connect(self._stay)
        unlocking.start()

    def _go_on(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()

    def _stay(self) -> None:
        self._wanted = None
        self._dialog.stop_waiting()

    def _scan(self) -> None:
        self._follow(self._bridge.step(self._turns.step(self._sign_in.scan)))

    def _request_code(self, phone: str) -> None:
        self._behind_passphrase(partial(self._run, partial(self._sign_in.request_code, phone)))

    def _enter_token(self, token: str) -> None:
        self._behind_passphrase(partial(self._run, partial(self._sign_in.enter_token, token)))

    def _introduce(self, key: ProgramKey) -> None:
        self._behind_passphrase(partial(self._keep_program, key))

    def _ask_again(self) -> None:
        self._dialog.signed_in.set_busy(busy=True)
        self._behind_passphrase(partial(self._run, self._sign_in.account))

    def _log_out(self) -> None:
        self._dialog.signed_in.set_busy(busy=True)
        self._behind_passphrase(self._log_out_now)

    # What goes on from there

    def _enter_code(self, code: str) -> None:
        self._run(partial(self._sign_in.enter_code, code))

    def _enter_password(self, password: str) -> None:
        self._run(partial(self._sign_in.enter_password, password))

    def _keep_program(self, key: ProgramKey) -> None:
        task = self._bridge.run(introduced(self._services, key.api_id, key.api_hash))
        task.finished.connect(self._begin_again)
        task.failed.connect(self._dialog.program.refuse)

    def _begin_again(self) -> None:
        self.begin(self._dialog.way())

    def _log_out_now(self) -> None:
        self._give_up()
        task = self._bridge.run(self._turns.run(self._sign_in.log_out))
        task.finished.connect(self._show_logged_out)
        task.failed.connect(self._dialog.signed_in.refuse)

    def _run(self, work: Callable[[], object]) -> None:
        self._follow(self._bridge.run(self._turns.run(work)))  # type: ignore[arg-type]

    def _follow(self, task: Task) -> None:
        """Listen to *task*, and to nothing that went before it."""
        self._leave_task()
        self._task = task
        task.stepped.connect(self._take)
        task.finished.connect(self._take)
        task.failed.connect(self._refuse)
        task.ended.connect(self._forget_task)

    def _take(self, step: object) -> None:
        dialog = self._dialog
        match step:
            case ShowQr():
                dialog.qr.show_code(step)
            case CodeSent():
                dialog.show_page(dialog.code)
                dialog.code.ask_for(step)
            case PasswordNeeded():
                dialog.show_page(dialog.password)
                dialog.password.ask_for(step)
            case SignedIn():
                self._show(step.account)
                self.changed.emit()
            case Account():
                self._show(step)

    def _refuse(self, error: DevlogError) -> None:
        if error.code in PROGRAM_UNKNOWN:
            self._dialog.program.begin()
            self._dialog.show_page(self._dialog.program)
            if error.code == "api_id_missing":
                return
        self._dialog.refuse(error)

    def _show(self, account: Account) -> None:
        self._known[self._account] = account
        self._dialog.show_accounts(self._names, self._known, self._account)
        self._dialog.show_signed_in(account)

    def _show_logged_out(self) -> None:
        self._known.pop(self._account, None)
        self._dialog.show_accounts(self._names, self._known, self._account)
        self._dialog.qr.pause()
        self._dialog.show_page(self._dialog.qr)
        self.changed.emit()

    # Ends

    def _give_up(self) -> None:
        """End what is under way: its code is of no use to anybody else."""
        self._wanted = None
        self._leave_task()
        self._bridge.run(self._turns.run(partial(left, self._sign_in)))

    def _leave_task(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.disconnect(self)
            task.cancel()

    def _forget_task(self) -> None:
        self._task = None

    # Dialogs of its own

    def _ask_for_name(self) -> None:
        asking = AccountNameDialog(self._names, self._dialog)
        asking.submitted.connect(self.choose)
        asking.submitted.connect(asking.accept)
        asking.open()

    def _ask_before_logging_out(self) -> None:
        name = self._known[self._account].name
        box = question(
            self.tr("Log out"),
            self.tr("Log out {name}?").format(name=name),
            self.tr("The session ends at Telegram too. Notes, and what was published, stay as they are."),
            self.tr("Log out"),
            self._dialog,
        )
        box.accepted.connect(self._log_out)
        box.open()

    def _open_proxy(self) -> None:
        Proxying(self._services, self._bridge, self._account, self._dialog).start()
