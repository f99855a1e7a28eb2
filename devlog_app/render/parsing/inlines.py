"""markdown-it's inline tokens as the Document's inlines."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from types import MappingProxyType
from urllib.parse import parse_qs, unquote

from markdown_it.token import Token

from devlog_app.model.values import dataclass
from devlog_app.render.document import (
    Code,
    CustomEmoji,
    DateTime,
    FootnoteMark,
    Image,
    Inline,
    Inlines,
    Link,
    Math,
    NoteLink,
    SnippetMark,
    Style,
    Styled,
    Text,
    UnknownTag,
)

STYLE_TOKENS: Mapping[str, Style] = MappingProxyType(
    {
        "strong": Style.BOLD,
        "em": Style.ITALIC,
        "underline": Style.UNDERLINE,
        "s": Style.STRIKE,
        "spoiler": Style.SPOILER,
    }
)
STYLE_TAGS: Mapping[str, Style] = MappingProxyType(
    {"u": Style.UNDERLINE, "s": Style.STRIKE, "sub": Style.SUBSCRIPT, "sup": Style.SUPERSCRIPT}
)
TAG = re.compile(r"<(/?)(u|s|sub|sup|br)[ \t]*(/?)>", re.IGNORECASE)
EMOJI_ADDRESS = re.compile(r"tg://emoji/?\?id=(\d{1,20})")
DATE_ADDRESS = re.compile(r"tg://time/?\?(.+)", re.DOTALL)
DATE_FORMAT = re.compile(r"r|w?[dD]?[tT]?")


@dataclass(slots=True)
class _Open:
    """Something begun and not yet ended: what to make of its children, and how it was typed."""

    name: str
    line: int
    style: Style | None = None
    token: Token | None = None
    typed: str = ""
    children: list[Inline] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


class InlineReader:
    """Walks the tokens of one stretch of inline Markdown and builds its nodes."""

    def __init__(self, soft_break: str, line: int) -> None:
        self._soft_break = soft_break
        self._line = line
        self._stack = [_Open("", line)]
        self._styles: list[Style] = []
        self._after_hidden = False

    def read(self, tokens: Sequence[Token]) -> Inlines:
        """The nodes of *tokens*."""
        for token in tokens:
            READERS[token.type](self, token)
        self._unwrap_above(0)
        return tuple(self._stack[0].children)

    def words(self, token: Token) -> None:
        """Plain words."""
        self._say(token.content)

    def soft_break(self, token: Token) -> None:  # noqa: ARG002
        """The end of a line as typed."""
        self._break(self._soft_break)

    def hard_break(self, token: Token) -> None:  # noqa: ARG002
        """A line break asked for with two spaces or a backslash."""
        self._break("\n")

    def hidden(self, token: Token) -> None:
        """Words for the author only."""
        self._line += token.content.count("\n")
        self._after_hidden = True

    def code(self, token: Token) -> None:
        """Words in fixed width."""
        self._add(Code(token.content, self._line))

    def formula(self, token: Token) -> None:
        """A formula."""
        self._add(Math(token.content, self._line))

    def raised(self, token: Token) -> None:
        """Raised or lowered letters."""
        style = Style.SUPERSCRIPT if token.markup == "^" else Style.SUBSCRIPT
        self._add(Styled(style, (Text(token.content),), self._line))

    def image(self, token: Token) -> None:
        """A picture, or a custom emoji."""
        source = str(token.attrs["src"])
        emoji = EMOJI_ADDRESS.fullmatch(source)
        if emoji and token.content:
            self._add(CustomEmoji(emoji[1], token.content, self._line))
        else:
            title = str(token.attrs.get("title", ""))
            self._add(Image(unquote(source) if is_local(source) else source, token.content, title, self._line))

    def embed(self, token: Token) -> None:
        """``![[picture.png|300]]``."""
        width = int(token.info) if token.info.isdecimal() and len(token.info) <= len("10000") else None
        alt = "" if width is not None else token.info
        self._add(Image(token.content, alt, line=self._line, width=width, embedded=True))

    def note_link(self, token: Token) -> None:
        """``[[target|words]]``."""
        self._add(NoteLink(token.content, token.info, self._line))

    def footnote_mark(self, token: Token) -> None:
        """``[^label]``."""
        self._add(FootnoteMark(token.content, self._line))

    def snippet(self, token: Token) -> None:
        """``{{snippet:NAME}}``."""
        self._add(SnippetMark(token.content, self._line))

    def style_open(self, token: Token) -> None:
        """The begin of a style."""
        name = token.type.removesuffix("_open")
        self._open(_Open(name, self._line, STYLE_TOKENS[name], token))

    def link_open(self, token: Token) -> None:
        """The begin of a link."""
        self._open(_Open("link", self._line, token=token))

    def close(self, token: Token) -> None:
        """The end of a style or link, whatever tags were left open inside it."""
        name = token.type.removesuffix("_close")
        place = len(self._stack) - 1
        while self._stack[place].name != name:
            place -= 1
        self._unwrap_above(place)
        self._close()

    def tag(self, token: Token) -> None:
        """An HTML tag or comment."""
        if token.content.startswith("<!--"):
            self.hidden(token)
            return
        match = TAG.fullmatch(token.content)
        if match is None:
            self._add(UnknownTag(token.content, self._line))
            self._line += token.content.count("\n")
            return
        closing, name = match[1], match[2].lower()
        if name == "br":
            self._say("\n")
        elif not closing and not match[3]:
            self._open(_Open(f"<{name}>", self._line, STYLE_TAGS[name], typed=token.content))
        elif self._stack[-1].name == f"<{name}>":
            self._close()
        else:
            self._add(UnknownTag(token.content, self._line))

    def _say(self, words: str) -> None:
        top = self._stack[-1]
        if self._after_hidden and words:
            if self._at_gap(top):
                words = words.lstrip(" ")
            self._after_hidden = False
        if words:
            top.words.append(words)

    def _break(self, words: str) -> None:
        self._line += 1
        hidden, self._after_hidden = self._after_hidden, False
        top = self._stack[-1]
        if hidden and self._at_line_start(top):
            return
        top.words.append(words)

    @staticmethod
    def _at_gap(top: _Open) -> bool:
        return top.words[-1][-1] in " \n" if top.words else not top.children

    @staticmethod
    def _at_line_start(top: _Open) -> bool:
        return top.words[-1].rstrip(" ").endswith("\n") if top.words else not top.children

    def _add(self, node: Inline) -> None:
        self._after_hidden = False
        top = self._stack[-1]
        self._flush(top)
        top.children.append(node)

    @staticmethod
    def _flush(top: _Open) -> None:
        if top.words:
            top.children.append(Text("".join(top.words)))
            top.words.clear()

    def _open(self, opening: _Open) -> None:
        self._after_hidden = False
        self._flush(self._stack[-1])
        if opening.style is not None:
            self._styles.append(opening.style)
        self._stack.append(opening)

    def _close(self) -> None:
        done = self._stack.pop()
        self._flush(done)
        parent = self._stack[-1].children
        if done.style is None:
            parent.append(_link(done))
            return
        self._styles.pop()
        # A style inside itself says nothing new; leaving it out also keeps the tree as shallow as there are styles.
        if done.style in self._styles:
            parent.extend(done.children)
        elif done.children:
            parent.append(Styled(done.style, tuple(done.children), done.line))

    def _unwrap_above(self, place: int) -> None:
        """Show the tags that were opened above *place* of the stack and never closed as they were typed."""
        keeper = self._stack[place]
        self._flush(keeper)
        for opened in self._stack[place + 1 :]:
            self._flush(opened)
            keeper.children.append(UnknownTag(opened.typed, opened.line))
            keeper.children.extend(opened.children)
            self._styles.pop()
        del self._stack[place + 1 :]


def _link(done: _Open) -> Inline:
    assert done.token is not None
    address = str(done.token.attrs["href"])
    title = str(done.token.attrs.get("title", ""))
    children = tuple(done.children)
    moment = DATE_ADDRESS.fullmatch(address)
    if moment is not None:
        asked = parse_qs(moment[1])
        unix, form = asked.get("unix", [""])[0], asked.get("format", [""])[0]
        if unix.isdecimal() and unix.isascii() and len(unix) <= len("9999999999") and DATE_FORMAT.fullmatch(form):
            return DateTime(int(unix), form, children, done.line)
    return Link(address, children, done.line, title, bare=done.token.info == "auto")


def is_local(address: str) -> bool:
    """Whether *address* is a path: no scheme, no host, no place within the page."""
    return bool(address) and not address.startswith(("#", "//", "?")) and not re.match(r"[a-zA-Z][\w+.-]+:", address)


Reader = Callable[[InlineReader, Token], None]
READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "text": InlineReader.words,
        "text_special": InlineReader.words,
        "softbreak": InlineReader.soft_break,
        "hardbreak": InlineReader.hard_break,
        "code_inline": InlineReader.code,
        "formula": InlineReader.formula,
        "raised": InlineReader.raised,
        "image": InlineReader.image,
        "embed": InlineReader.embed,
        "note_link": InlineReader.note_link,
        "footnote_mark": InlineReader.footnote_mark,
        "snippet_mark": InlineReader.snippet,
        "hidden": InlineReader.hidden,
        "html_inline": InlineReader.tag,
        "link_open": InlineReader.link_open,
        "link_close": InlineReader.close,
        **{f"{name}_open": InlineReader.style_open for name in STYLE_TOKENS},
        **{f"{name}_close": InlineReader.close for name in STYLE_TOKENS},
    }
)
