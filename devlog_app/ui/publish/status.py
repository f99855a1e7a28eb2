"""In the status bar: what is on its way, wherever the user looks meanwhile."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from devlog_app.model.words import Phrase
from devlog_app.ui.language.quoting import quoted
from devlog_app.ui.language.wording import sentence, step_sentence

if TYPE_CHECKING:
    # Most windows publish nothing.
    from devlog_app.ui.publish.course import Course


class PublishStatus(QToolButton):
    """Hidden while nothing is on its way.

    Signals:
        chosen: the user wants to see the publication of the note at this path.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._courses: tuple[Course, ...] = ()
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._choose)
        self.hide()

    def show_courses(self, courses: "Sequence[Course]") -> None:
        """Say what is on its way."""
        self._courses = tuple(courses)
        self.setVisible(bool(self._courses))
        if not self._courses:
            return
        if len(self._courses) == 1:
            words = self._sentence(self._courses[0])
        else:
            words = self.tr("%n post(s) on their way", "", len(self._courses))
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip("\n".join(self._sentence(each) for each in self._courses))

    def _sentence(self, course: "Course") -> str:
        from devlog_app.model.steps import Waiting
        from devlog_app.ui.publish.course import Stage

        if course.stage is Stage.HELD:
            now = self.tr("nothing has left yet")
        elif course.stage is Stage.LEAVING:
            now = self.tr("stopping")
        elif isinstance(course.step, Waiting):
            # The seconds are counted down where there is room for them.
            now = self.tr("waiting: %1").replace("%1", sentence(Phrase(course.step.reason)))
        else:
            now = step_sentence(course.step) if course.step is not None else self.tr("preparing")
        where = self.tr("on this computer only") if course.is_local else course.channel
        return f"{quoted(course.title)} → {where}: {now}"

    def _choose(self) -> None:
        if len(self._courses) == 1:
            self.chosen.emit(self._courses[0].note)
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for course in self._courses:
            action = menu.addAction(self._sentence(course).replace("&", "&&"))
            action.triggered.connect(partial(self._say, course.note))
        menu.popup(self.mapToGlobal(self.rect().topLeft()))

    def _say(self, note: str, _checked: bool = False) -> None:
        self.chosen.emit(note)
