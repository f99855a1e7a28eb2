"""Who hears whom about wizards: none of them is imported before one is wanted."""

from functools import partial
from typing import TYPE_CHECKING

from devlog_app.ui.commands.handing_on import HandingOn
from devlog_app.ui.desk import Desk
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from devlog_app.ui.wizards.commands import WizardCommands

OPEN_WIZARDS = ("new_conference", "add_talks", "new_month", "recordings", "show_beside")


def connect_wizards(window: MainWindow, session: Session, desk: Desk) -> None:
    """Connect the commands that open wizards."""
    HandingOn(window.actions_table, OPEN_WIZARDS, partial(_wizards, window, session, desk), session)


def _wizards(window: MainWindow, session: Session, desk: Desk) -> "WizardCommands":
    from devlog_app.ui.wizards.commands import WizardCommands

    return WizardCommands(window, session, desk)
