"""The passphrase of the file that keeps secrets: asked for once, before what needs one begins."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget

from devlog_app.model.errors import DevlogError
from devlog_app.ui.accounts.step_page import said_label
from devlog_app.ui.dialogs.form import FormDialog
from devlog_app.ui.threads.bridge import Bridge

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.services.accounts.secrets import Question


class PassphraseDialog(FormDialog):
    """Asks for the passphrase; a new one twice."""

    def __init__(self, parent: QWidget, *, is_new: bool) -> None:
        from PySide6.QtCore import QCoreApplication

        translate = QCoreApplication.translate
        verb = translate("Passphrase", "Keep") if is_new else translate("Passphrase", "Unlock")
        super().__init__(translate("Passphrase", "Passphrase"), verb, parent)
        words = (
            self.tr(
                "There is no keyring here to keep sessions in, so a file keeps them, sealed with a passphrase that you "
                "choose. Devlog asks for it once each time it runs. Nobody can restore it."
            )
            if is_new
            else self.tr("The file that keeps your sessions is sealed with a passphrase.")
        )
        self.form.addRow(self._about(words))
        self._again: QLineEdit | None = None
        self._first = self.text_row(self.tr("Passphrase:"))
        self._first.setEchoMode(QLineEdit.EchoMode.Password)
        if is_new:
            self._again = self.text_row(self.tr("The same again:"))
            self._again.setEchoMode(QLineEdit.EchoMode.Password)
        self._first.setFocus()
        self.submitted.connect(self._wait)
        self.check()

    def is_complete(self) -> bool:
        return bool(self._first.text()) and (self._again is None or self._again.text() == self._first.text())

    def answer(self) -> str:
        return self._first.text()

    def refuse(self, error: DevlogError) -> None:
        super().refuse(error)
        self._send.setEnabled(True)
        self._first.setFocus()
        self._first.selectAll()

    def _wait(self) -> None:
        """Making the key takes a moment; one answer at a time."""
        self._send.setEnabled(False)

    def _about(self, words: str) -> QLabel:
        return said_label(words, self)


class Unlocking(QObject):
    """One request for the secrets: tells at once where nothing must be answered, else asks over *over*.

    With *may_be_new* a passphrase is chosen where there is none yet, since something is to be kept; without, only if
    somebody is signed in already. *is_wanted* tells whether anybody still waits when it is known what must be
    answered: without it, nobody does once *over* is a dialog that was closed. It ends with ``opened`` or ``left``, and
    dies with *over*.
    """

    opened = Signal()
    left = Signal()
    """It was not answered."""

    def __init__(
        self,
        services: "Services",
        bridge: Bridge,
        over: QWidget,
        *,
        may_be_new: bool = True,
        is_wanted: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__(over)
        self._is_wanted = is_wanted or self._is_over_there
        self._services = services
        self._bridge = bridge
        self._over = over
        self._may_be_new = may_be_new
        self._dialog: PassphraseDialog | None = None
        self._is_open = False

    def start(self) -> None:
        """Find out whether there is something to answer."""
        task = self._bridge.run(_question(self._services, self._may_be_new))
        task.finished.connect(self._ask)
        task.failed.connect(self._give_up)

    def _ask(self, question: "Question | None") -> None:
        is_new = question is not None and question.value == "new"
        if question is None:
            self._is_open = True
            self._end()
            return
        if not self._is_wanted():
            # Whoever asked has left meanwhile: a question now would come out of nowhere.
            self._end()
            return
        self._dialog = PassphraseDialog(self._over, is_new=is_new)
        self._dialog.submitted.connect(self._unlock)
        self._dialog.finished.connect(self._end)
        self._dialog.open()

    def _is_over_there(self) -> bool:
        return not isinstance(self._over, QDialog) or self._over.isVisible()

    def _unlock(self, passphrase: str) -> None:
        # Making the key takes a moment.
        task = self._bridge.wait(partial(self._services.secrets.unlock, passphrase))
        task.finished.connect(self._accept)
        task.failed.connect(self._refuse)

    def _accept(self) -> None:
        self._is_open = True
        if self._dialog is not None:
            self._dialog.accept()

    def _refuse(self, error: DevlogError) -> None:
        if self._dialog is not None:
            self._dialog.refuse(error)

    def _give_up(self) -> None:
        # What needs the secret meets the same failure, and has the place to say it.
        self._is_open = True
        self._end()

    def _end(self) -> None:
        self._dialog = None
        (self.opened if self._is_open else self.left).emit()
        self.deleteLater()


async def _question(services: "Services", may_be_new: bool) -> "Question | None":
    """What must be answered; on the loop, since the system's keyring may take its time."""
    from devlog_app.services.accounts.secrets import Question

    question = services.secrets.asks
    if question is Question.NEW and not (may_be_new or services.connections.known_accounts()):
        return None
    return question
