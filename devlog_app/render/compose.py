"""Document and surroundings as a Post: what leaves for the channel."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from devlog_app.model.capabilities import FREE_ACCOUNT, Capabilities
from devlog_app.model.post import Message, Post, RichMessage, SendOptions, Target
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.render.arranging import Splitter, arrange, split_all
from devlog_app.render.document import Document, Section
from devlog_app.render.flow import EMPTY_LINE, Placed, place, with_notes
from devlog_app.render.footnotes import footnote_numbers, names_of
from devlog_app.render.lowering.lower import lower
from devlog_app.render.lowering.writer import Help, Lowered
from devlog_app.render.outline import outline_problems
from devlog_app.render.parsing.reading import Parser
from devlog_app.render.places import ArticlePlaces, Lines, PostPlaces
from devlog_app.render.surroundings import Surroundings

PLAIN_SURROUNDINGS = Surroundings()
CLASSIC_ONLY = frozenset(
    {
        "quote_in_quote",
        "table_as_rows",
        "formula_as_source",
        "raised_letters",
        "formatting_dropped",
        "formatting_cut",
        "date_too_long",
    }
)
"""Findings of the classic lowering that say nothing about an article."""


class Composed(NamedTuple):
    """A post, and which lines of its note became what of it."""

    post: Post
    places: PostPlaces | ArticlePlaces


def parse(text: str, surroundings: Surroundings = PLAIN_SURROUNDINGS) -> Document:
    """The Document of a note's body, read and numbered as *surroundings* say."""
    return Parser(surroundings.reading).parse(text, first_line=surroundings.first_line)


def render(
    text: str, surroundings: Surroundings = PLAIN_SURROUNDINGS, capabilities: Capabilities = FREE_ACCOUNT
) -> Post:
    """The Post that a note's body becomes."""
    return compose(parse(text, surroundings), surroundings, capabilities)


def compose(
    document: Document, surroundings: Surroundings = PLAIN_SURROUNDINGS, capabilities: Capabilities = FREE_ACCOUNT
) -> Post:
    """The Post that *document* becomes; the same arguments always make an equal Post."""
    return composed(document, surroundings, capabilities).post


def composed(
    document: Document, surroundings: Surroundings = PLAIN_SURROUNDINGS, capabilities: Capabilities = FREE_ACCOUNT
) -> Composed:
    """The Post that *document* becomes, with its places."""
    return assembled(document, *lowered_blocks(document, surroundings, capabilities))


def lowered_blocks(
    document: Document, surroundings: Surroundings, capabilities: Capabilities
) -> tuple[list[Lowered], list[Placed | None], Help]:
    """The blocks of *document* written down, where they stand, and what helped with it."""
    sections = document.sections
    help_ = Help(surroundings, capabilities, parser_of(surroundings), footnote_numbers(sections))
    lowered = [lower(section.block, help_) for section in sections]
    placed: list[Placed | None] = [None] * len(sections)
    place(placed, sections, document.lines, lowered, 0, len(sections))
    return lowered, placed, help_


def parser_of(surroundings: Surroundings) -> Callable[[str], Document]:
    """What reads the Markdown of snippets, headers and footers."""
    return lambda text: Parser(surroundings.reading).parse(text)


def assembled(
    document: Document,
    lowered: Sequence[Lowered],
    placed: Sequence[Placed | None],
    help_: Help,
    splitter: Splitter = split_all,
) -> Composed:
    """The Post of a *document* whose blocks are *lowered* and *placed*."""
    surroundings = help_.surroundings
    whole, sources, refusals = _as_article(document, lowered, help_)
    places: PostPlaces | ArticlePlaces
    found = list(_found(document.lines, lowered))
    if whole is not None:
        messages: tuple[Message, ...] = (whole,) if whole.blocks else ()
        places = ArticlePlaces(sources)
        found = [each for each in found if each.code not in CLASSIC_ONLY]
        remarks: Iterable[Problem] = ()
    else:
        flow = flow_of(document, lowered, placed, help_)
        messages, made, remarks = arrange(flow, surroundings.options, help_.capabilities, splitter)
        places = PostPlaces(made, lowered, document.lines)
    problems = [
        *found,
        *refusals,
        *outline_problems(document.sections, document.lines, lowered),
        *_about_media(remarks, document.lines, lowered),
        *_about(messages),
    ]
    problems.sort(key=lambda one: one.line or 0)
    options = surroundings.options
    post = Post(
        note=surroundings.note,
        channel=surroundings.channel,
        target=Target.CLASSIC if whole is None else Target.RICH,
        source_digest=document.source_digest,
        messages=messages,
        options=SendOptions(options.silent, options.pin, options.reply_chain, options.send_as),
        problems=tuple(problems),
    )
    return Composed(post, places)


