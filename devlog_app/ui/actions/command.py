"""One row of the table of commands."""

from PySide6.QtCore import QCoreApplication

from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One row: its *name* in the program, its words, keys and icon; *group* holds choices of which one is made."""

    name: str
    words: object
    keys: str = ""
    icon: str = ""
    checkable: bool = False
    group: str = ""

    @property
    def text(self) -> str:
        """The words in the user's language."""
        return QCoreApplication.translate("Actions", str(self.words))
