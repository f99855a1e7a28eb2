"""The two readings of Markdown, chat style and CommonMark, as parsers of markdown-it."""

from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML

from devlog_app.render.parsing import chat, containers
from devlog_app.render.parsing.block_parser import BlockParser
from devlog_app.render.parsing.inline_parser import InlineParser

Reading = Literal["chat", "commonmark"]

COMMON_BLOCKS = ("table", "fence", "blockquote", "hr", "list", "reference", "heading", "paragraph")
STRICT_BLOCKS = ("code", "lheading")
INTERRUPTING = ["paragraph", "reference", "blockquote", "list"]


class Grammar(MarkdownIt):
    """A parser whose addresses stay as typed: what Telegram thinks of them is not the parser's business."""

    block: BlockParser
    inline: InlineParser

    def __init__(self, reading: Reading) -> None:
        super().__init__("zero", {"html": True, "tasklists": True}, renderer_cls=RendererHTML)
        self.inline = InlineParser()
        self.block = BlockParser()
        ruler = self.block.ruler
        ruler.before("table", "comment", containers.comment, {"alt": INTERRUPTING})
        ruler.before("table", "details", containers.details, {"alt": INTERRUPTING})
        ruler.before("table", "footnote", containers.footnote, {"alt": ["paragraph", "reference"]})
        ruler.before("paragraph", "definitions", containers.definitions, {"alt": ["paragraph"]})
        ruler.enableOnly([*COMMON_BLOCKS, "comment", "details", "footnote", "definitions"])
        if reading == "chat":
            ruler.at("paragraph", chat.paragraph)
            ruler.at("hr", chat.rule_line, {"alt": INTERRUPTING})
            ruler.at("list", chat.list_block, {"alt": ["paragraph", "reference", "blockquote"]})
            ruler.at("reference", chat.link_definition, {"alt": ["paragraph"]})
        else:
            ruler.enable([*STRICT_BLOCKS])

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002
        """Every address is read; those that Telegram would drop are reported later."""
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        """The address as it was typed."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        """The words as they were typed."""
        return link
