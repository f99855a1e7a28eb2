"""The form for another account: what Devlog shall call it."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from devlog_app.ui.dialogs.form import FormDialog


class AccountNameDialog(FormDialog):
    """Its answer is a name that is not among *taken*."""

    def __init__(self, taken: Collection[str], parent: QWidget) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("Accounts", "New account"), translate("Accounts", "Go on"), parent)
        self._taken = frozenset(taken)
        self._name = self.text_row(self.tr("Name in Devlog:"), example=self.tr("team"))
        self.check()

    def is_complete(self) -> bool:
        return self._name.text().strip() not in {"", *self._taken}

    def answer(self) -> str:
        return self._name.text().strip()