def _as_article(
    document: Document, lowered: Sequence[Lowered], help_: Help
) -> tuple[RichMessage | None, Sequence[Lines], Sequence[Problem]]:
    """The rich message, if one is wished and possible, the lines of its blocks, and what is against it."""
    asked = help_.surroundings.target
    if (asked or Target(help_.surroundings.options.format)) is Target.CLASSIC:
        return None, (), ()
    from devlog_app.render.rich.article import article, lost_in_classic, misfits

    refusals = [] if help_.capabilities.rich else [problem(Severity.WARNING, "rich_needs_premium")]
    whole, sources = article(document, lowered, help_)
    broken = list(misfits(whole, help_.capabilities))
    if broken or (refusals and asked is None):
        lost = ", ".join(lost_in_classic(document)) or "the form of an article"
        return None, (), [*refusals, *broken, problem(Severity.WARNING, "rich_falls_back", lost=lost)]
    return whole, sources, refusals


def flow_of(
    document: Document, lowered: Sequence[Lowered], placed: Sequence[Placed | None], help_: Help
) -> list[Placed]:
    """What classic messages are cut from: the blocks as *placed*, the footnotes, the channel's header and footer."""
    notes = _notes(document.sections, lowered, help_.footnotes)
    return _framed(with_notes([each for each in placed if each is not None], notes), help_)


def _notes(sections: Sequence[Section], lowered: Sequence[Lowered], numbers: Mapping[str, int]) -> list[Lowered]:
    """The footnotes in the order of their numbers."""
    if not numbers:
        return []
    found = [(numbers[name], index) for index, section in enumerate(sections) for name in names_of(section)]
    return [lowered[index] for _, index in sorted(found)]


def _framed(body: list[Placed], help_: Help) -> list[Placed]:
    """*body* between the channel's header and footer, which stay inside media that opens or closes the post."""
    header, footer = _frame(help_.surroundings.header, help_), _frame(help_.surroundings.footer, help_)
    if not header and not footer:
        return body
    begin, end = 0, len(body)
    while begin < end and body[begin].lowered.media:
        begin += 1
    while end > begin and body[end - 1].lowered.media:
        end -= 1
    inside = body[begin:end]
    if header and inside:
        inside[0] = inside[0]._replace(gap=EMPTY_LINE)
    return [*body[:begin], *header, *inside, *footer, *body[end:]]


def _frame(source: str | None, help_: Help) -> list[Placed]:
    if not source:
        return []
    document = help_.read(source)
    lowered = [lower(section.block, help_) for section in document.sections]
    placed: list[Placed | None] = [None] * len(lowered)
    place(placed, document.sections, document.lines, lowered, 0, len(lowered))
    found = [each for each in placed if each is not None]
    return [found[0]._replace(gap=EMPTY_LINE), *found[1:]] if found else []


def _found(lines: Iterable[int], lowered: Iterable[Lowered]) -> Iterator[Problem]:
    """What was found while the blocks were written, with lines of the file."""
    for line, block in zip(lines, lowered, strict=True):
        for finding in block.findings:
            yield Problem(finding.severity, finding.code, line + finding.line, finding.values)


def _about_media(remarks: Iterable[Problem], lines: Sequence[int], lowered: Sequence[Lowered]) -> Iterator[Problem]:
    """Remarks about the post's layout stand where its first picture does."""
    for remark in remarks:
        line = next((lines[index] for index, block in enumerate(lowered) if block.media), None)
        yield Problem(remark.severity, remark.code, line, remark.values)


def _about(messages: Sequence[Message]) -> Iterator[Problem]:
    if not messages:
        yield problem(Severity.ERROR, "nothing_to_send")
    elif len(messages) > 1:
        yield problem(Severity.INFO, "several_messages", count=len(messages))
