"""``devlog search``: the notes that have some words, in whatever form."""

from typing import Annotated

import typer

from devlog_app.cli.exit_code import ExitCode
from devlog_app.cli.options import AsJson, session_of
from devlog_app.cli.output import Output
from devlog_app.model.search import SearchHit, Snippet
from devlog_app.services.search.search import MOST_HITS, fitting


def search(
    context: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(help='Words, "phrases in quotes", -words that must not be there, tag: channel: state:'),
    ],
    limit: Annotated[int, typer.Option(min=1, help="The most notes to show.")] = MOST_HITS,
    as_json: AsJson = False,
) -> int:
    """Find notes by their words, in every form of them, the best first."""
    session = session_of(context)
    services = session.services()
    query = services.search.query(" ".join(words), is_finished=True)
    services.search.catch_up()
    among = fitting(query, services.library.notes()) if query.has_filters else None
    answer = services.search.answer(query, among, limit)
    if as_json:
        session.output.document([_row(hit) for hit in answer.hits])
        return ExitCode.DONE
    for number, hit in enumerate(answer.hits):
        if number:
            session.output.say()
        _show(session.output, hit)
    if not answer.hits:
        session.output.say("No note has these words.")
    elif answer.total > len(answer.hits):
        session.output.say()
        session.output.say(session.output.styled("dim", f"{answer.total} notes have these words; --limit shows more."))
    return ExitCode.DONE


def _row(hit: SearchHit) -> dict[str, object]:
    return {"path": hit.path, "line": hit.snippet.line, "text": hit.snippet.text}


def _show(output: Output, hit: SearchHit) -> None:
    output.say(f"{output.styled('strong', hit.path)}:{hit.snippet.line}")
    output.say(f"  {_emphasised(output, hit.snippet)}")


def _emphasised(output: Output, snippet: Snippet) -> str:
    parts = []
    end = 0
    for start, stop in snippet.marks:
        parts += [snippet.text[end:start], output.styled("strong", snippet.text[start:stop])]
        end = stop
    return "".join((*parts, snippet.text[end:]))


def add_to(application: typer.Typer) -> None:
    """Add the verb ``search``."""
    # A word with a minus is no option.
    application.command("search", context_settings={"ignore_unknown_options": True})(search)
