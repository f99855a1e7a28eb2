"""The two readings of Markdown, chat style and CommonMark, as parsers of markdown-it."""

from typing import Any

from markdown_it import MarkdownIt, helpers
from markdown_it.utils import OptionsDict

from devlog_app.render.parsing.block_parser import BlockParser
from devlog_app.render.parsing.block_rules import READINGS, Reading
from devlog_app.render.parsing.inline_parser import InlineParser


class Grammar(MarkdownIt):
    """What markdown-it's rules ask their parser for; addresses stay as typed, for Telegram's own rules to judge."""

    def __init__(self, reading: Reading) -> None:
        # The base would build rulers, presets and an HTML renderer that nothing here uses, at a cost felt per note.
        self.helpers = helpers
        self.options = OptionsDict({"html": True, "tasklists": True})  # type: ignore[typeddict-item]
        self.inline = InlineParser()
        self.block: BlockParser = BlockParser(READINGS[reading])

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401
        return {"inline": self.inline, "block": self.block}[name]

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002
        """Every address is read; those that Telegram would drop are reported later."""
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        """The address as it was typed."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        """The words as they were typed."""
        return link
