"""The small bar above the text: bold, headings, lists and links by mouse, and the form that asks for a link."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QVBoxLayout, QWidget

from devlog_app.ui.actions.actions import Actions
from devlog_app.ui.actions.menus import FORMAT_BAR
from devlog_app.ui.tab_order import stand_behind
from devlog_app.ui.theme.colours import colours
from devlog_app.ui.theme.icons import Icons

if TYPE_CHECKING:
    from devlog_app.ui.editor.link_form import LinkForm
    from devlog_app.ui.editor.links_in_line import LinkAt


class FormatBar(QWidget):
    """Buttons for the commands of the Format menu; what does not fit is behind the arrow at its end."""

    link_given = Signal(object, str, str)
    """What ``LinkForm.submitted`` tells."""
    left = Signal()
    """The form is no longer wanted."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._bar = QToolBar(self.tr("Format"), self)
        self._bar.setAccessibleName(self.tr("Format"))
        for name in FORMAT_BAR:
            if not name:
                self._bar.addSeparator()
                continue
            self._bar.addAction(actions[name])
            button = self._bar.widgetForAction(actions[name])
            assert isinstance(button, QToolButton)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(actions[name].text().replace("&", "").rstrip("…"))
        self._link_form: LinkForm | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        self._column = column
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._draw()

    @property
    def link_form(self) -> "LinkForm":
        """The row below the bar that asks for a link; made when it is first asked for one."""
        if self._link_form is None:
            from devlog_app.ui.editor.link_form import LinkForm

            self._link_form = LinkForm(self)
            self._column.addWidget(self._link_form)
            self._link_form.submitted.connect(self.link_given)
            self._link_form.left.connect(self.left)
            stand_behind(self._bar, self._link_form)
        return self._link_form

    def ask_for_link(self, known: "LinkAt | None", words: str) -> None:
        """Ask for a link with these *words*, or how the *known* one shall be."""
        self.link_form.ask(known, words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_bar"):
            self._draw()

    def _draw(self) -> None:
        side = round(self.fontMetrics().height() * 1.1)
        if self._bar.iconSize().height() != side:
            self._bar.setIconSize(QSize(side, side))
        more = self._bar.findChild(QToolButton, "qt_toolbar_ext_button")
        if more is not None:
            # Qt's own arrow is black in a dark window too.
            more.setIcon(Icons(colours(self.palette())).icon("chevrons-right"))
            more.setAccessibleName(self.tr("More"))
