"""What goes out: each message with its length and limit, each file with its size, and how they are sent."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from devlog_app.model.media import Media
from devlog_app.model.post import MediaMessage, Message, Post, TextMessage, media_of
from devlog_app.ui.problems.gauge import Gauge
from devlog_app.ui.publish.section import Section

MOST = 40
"""Messages that have a row of their own."""


class MessageSection(Section):
    """A row a message."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setObjectName("messages")

    def show_post(self, post: Post) -> None:
        """Say what *post* sends."""
        files = len(post.media)
        how_much = self.tr("%n message(s)", "", len(post.messages))
        with_files = ", " + self.tr("%n file(s)", "", files) if files else ""
        self.set_heading(f"{how_much}{with_files}")
        grid = self.begin()
        for row, message in enumerate(post.messages[:MOST]):
            grid.addWidget(self.label(self._kind(row + 1, message)), row, 0)
            gauge = Gauge(self)
            gauge.show_messages((message,))
            grid.addWidget(gauge, row, 1)
            grid.addWidget(self.label(_length(message), muted=True), row, 2)
        left = len(post.messages) - MOST
        if left > 0:
            grid.addWidget(self.label(self.tr("and %n more", "", left), muted=True), MOST, 0)
        for words in self._options(post):
            grid.addWidget(self.label(words, muted=True), grid.rowCount(), 0, 1, 3)

    def _kind(self, number: int, message: Message) -> str:
        media = media_of(message)
        if isinstance(message, TextMessage):
            what = self.tr("Text")
            if message.link_preview is not None:
                what = self.tr("Text with the card of a link")
        elif isinstance(message, MediaMessage) and len(media) > 1:
            what = self.tr("Album of %n, with its caption", "", len(media))
        elif isinstance(message, MediaMessage):
            what = self.tr("One file, with its caption")
        else:
            what = self.tr("Article")
        return f"{number}.  {what}" + "".join(f"\n      {self._file(each)}" for each in media)

    def _file(self, media: Media) -> str:
        facts = [(media.path or media.url or "").rpartition("/")[2]]
        if media.size is not None:
            facts.append(QLocale().formattedDataSize(media.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat))
        if media.width and media.height:
            facts.append(f"{media.width} × {media.height}")
        return " · ".join(facts)

    def _options(self, post: Post) -> list[str]:
        options = post.options
        said = [
            self.tr("Silent: no sound on subscribers' phones") if options.silent else "",
            self.tr("Will be pinned") if options.pin else "",
            self.tr("Each message answers the one before") if options.reply_chain else "",
            self.tr("Sent as %1").replace("%1", options.send_as) if options.send_as else "",
        ]
        return [words for words in said if words]


def _length(message: Message) -> str:
    """Length and limit in UTF-16 units."""
    locale = QLocale()
    return f"{locale.toString(message.length)} / {locale.toString(message.limit)}"
