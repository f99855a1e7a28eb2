"""Compose one note for one channel, again and again as it is typed."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.note import Note
from devlog_app.model.note_text import source_digest
from devlog_app.model.places import Places
from devlog_app.model.post import Message, NoteRef, Post, Target
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.render.incremental import IncrementalComposer
from devlog_app.render.parsing.references import NOTE_LINK
from devlog_app.render.surroundings import Surroundings, latest_date
from devlog_app.services.composing.answers import Answers, Context
from devlog_app.services.composing.lookups import Lookups
from devlog_app.services.composing.places_to_return import places_to_return
from devlog_app.services.composing.post_options import merged_options
from devlog_app.storage.notes.note_files import with_text
from devlog_app.storage.notes.note_titles import title_of

if TYPE_CHECKING:
    from devlog_app.model.workspace_config import ChannelConfig, WorkspaceConfig
    from devlog_app.render.taking_over import TakenOver
    from devlog_app.services.links.note_links import NoteLinks

TRUSTED = 0.5
"""Seconds for which what was looked up is not looked up again: nobody exports a picture between two keys."""


class NoteComposer:
    """Composes *note* with whatever text its editor holds: quickly when little changed, and as a new composer would.

    Files, snippets and other notes are looked at again after ``TRUSTED`` seconds of *clock*, or after ``refresh``.
    """

    def __init__(
        self,
        note: Note,
        *,
        config: "WorkspaceConfig",
        lookups: Lookups,
        channel: str | None,
        channel_config: "ChannelConfig | None",
        capabilities: Capabilities,
        target: Target | None,
        clock: Callable[[], float],
        links: "NoteLinks | None" = None,
        index: str | None = None,
    ) -> None:
        self._note = note
        self._config = config
        self._lookups = lookups
        self._channel = channel
        self._channel_config = channel_config
        self._capabilities = capabilities
        self._target = target
        self._clock = clock
        self._links = links
        self._index = index
        self._latest_date = latest_date(time.time())
        self._composer = IncrementalComposer()
        self._places: Places | None = None
        self._answers = self._new_answers()
        self._looked_at = clock()

    def compose(self, text: str) -> Post:
        """The post of the note with *text*, the whole file's with its front matter."""
        before, self._note = self._note, with_text(self._note, text)
        if self._note.front_matter != before.front_matter or self._clock() - self._looked_at > TRUSTED:
            self.refresh()
        surroundings = self._surroundings()
        post, self._places = self._composer.composed(self._note.body, surroundings, self._capabilities)
        problems = [*self._note.problems, *self._snippet_problems(surroundings), *post.problems]
        problems += places_to_return(self._note.body, self._note.body_line)
        return replace(
            post,
            note=NoteRef(self._note.id, title_of(self._note), self._note.path),
            source_digest=source_digest(text),
            problems=tuple(sorted(problems, key=_by_line)),
        )

    def read_on(self, text: str) -> Iterator[None]:
        """Get ready for *text* a few milliseconds at a step: a long note is composed quickly afterwards."""
        self._note = with_text(self._note, text)
        self.refresh()
        yield from self._composer.read_on(self._note.body, self._surroundings(), self._capabilities)

    def places(self) -> Places | None:
        """Which lines of the text composed last became what of its post; None before the first."""
        return self._places

    @property
    def asks_files(self) -> bool:
        """Whether the post depends on other files of the workspace, snippets left out."""
        return "media" in self._answers.asked

    @property
    def asks_notes(self) -> bool:
        """Whether the post depends on what other notes are called, and where they are published."""
        return not self._answers.asked.isdisjoint({"note", "index"})

    def taken_over(self, text: str, messages: Sequence[Message]) -> "TakenOver | None":
        """The body of *text* changed so that it becomes *messages*, which its post says in the channel now.

        None where no Markdown of the note gives that.
        """
        from devlog_app.render.markdown_writer import NoteAddress
        from devlog_app.render.taking_over import taken_over

        self._note = with_text(self._note, text)
        self.refresh()
        targets = {found[1].strip() for found in NOTE_LINK.finditer(self._note.body)}
        known = ((target, self._answers.note(target)) for target in sorted(targets))
        notes = [NoteAddress(target, note.url) for target, note in known if note is not None and note.url is not None]
        return taken_over(self._note.body, messages, self._surroundings(), self._capabilities, notes)

    def refresh(self) -> None:
        """Look at files, snippets and other notes again, because some may have changed."""
        if not self._answers.still_hold():
            self._answers = self._new_answers()
        self._looked_at = self._clock()

    def _new_answers(self) -> Answers:
        context = Context(self._note.path, self._capabilities, self._variables, self._listed, self._links)
        return Answers(self._lookups, context)

    def _listed(self) -> str | Problem | None:
        return self._lookups.index(self._note, self._links) if self._index is None else self._index

    def _surroundings(self) -> Surroundings:
        """What the renderer is told; equal to what it was told before wherever nothing that matters has changed."""
        said = self._note.front_matter
        options = merged_options(said, self._channel_config, self._config)
        return Surroundings(
            channel=self._channel,
            target=self._target,
            options=options,
            reading=(said.markdown if said else None) or self._config.markdown,
            first_line=self._note.body_line,
            latest_date=self._latest_date,
            media=self._answers.media,
            notes=self._answers.note,
            snippets=self._answers.snippet,
            header=self._answers.snippet(options.header) if options.header else None,
            footer=self._answers.snippet(options.footer) if options.footer else None,
        )

    def _snippet_problems(self, surroundings: Surroundings) -> list[Problem]:
        options = surroundings.options
        found = self._answers.problems(self._note.body, {options.header, options.footer})
        if options.header and surroundings.header is None:
            found.append(problem(Severity.ERROR, "header_missing", None, name=options.header))
        if options.footer and surroundings.footer is None:
            found.append(problem(Severity.ERROR, "footer_missing", None, name=options.footer))
        return found

    def _variables(self) -> Mapping[str, object]:
        said = self._note.front_matter
        note = said.values() if said else {}
        channel = self._channel_config.values() if self._channel_config else {}
        return {
            "note": {**note, "path": self._note.path, "title": title_of(self._note)},
            "conference": self._lookups.conference(self._note),
            "channel": {**channel, "name": self._channel},
            "workspace": {"title": self._config.title, "language": self._config.language},
        }


def _by_line(found: Problem) -> int:
    return found.line or 0
