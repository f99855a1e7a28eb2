"""Document and surroundings as a Post: what leaves for the channel."""

from collections.abc import Iterable, Sequence

from devlog_app.model.capabilities import FREE_ACCOUNT, Capabilities
from devlog_app.model.post import Message, Post, SendOptions
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.render.arranging import Arranged, arrange
from devlog_app.render.document import Document, Section
from devlog_app.render.flow import EMPTY_LINE, Placed, flowing
from devlog_app.render.footnotes import footnote_numbers, reading_order
from devlog_app.render.lowering.lower import lower
from devlog_app.render.lowering.writer import Help, Lowered
from devlog_app.render.outline_checks import outline_problems
from devlog_app.render.parsing import Parser
from devlog_app.render.surroundings import Surroundings

PLAIN_SURROUNDINGS = Surroundings()


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
    sections = document.sections
    help_ = Help(surroundings, capabilities, Parser(surroundings.reading).parse, footnote_numbers(sections))
    lowered = [lower(section.block, help_) for section in sections]
    order = reading_order(sections, help_.footnotes)
    body = list(flowing([sections[index] for index in order], [lowered[index] for index in order]))
    flow = framed(body, help_)
    arranged = arrange(flow, surroundings.options, capabilities)
    found = found_problems(sections, lowered)
    return finished(document.source_digest, surroundings, arranged, (*found, *outline_problems(sections)))


def framed(body: Sequence[Placed], help_: Help) -> list[Placed]:
    """*body* between the channel's header and footer, which stay inside media that opens or closes the post."""
    header, footer = _frame(help_.surroundings.header, help_), _frame(help_.surroundings.footer, help_)
    if not header and not footer:
        return list(body)
    begin, end = 0, len(body)
    while begin < end and body[begin].lowered.media:
        begin += 1
    while end > begin and body[end - 1].lowered.media:
        end -= 1
    inside = list(body[begin:end])
    if header and inside:
        inside[0] = inside[0]._replace(gap=EMPTY_LINE)
    return [*body[:begin], *header, *inside, *footer, *body[end:]]


def _frame(source: str | None, help_: Help) -> list[Placed]:
    if not source:
        return []
    sections = help_.read(source).sections
    placed = list(flowing(sections, [lower(section.block, help_) for section in sections]))
    return [placed[0]._replace(gap=EMPTY_LINE), *placed[1:]] if placed else []


def found_problems(sections: Iterable[Section], lowered: Iterable[Lowered]) -> Iterable[Problem]:
    """What was found while the blocks were written, with lines of the file."""
    for section, block in zip(sections, lowered, strict=True):
        for finding in block.findings:
            yield Problem(finding.severity, finding.code, section.first + finding.line, finding.values)


def finished(source_digest: str, surroundings: Surroundings, arranged: Arranged, problems: Iterable[Problem]) -> Post:
    """The Post of what was *arranged*, its problems in the order of their lines."""
    options = surroundings.options
    found = [*problems, *arranged.problems, *_about(arranged.messages)]
    found.sort(key=lambda one: one.line or 0)
    return Post(
        note=surroundings.note,
        channel=surroundings.channel,
        target=surroundings.target,
        source_digest=source_digest,
        messages=arranged.messages,
        options=SendOptions(options.silent, options.pin, options.reply_chain, options.send_as),
        problems=tuple(found),
    )


def _about(messages: Sequence[Message]) -> Iterable[Problem]:
    if not messages:
        yield problem(Severity.ERROR, "nothing_to_send")
    elif len(messages) > 1:
        yield problem(Severity.INFO, "several_messages", count=len(messages))
