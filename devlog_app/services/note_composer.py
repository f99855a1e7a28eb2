"""Compose one note for one channel, again and again as it is typed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.media import FoundMedia
from devlog_app.model.note import Note
from devlog_app.model.note_text import source_digest
from devlog_app.model.post import NoteRef, Post, Target
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.render.compose import compose, parse
from devlog_app.render.surroundings import MediaUse, Surroundings
from devlog_app.services.lookups import Lookups
from devlog_app.services.post_options import merged_options
from devlog_app.storage.note_files import with_text
from devlog_app.storage.note_titles import title_of

if TYPE_CHECKING:
    from devlog_app.model.configuration import ChannelConfig, WorkspaceConfig


class NoteComposer:
    """Composes *note* with whatever text its editor holds; files, snippets and other notes are looked at each time."""

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
    ) -> None:
        self._note = note
        self._config = config
        self._lookups = lookups
        self._channel = channel
        self._channel_config = channel_config
        self._capabilities = capabilities
        self._target = target
        self._problems: list[Problem] = []

    def compose(self, text: str) -> Post:
        """The post of the note with *text*, the whole file's with its front matter."""
        self._note = with_text(self._note, text)
        self._problems = list(self._note.problems)
        surroundings = self._surroundings()
        post = compose(parse(self._note.body, surroundings), surroundings, self._capabilities)
        problems = sorted([*self._problems, *post.problems], key=_by_line)
        return replace(post, source_digest=source_digest(text), problems=tuple(problems))

    def _surroundings(self) -> Surroundings:
        said = self._note.front_matter
        options = merged_options(said, self._channel_config, self._config)
        return Surroundings(
            note=NoteRef(self._note.id, title_of(self._note), self._note.path),
            channel=self._channel,
            target=self._target or Target(options.format),
            options=options,
            reading=(said.markdown if said else None) or self._config.markdown,
            first_line=self._note.body_line,
            media=self._media,
            notes=self._lookups.note,
            snippets=self._snippet,
            header=self._frame("header_missing", options.header),
            footer=self._frame("footer_missing", options.footer),
        )

    def _media(self, reference: str, use: MediaUse) -> FoundMedia | Problem:
        return self._lookups.media(reference, use, self._note.path, self._capabilities)

    def _snippet(self, name: str) -> str | None:
        found = self._lookups.snippet(name, self._variables)
        if isinstance(found, Problem):
            self._add(found)
            return ""
        return found

    def _frame(self, code: str, name: str | bool | None) -> str | None:
        """The snippet that stands above or below every post of the channel."""
        if not isinstance(name, str):
            return None
        found = self._snippet(name)
        if found is None:
            self._add(problem(Severity.ERROR, code, None, name=name))
        return found

    def _add(self, found: Problem) -> None:
        if found not in self._problems:  # a snippet may be named many times
            self._problems.append(found)

    def _variables(self) -> Mapping[str, object]:
        said = self._note.front_matter
        note = said.model_dump() if said else {}
        channel = self._channel_config.model_dump() if self._channel_config else {}
        return {
            "note": {**note, "path": self._note.path, "title": title_of(self._note)},
            "conference": self._lookups.conference(self._note),
            "channel": {**channel, "name": self._channel},
        }


def _by_line(found: Problem) -> int:
    return found.line or 0
