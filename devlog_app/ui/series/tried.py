"""What the page shows of a plan that was tried: rows, words and what can be done."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.note import NoteSummary
from devlog_app.model.problem import Problem, Severity
from devlog_app.model.series import Slot, Stage
from devlog_app.model.values import dataclass
from devlog_app.ui.language.titled import titled
from devlog_app.ui.language.wording import sentence
from devlog_app.ui.series.page import SendState
from devlog_app.ui.series.row import SeriesRow
from devlog_app.ui.series.spoken import links_to, moved_to, said_moves, size_of, the_day, when

if TYPE_CHECKING:
    from devlog_app.services.accounts.channel_directory import ChannelEntry
    from devlog_app.services.series.foreseeing import Foreseen, ForeseenPost
    from devlog_app.services.series.looking import Seen

GRAVITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A plan that was tried for *notes* in their order (those *left_out* among them), on what was *seen*."""

    notes: Sequence[NoteSummary]
    left_out: frozenset[str]
    seen: "Seen"
    foreseen: "Foreseen"
    shift: bool
    zone: str | None
    courses: Mapping[str, str]

    @property
    def numbers(self) -> Mapping[str, int]:
        """The places of the notes that go out, from 1."""
        going = (note.path for note in self.notes if note.path not in self.left_out)
        return {path: number for number, path in enumerate(going, 1)}

    def rows(self) -> tuple[SeriesRow, ...]:
        """A row for each note."""
        posts = {post.slot.path: post for post in self.foreseen.posts}
        numbers = self.numbers
        return tuple(self._row(note, posts.get(note.path), numbers) for note in self.notes)

    def _row(self, note: NoteSummary, post: "ForeseenPost | None", numbers: Mapping[str, int]) -> SeriesRow:
        of_state = {"state": note.state, "reach": note.reach, "is_broken": note.error is not None}
        common = {"path": note.path, "title": note.title, **of_state}
        if post is None:
            words = QCoreApplication.translate("Series", "stays out of the series")
            return SeriesRow(**common, number=None, time=words)  # type: ignore[arg-type]  # each by its name
        targets = [arrow for arrow in self.seen.arrows if arrow.source == note.path]
        places = sorted(numbers[arrow.target] for arrow in targets if arrow.target in numbers)
        return SeriesRow(
            **common,  # type: ignore[arg-type]  # each by its name
            number=numbers[note.path],
            time=when(post.slot, self.zone),
            moves=moved_to(post.moves_to, self.zone) if post.moves_to is not None else "",
            size=size_of(self.seen.posts.get(note.path), post.places),
            links=links_to(places, sum(not arrow.is_filled for arrow in targets)),
            remarks=tuple(sentence(titled(one, self.title_of)) for one in _worst_first(post.problems)),
            gravity=min((one.severity for one in post.problems), key=GRAVITIES.index, default=None),
            course=self.courses.get(note.path, ""),
        )

    def state(self, entry: "ChannelEntry | None", refusal: str, *, busy: bool) -> SendState:
        """What can be done with the plan."""
        found = self.foreseen
        to_move = found.moves if self.shift else ()
        something = found.plan.fresh or to_move or found.unfinished
        can = found.is_possible and not refusal and not busy and bool(something)
        return SendState(
            button=self._verb(to_move),
            words=refusal or self._words(entry, to_move),
            can_send=can,
            can_write=not busy and not refusal and found.plan.rhythm is not None and bool(found.plan.fresh),
            moves=said_moves(found.moves),
        )

    def caption(self, path: str) -> str:
        """When the post of the note at *path* will read as it is shown."""
        translate = QCoreApplication.translate
        if not any(arrow.source == path and not arrow.is_filled for arrow in self.seen.arrows):
            return translate("Series", "As subscribers will see it")
        times = [_goes(post) for post in self.foreseen.posts if post.slot.stage is not Stage.PUBLISHED]
        last = max((at for at in times if at is not None), default=None)
        if last is None or None in times:
            return translate("Series", "As it will read when all posts are out")
        day = the_day(last, self.zone)
        return translate("Series", "As it will read on %1, when all posts are out").replace("%1", day)

    def moment(self, path: str) -> datetime | None:
        """When the post of the note at *path* is to go out; None for at once, for never, or where it is out."""
        found = next((post for post in self.foreseen.posts if post.slot.path == path), None)
        return None if found is None or found.slot.stage is Stage.PUBLISHED else _goes(found)

    def title_of(self, path: str) -> str | None:
        """What the note at *path* is called; None where it is none of the series."""
        return next((note.title for note in self.notes if note.path == path), None)

    def led_to(self, path: str) -> tuple[tuple[str, str], ...]:
        """The posts that the one at *path* leads to: their paths, and their numbers with their titles."""
        numbers = self.numbers
        titles = {note.path: note.title for note in self.notes}
        targets = (arrow.target for arrow in self.seen.arrows if arrow.source == path and arrow.target in numbers)
        return tuple((one, f"{numbers[one]}. {titles[one]}") for one in sorted(targets, key=numbers.__getitem__))

    def _verb(self, to_move: Sequence[Slot]) -> str:
        translate = QCoreApplication.translate
        fresh = len(self.foreseen.plan.fresh)
        unfinished = len(self.foreseen.unfinished)
        if not fresh and not to_move:
            return translate("Series", "Finish %n post(s)…", "", unfinished) if unfinished else self._why_nothing()
        if not fresh:
            return translate("Series", "Move %n post(s)…", "", len(to_move))
        if self.foreseen.plan.rhythm is None:
            return translate("Series", "Publish %n post(s) now…", "", fresh)
        if to_move:
            words = translate("Series", "Schedule %n post(s), move %1…", "", fresh)
            return words.replace("%1", str(len(to_move)))
        return translate("Series", "Schedule %n post(s)…", "", fresh)

    def _why_nothing(self) -> str:
        """What the button says where there is nothing to press it for."""
        translate = QCoreApplication.translate
        slots = self.foreseen.plan.slots
        if not slots:
            return translate("Series", "No posts to publish")
        if any(slot.stage is Stage.SCHEDULED for slot in slots):
            return translate("Series", "All posts are out or wait")
        return translate("Series", "All posts are out")

    def _words(self, entry: "ChannelEntry | None", to_move: Sequence[Slot]) -> str:
        """What the plan comes to."""
        translate = QCoreApplication.translate
        found = self.foreseen
        words = []
        wrong = sum(post.is_refused for post in found.posts)
        if wrong:
            words.append(translate("Series", "%n post(s) cannot go out so; each says why.", "", wrong))
        elif not found.plan.fresh and not to_move and not found.unfinished:
            words.append(translate("Series", "All of it is there, or waits for its time."))
        if found.left is not None and found.coming:
            needs = translate("Series", "Needs %1 of %2 free places in the queue.")
            words.append(needs.replace("%1", str(found.coming)).replace("%2", str(found.left)))
        words += [sentence(titled(remark, self.title_of)) for remark in found.remarks]
        if entry is not None and entry.kind is ChannelKind.LOCAL:
            words.append(translate("Series", "On this computer only: nobody else sees it, and links stay words."))
        return " ".join(words)


def _goes(post: "ForeseenPost") -> datetime | None:
    return post.moves_to or post.slot.at


def _worst_first(problems: Sequence[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda one: GRAVITIES.index(one.severity))
