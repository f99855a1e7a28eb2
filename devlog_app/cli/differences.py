"""Differences between a note and its post on the terminal and in JSON."""

from collections.abc import Iterable

from devlog_app.cli.output import Output
from devlog_app.model.after_publication import Difference, DiffLine, LineKind, PartDifference

SIGNS = (
    (LineKind.SAME, "  ", None),
    (LineKind.HERE, "+ ", "good"),
    (LineKind.THERE, "- ", "removed"),
    (LineKind.SKIPPED, "  …", "dim"),
)


def say_difference(output: Output, difference: Difference) -> None:
    """Print what differs, message by message."""
    if not difference.parts:
        output.say(f"{difference.path} and its post in {difference.channel} say the same.")
        return
    output.say(output.styled("strong", f"--- {difference.channel}"))
    output.say(output.styled("strong", f"+++ {difference.path}"))
    for part in difference.parts:
        number = f" (#{part.refs[0].id})" if part.refs else ""
        output.say(output.styled("dim", f"@@ message {part.part + 1}{number}"))
        say_lines(output, part.lines)


def say_lines(output: Output, lines: Iterable[DiffLine]) -> None:
    """Print lines, each with whose it is."""
    for line in lines:
        sign, style = next((sign, style) for kind, sign, style in SIGNS if kind is line.kind)
        text = f"{sign}{line.text}".rstrip()
        output.say(text if style is None else output.styled(style, text))


def part_row(part: PartDifference) -> dict[str, object]:
    """One message that differs, in JSON."""
    return {
        "part": part.part,
        "ids": [ref.id for ref in part.refs],
        "diff": [f"{_sign(line)}{line.text}" for line in part.lines],
    }


def _sign(line: DiffLine) -> str:
    return next(sign for kind, sign, _ in SIGNS if kind is line.kind)[:1] if line.kind is not LineKind.SKIPPED else "…"
