"""Make conferences, talk notes, months and posts from their templates."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from devlog_app.model.errors import StorageError, UsageError
from devlog_app.model.series import PreviousEdition
from devlog_app.model.values import dataclass
from devlog_app.model.workspace_config import FORMAT_VERSION, ConferenceConfig, WorkspaceConfig
from devlog_app.services.notes.month_names import devlog_title, month_name
from devlog_app.services.notes.talk_lists import Talk
from devlog_app.services.notes.templates import Templates
from devlog_app.storage.notes.file_names import LONGEST_NAME, free_name, slug
from devlog_app.storage.notes.new_files import make_folder, make_note
from devlog_app.storage.notes.putting_back import take_away
from devlog_app.storage.workspaces.series_files import read_conference
from devlog_app.storage.workspaces.workspace import (
    CONFERENCE_FILE,
    CONFERENCES,
    MONTH_FILE,
    MONTHS,
    POSTS,
    comparable,
    folders_in,
    located,
)
from devlog_app.storage.yaml.edit import with_value

INTRO = "intro.md"
_SUFFIX = ".md"


def _as_it_is(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferencePlan:
    """A conference that is to be made; *previous* is the folder of its last edition, *channel* a channel's name."""

    title: str
    starts: dt.date | None = None
    ends: dt.date | None = None
    city: str | None = None
    hashtag: str | None = None
    site: str | None = None
    channel: str | None = None
    previous: str | None = None
    recordings_expected: bool = False
    talks: tuple[Talk, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteMaker:
    """Makes notes in the workspace in *root*; each method returns the path of what is new.

    *now* is asked for the current time (aware).
    """

    root: Path
    config: WorkspaceConfig
    templates: Templates
    now: Callable[[], dt.datetime]

    def conference(self, plan: ConferencePlan, previous: PreviousEdition | None = None) -> tuple[str, ...]:
        """A conference: its folder with ``conference.yaml``, the intro and a note for each of its talks.

        The paths of all that was made, the intro's first; all is made or nothing. The intro leads back to *previous*.
        """
        title = plan.title.strip()
        words = self._words_of(title, room=LONGEST_NAME - len("2026-09-"))
        if plan.starts and plan.ends and plan.ends < plan.starts:
            raise UsageError("conference_dates", starts=plan.starts, ends=plan.ends)
        month = f"{plan.starts or plan.ends or self._today():%Y-%m}"
        # A title that begins with its own month would say it twice.
        stem = words if words.startswith(month) else f"{month}-{words}"
        folder = free_name(stem, "", self._is_taken(CONFERENCES))
        tag = f"#{plan.hashtag.removeprefix('#')}" if plan.hashtag and plan.hashtag.strip("#") else None
        said: dict[str, object] = {
            "title": title,
            "starts": plan.starts,
            "ends": plan.ends,
            "city": plan.city,
            "hashtag": tag,
        }
        facts = {**said, "folder": folder}
        last = {"title": previous.title, "markdown": previous.markdown} if previous else None
        intro = self._filled("conference-intro", {"title": title, "conference": facts, "previous": last})
        talks = self._talks(plan.talks, facts, lambda _name: False)
        said |= {"site": plan.site, "previous": plan.previous, "channel": plan.channel}
        said |= {"recordings_expected": plan.recordings_expected or None}
        said |= {"series": [INTRO, *talks] if talks else None}
        written = {"version": FORMAT_VERSION, **{key: value for key, value in said.items() if value}}
        files = {INTRO: intro, CONFERENCE_FILE: _yaml(written), **talks}
        make_folder(self.root, f"{CONFERENCES}/{folder}", files)
        return tuple(f"{CONFERENCES}/{folder}/{name}" for name in files)

    def talk(self, title: str, *, conference: str, speaker: str | None) -> str:
        """A note about a talk of the conference in the folder *conference*."""
        [path] = self.talks((Talk(title=title, speaker=speaker),), conference=conference)
        return path

    def talks(self, talks: Sequence[Talk], *, conference: str) -> tuple[str, ...]:
        """A note about each of *talks*, in the conference in the folder *conference*; all are made or none."""
        folder = self._conference_folder(conference)
        place = f"{CONFERENCES}/{folder}"
        facts = _conference_facts(folder, read_conference(self.root, folder))
        made: list[str] = []
        try:
            for name, text in self._talks(talks, facts, self._is_taken(place)).items():
                make_note(self.root, f"{place}/{name}", text)
                made.append(f"{place}/{name}")
        except StorageError:
            for path in made:
                take_away(located(self.root, path))
            raise
        return tuple(made)

    def month(self, month: str, *, is_series: bool = False, draft: Callable[[str], str] = _as_it_is) -> tuple[str, ...]:
        """The dev-log of *month* (``YYYY-MM``): one note, or the first of a folder, which can become a series.

        *draft* makes of the filled template what the note begins as. The paths of all that was made, the note's first.
        """
        if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", month):
            raise UsageError("month_unclear", month=month)
        place = f"{MONTHS}/{month}"
        for other in (f"{place}{_SUFFIX}", f"{place}/{MONTH_FILE}"):
            if located(self.root, other).exists():
                raise StorageError("file_exists", path=other)
        title = devlog_title(month, self.config.language)
        text = draft(self._month_text(month))
        if not is_series:
            make_note(self.root, f"{place}{_SUFFIX}", text)
            return (f"{place}{_SUFFIX}",)
        config = _yaml({"version": FORMAT_VERSION, "title": title, "series": [INTRO]})
        make_folder(self.root, place, {INTRO: text, MONTH_FILE: config})
        return f"{place}/{INTRO}", f"{place}/{MONTH_FILE}"

    def month_text(self, month: str) -> str:
        """What the dev-log of *month* begins as, with all the sections of its template."""
        return self._month_text(month)

    def _month_text(self, month: str) -> str:
        language = self.config.language
        names = {"title": devlog_title(month, language), "month_name": month_name(month, language)}
        return self._filled("month", {**names, "month": month})

    def _talks(
        self, talks: Sequence[Talk], conference: Mapping[str, object], is_taken: Callable[[str], bool]
    ) -> dict[str, str]:
        """The texts of notes about *talks* by the names of their files."""
        found: dict[str, str] = {}
        starts = conference.get("starts")
        for talk in talks:
            title = talk.title.strip()
            name = free_name(self._words_of(title), _SUFFIX, lambda name: name in found or is_taken(name))
            said: dict[str, object] = {"title": title, "speaker": talk.speaker, "time": talk.time}
            if isinstance(starts, dt.date) and (talk.day or talk.time or starts > self._today()):
                said["date"] = starts + dt.timedelta(days=(talk.day or 1) - 1)
            found[name] = self._filled("talk", {**said, "conference": conference})
        return found

    def post(self, title: str) -> str:
        """A note that stands for itself."""
        name = free_name(self._words_of(title), _SUFFIX, self._is_taken(POSTS))
        make_note(self.root, f"{POSTS}/{name}", self._filled("post", {"title": title.strip()}))
        return f"{POSTS}/{name}"

    def _filled(self, template: str, variables: Mapping[str, object]) -> str:
        # Every variable is there in every template, so that one may ask whether it is set.
        nothing = dict.fromkeys(("title", "speaker", "time", "conference", "previous", "month", "month_name"))
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
        text = with_value(text, (key,), value if isinstance(value, int | list) else str(value))
    return text
