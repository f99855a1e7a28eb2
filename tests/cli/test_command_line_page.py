"""The page about the command line says what the program takes, no more and no less."""

import re
from collections.abc import Iterator
from pathlib import Path

from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from devlog_app.cli.app import built
from devlog_app.model.note import NoteState
from devlog_app.model.steps import Outcome

PAGE = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text("utf-8")
ROW = re.compile(r"^\| `([a-z]+(?: [a-z]+)?)(?: [^`]*)?` \|[^|]*\|([^|]*)\|", re.MULTILINE)


def verbs(command: object, name: str = "") -> Iterator[tuple[str, set[str]]]:
    """Each verb that can be called, with its long flags."""
    assert isinstance(command, TyperCommand | TyperGroup)
    subcommands = command.commands if isinstance(command, TyperGroup) else {}
    if name and (not subcommands or getattr(command, "invoke_without_command", False)):
        flags = {flag for one in command.params for flag in one.opts if flag.startswith("--")}
        yield name, flags
    for other, subcommand in subcommands.items():
        yield from verbs(subcommand, f"{name} {other}".strip())


def test_the_page_lists_every_verb_with_its_flags() -> None:
    listed = {verb: set(re.findall("--[a-z-]+", flags)) for verb, flags in ROW.findall(PAGE)}
    assert listed == dict(verbs(get_command(built(None, coloured=False))))


def test_the_page_lists_what_stands_before_the_verb() -> None:
    before = [flag for one in get_command(built(None, coloured=False)).params for flag in one.opts]
    assert [flag for flag in before if f"`{flag}" not in PAGE] == []


def test_the_page_knows_every_outcome_and_state() -> None:
    said = set(re.findall("[a-z_]+", PAGE))
    assert {one.value for one in (*Outcome, *NoteState)} <= said
