"""Where the post leads its readers: each address in full, with what is odd about it, opened on request."""

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPalette
from PySide6.QtWidgets import QPushButton, QWidget

from devlog_app.model.problem import Severity
from devlog_app.ui.language.wording import sentence
from devlog_app.ui.preview.link_question import OPENED
from devlog_app.ui.publish.section import Section

if TYPE_CHECKING:
    from devlog_app.model.post import Post
    from devlog_app.services.publishing.outgoing_links import OutgoingLink

MOST = 60
"""Links that have a row of their own."""


class LinkSection(Section):
    """A row a link; nothing is opened by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setObjectName("links")
        self._shown: tuple[OutgoingLink, ...] | None = None

    def show_post(self, post: "Post") -> None:
        """List the links of *post*."""
        from devlog_app.services.publishing.outgoing_links import outgoing_links

        links = outgoing_links(post)
        self.setVisible(bool(links))
        if links == self._shown:
            # Whoever stands on one of the buttons stays there.
            return
        self._shown = links
        self.set_heading(self.tr("%n link(s), checked as far as can be told without opening them", "", len(links)))
        grid = self.begin()
        for row, link in enumerate(links[:MOST]):
            label = self.label(_breakable(self._words(link)))
            # What would be copied holds the breaks.
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            label.setToolTip(link.url)
            if link.remark is not None and link.remark.severity is Severity.WARNING:
                label.setForegroundRole(QPalette.ColorRole.BrightText)
            grid.addWidget(label, row, 0)
            grid.addWidget(self._button(link), row, 1)
        left = len(links) - MOST
        if left > 0:
            grid.addWidget(self.label(self.tr("and %n more", "", left), muted=True), MOST, 0)

    def _words(self, link: "OutgoingLink") -> str:
        named = link.words.strip() not in {"", link.url}
        shown = f"{link.words.strip()} → {link.url}" if named else link.url
        return shown if link.remark is None else f"{shown}\n{sentence(link.remark)}"

    def _button(self, link: "OutgoingLink") -> QPushButton:
        url = QUrl(link.url)
        button = QPushButton(self.tr("Open"), self)
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Open %1").replace("%1", link.url))
        button.setToolTip(link.url)
        button.setEnabled(url.isValid() and url.scheme() in OPENED)
        button.clicked.connect(partial(_open, url))
        return button


def _breakable(words: str) -> str:
    """*words* with places in long addresses at which a line may end."""
    return re.sub(r"([/?&=._-])(?=[^\s/])", "\\1\u200b", words)


def _open(url: QUrl, _checked: bool = False) -> None:
    QDesktopServices.openUrl(url)
