"""Show the post that a note becomes; and read the plain form of the command without typer.

A cold ``devlog render`` is run by scripts for note after note. Typer and its validators are as expensive as parsing and
composing together, so the usual forms are read here; whatever is not understood at once, mistakes too, is typer's.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.located import as_seen, located
from devlog_app.cli.posts import show_post
from devlog_app.cli.problem_lines import has_error, problem_lines
from devlog_app.cli.session import Session
from devlog_app.model.post import Target
from devlog_app.model.values import dataclass

FORMATS = ("text", "json", "html")
TARGETS = ("auto", "classic", "rich")


@dataclass(frozen=True, slots=True)
class Rendering:
    """What ``devlog render`` is asked for: *form* is one of ``FORMATS``, *target* one of ``TARGETS``."""

    note: Path
    form: str = "text"
    target: str = "auto"
    channel: str | None = None


def rendered(session: Session, asked: Rendering) -> int:
    """Print the post of the note and what is wrong with it; the exit code tells of errors."""
    output = session.output
    services, path = located(session, asked.note)
    note = services.library.open(path)
    target = None if asked.target == "auto" else Target(asked.target)
    post = services.composer.compose(note, note.text, channel=asked.channel, target=target)
    if asked.form == "json":
        from devlog_app.model.wire import to_json

        output.document(to_json(post))
    elif asked.form == "html":
        from devlog_app.services.composing.pages import page_of

        output.say(page_of(post, services.root))
    else:
        show_post(output, post)
    if asked.form != "json":
        for line in problem_lines(output, as_seen(services.root, path), post.problems, errors=True):
            output.remark(line)
    return ExitCode.REFUSED if has_error(post.problems) else ExitCode.DONE


CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType({"--format": FORMATS, "--target": TARGETS, "--channel": ()})


def plainly_asked(words: Sequence[str]) -> Rendering | None:
    """The rendering that *words* (the verb and what follows) ask for in their plain form, else None.

    Plain is one note and whole options with whole values: ``render NOTE --format json --channel=main --json``.
    """
    if not words or words[0] != "render":
        return None
    values: dict[str, str] = {}
    notes: list[str] = []
    left = list(words[1:])
    while left:
        word = left.pop(0)
        name, equals, value = word.partition("=")
        if word == "--json":
            values["--json"] = word
        elif name in CHOICES and (equals or left):
            values[name] = value if equals else left.pop(0)
        elif word.startswith("-"):
            return None
        else:
            notes.append(word)
    if len(notes) != 1 or not all(_is_offered(name, value) for name, value in values.items()):
        return None
    form = "json" if "--json" in values else values.get("--format", "text")
    return Rendering(Path(notes[0]), form, values.get("--target", "auto"), values.get("--channel"))


def _is_offered(option: str, value: str) -> bool:
    choices = CHOICES.get(option, ())
    return value in choices if choices else not value.startswith("-") or option == "--json"
