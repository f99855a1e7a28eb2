"""Make conferences, talk notes, months and posts from their templates."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from devlog_app.model.errors import StorageError, UsageError
from devlog_app.model.workspace_config import FORMAT_VERSION, ConferenceConfig, WorkspaceConfig
from devlog_app.services.notes.month_names import devlog_title, month_name
from devlog_app.services.notes.templates import Templates
from devlog_app.storage.notes.file_names import LONGEST_NAME, free_name, slug
from devlog_app.storage.notes.new_files import make_folder, make_note
from devlog_app.storage.workspaces.series_files import CONFERENCE_FILE, read_conference
from devlog_app.storage.workspaces.workspace import (
    CONFERENCES,
    MONTHS,
    POSTS,
    comparable,
    folders_in,
    located,
)
from devlog_app.storage.yaml.edit import with_value

INTRO = "intro.md"
_SUFFIX = ".md"


@dataclass(frozen=True, slots=True)
class NoteMaker:
    """Makes notes in the workspace in *root*; each method returns the new note's path.

    *now* is asked for the current time (aware).
    """

    root: Path
    config: WorkspaceConfig
    templates: Templates
    now: Callable[[], dt.datetime]

    def conference(
        self, title: str, *, starts: dt.date | None, ends: dt.date | None, city: str | None, hashtag: str | None
    ) -> str:
        """A conference: its folder, ``conference.yaml`` and the intro, whose path this is."""
        words = self._words_of(title, room=LONGEST_NAME - len("2026-09-"))
        if starts and ends and ends < starts:
            raise UsageError("conference_dates", starts=starts, ends=ends)
        month = f"{starts or ends or self._today():%Y-%m}"
        # A title that begins with its own month would say it twice.
        stem = words if words.startswith(month) else f"{month}-{words}"
        folder = free_name(stem, "", self._is_taken(CONFERENCES))
        tag = f"#{hashtag.removeprefix('#')}" if hashtag else None
        said = {"title": title.strip(), "starts": starts, "ends": ends, "city": city, "hashtag": tag}
        facts = {"version": FORMAT_VERSION, **{key: value for key, value in said.items() if value}}
        intro = self._filled("conference-intro", {"title": title.strip(), "conference": {**said, "folder": folder}})
        files = {CONFERENCE_FILE: _yaml(facts), INTRO: intro}
        make_folder(self.root, f"{CONFERENCES}/{folder}", files)
        return f"{CONFERENCES}/{folder}/{INTRO}"

    def talk(self, title: str, *, conference: str, speaker: str | None) -> str:
        """A note about a talk of the conference in the folder *conference*."""
        folder = self._conference_folder(conference)
        place = f"{CONFERENCES}/{folder}"
        config = read_conference(self.root, folder)
        text = self._filled(
            "talk",
            {"title": title.strip(), "speaker": speaker, "conference": _conference_facts(folder, config)},
        )
        name = free_name(self._words_of(title), _SUFFIX, self._is_taken(place))
        make_note(self.root, f"{place}/{name}", text)
        return f"{place}/{name}"

    def month(self, month: str) -> str:
        """The dev-log of *month* (``YYYY-MM``)."""
        if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", month):
            raise UsageError("month_unclear", month=month)
        language = self.config.language
        text = self._filled(
            "month",
            {"title": devlog_title(month, language), "month": month, "month_name": month_name(month, language)},
        )
        make_note(self.root, f"{MONTHS}/{month}{_SUFFIX}", text)
        return f"{MONTHS}/{month}{_SUFFIX}"

    def post(self, title: str) -> str:
        """A note that stands for itself."""
        name = free_name(self._words_of(title), _SUFFIX, self._is_taken(POSTS))
        make_note(self.root, f"{POSTS}/{name}", self._filled("post", {"title": title.strip()}))
        return f"{POSTS}/{name}"

    def _filled(self, template: str, variables: Mapping[str, object]) -> str:
        # Every variable is there in every template, so that one may ask whether it is set.
        nothing = dict.fromkeys(("title", "speaker", "conference", "month", "month_name"))
        return self.templates.fill(template, {**nothing, "date": self._today(), "id": new_id(), **variables})

    def _today(self) -> dt.date:
        zone = ZoneInfo(self.config.time_zone) if self.config.time_zone else None
        return self.now().astimezone(zone).date()

    @staticmethod
    def _words_of(title: str, *, room: int = LONGEST_NAME - len(_SUFFIX)) -> str:
        words = slug(title, room=room)
        if not words:
            raise UsageError("title_empty")
        return words

    def _conference_folder(self, name: str) -> str:
        wanted = comparable(name.strip("/").removeprefix(f"{CONFERENCES}/"))
        found = next((folder for folder in folders_in(self.root, CONFERENCES) if comparable(folder) == wanted), None)
        if found is None:
            raise StorageError("conference_missing", conference=name)
        return found

    def _is_taken(self, place: str) -> Callable[[str], bool]:
        return lambda name: located(self.root, f"{place}/{name}").exists()


def new_id() -> str:
    """An id for a note: a ULID, which sorts by the time when it was made."""
    from ulid import ULID

    return str(ULID())


def _conference_facts(folder: str, config: ConferenceConfig) -> dict[str, object]:
    names = ("title", "hashtag", "starts", "ends", "city")
    facts = {name: getattr(config, name) for name in names}
    return {**facts, "title": config.title or folder, "folder": folder}


def _yaml(facts: Mapping[str, object]) -> str:
    text = ""
    for key, value in facts.items():
        text = with_value(text, (key,), value if isinstance(value, int) else str(value))
    return text
