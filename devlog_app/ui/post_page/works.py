"""What an update does with each message, in words."""

from PySide6.QtCore import QCoreApplication

from devlog_app.model.after_publication import UpdatePlan, Work


def works_in_words(plan: UpdatePlan) -> list[str]:
    """One line for each message that is touched."""
    translate = QCoreApplication.translate
    words = {
        Work.EDIT: translate("UpdateDialog", "Message %1 is edited"),
        Work.ADD: translate("UpdateDialog", "Message %1 is sent, as an answer to the one before"),
        Work.DELETE: translate("UpdateDialog", "Message %1 is deleted"),
        Work.POINT: translate("UpdateDialog", "Message %1 becomes a link to the first, because other posts link to it"),
    }
    return [words[one.work].replace("%1", str(one.part + 1)) for one in plan.works]
