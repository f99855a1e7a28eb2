"""The state of a note as a word and a colour."""

from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from devlog_app.model.note import NoteState, Reach
from devlog_app.model.values import dataclass
from devlog_app.ui.theme import Badge, Colours


@dataclass(frozen=True, slots=True)
class StateLook:
    """How a state is shown: the *word* in the pill, the *meaning* spoken and shown as a tip, the colour's *role*.

    The *sign* stands for the word where there is no room for it. *where* says that no reader has the post, which the
    pill tells by a *mark* before its word, or by a *short* one in its place.
    """

    word: str
    meaning: str
    role: str
    sign: str
    where: str = ""
    mark: str = ""
    short: str = ""

    @property
    def label(self) -> str:
        """The pill's word in the user's language."""
        word = QCoreApplication.translate("State", self.short or self.word)
        return f"{self.mark} {word}" if self.mark else word

    @property
    def spoken(self) -> str:
        """The state as it is read aloud."""
        return ", ".join(filter(None, (QCoreApplication.translate("State", self.word), self._place)))

    @property
    def explanation(self) -> str:
        """The meaning in the user's language."""
        meaning = QCoreApplication.translate("State", self.meaning)
        return f"{meaning} ({self._place})" if self.mark else meaning

    @property
    def _place(self) -> str:
        return QCoreApplication.translate("State", self.where) if self.where else ""

    def badge(self, colours: Colours) -> Badge:
        """The pill's colours."""
        badge = getattr(colours, self.role)
        assert isinstance(badge, Badge)
        return badge


def _look(word: object, meaning: object, role: str, sign: str) -> StateLook:
    return StateLook(str(word), str(meaning), f"badge_{role}", sign)


_LOOKS = MappingProxyType(
    {
        NoteState.IN_DOUBT: _look(
            QT_TRANSLATE_NOOP("State", "in doubt"),
            QT_TRANSLATE_NOOP("State", "It is not known whether this was published"),
            "trouble",
            "?",
        ),
        NoteState.DELETED_THERE: _look(
            QT_TRANSLATE_NOOP("State", "deleted"),
            QT_TRANSLATE_NOOP("State", "The post was deleted in the channel"),
            "trouble",
            "×",
        ),
        NoteState.DIVERGED: _look(
            QT_TRANSLATE_NOOP("State", "diverged"),
            QT_TRANSLATE_NOOP("State", "Changed both here and in the channel"),
            "trouble",
            "↔",
        ),
        NoteState.CHANGED_THERE: _look(
            QT_TRANSLATE_NOOP("State", "changed there"),
            QT_TRANSLATE_NOOP("State", "The post was changed in the channel"),
            "changed",
            "←",
        ),
        NoteState.CHANGED: _look(
            QT_TRANSLATE_NOOP("State", "changed"),
            QT_TRANSLATE_NOOP("State", "Changed since it was published"),
            "changed",
            "≠",
        ),
        NoteState.PUBLISHING: _look(
            QT_TRANSLATE_NOOP("State", "sending"),
            QT_TRANSLATE_NOOP("State", "On its way to the channel"),
            "scheduled",
            "↑",
        ),
        NoteState.PUBLISHED: _look(
            QT_TRANSLATE_NOOP("State", "published"),
            QT_TRANSLATE_NOOP("State", "In the channel as it is here"),
            "published",
            "✓",
        ),
        NoteState.MISSED: _look(
            QT_TRANSLATE_NOOP("State", "missed"),
            QT_TRANSLATE_NOOP("State", "Its time passed and nothing was sent"),
            "trouble",
            "!",
        ),
        NoteState.SCHEDULED: _look(
            QT_TRANSLATE_NOOP("State", "scheduled"),
            QT_TRANSLATE_NOOP("State", "In the channel's queue, waiting for its time"),
            "scheduled",
            "→",
        ),
        NoteState.WITHDRAWN: _look(
            QT_TRANSLATE_NOOP("State", "withdrawn"),
            QT_TRANSLATE_NOOP("State", "Taken back from the channel"),
            "draft",
            "↶",
        ),
        NoteState.PLANNED: _look(
            QT_TRANSLATE_NOOP("State", "planned"), QT_TRANSLATE_NOOP("State", "Has a planned time"), "scheduled", "○"
        ),
        NoteState.READY: _look(
            QT_TRANSLATE_NOOP("State", "ready"), QT_TRANSLATE_NOOP("State", "Ready to be published"), "ready", "●"
        ),
        NoteState.REVIEW: _look(
            QT_TRANSLATE_NOOP("State", "review"),
            QT_TRANSLATE_NOOP("State", "Waiting for somebody to read it"),
            "ready",
            "◐",
        ),
        NoteState.DRAFT: _look(
            QT_TRANSLATE_NOOP("State", "draft"), QT_TRANSLATE_NOOP("State", "Being written"), "draft", "·"
        ),
        NoteState.IDEA: _look(
            QT_TRANSLATE_NOOP("State", "idea"), QT_TRANSLATE_NOOP("State", "Only an idea yet"), "draft", "∗"
        ),
    }
)
_BROKEN = _look(
    QT_TRANSLATE_NOOP("State", "broken"), QT_TRANSLATE_NOOP("State", "Its front matter cannot be read"), "trouble", "!"
)


_PLACES = MappingProxyType(
    {
        Reach.LOCAL: (QT_TRANSLATE_NOOP("State", "on this computer only"), "⌂"),
        Reach.REHEARSAL: (QT_TRANSLATE_NOOP("State", "as a rehearsal only"), "◌"),
    }
)
_PUBLISHED = MappingProxyType(
    {
        Reach.LOCAL: (
            QT_TRANSLATE_NOOP("State", "here only"),
            QT_TRANSLATE_NOOP("State", "Published on this computer only"),
        ),
        Reach.REHEARSAL: (
            QT_TRANSLATE_NOOP("State", "rehearsed"),
            QT_TRANSLATE_NOOP("State", "Sent to Saved Messages or to a channel for tests; no reader has it"),
        ),
    }
)
"""What is nowhere else is not published as readers understand it: the pill's own word, and its meaning."""


def look_of(state: NoteState, *, broken: bool = False, reach: Reach = Reach.READERS) -> StateLook:
    """How *state* is shown, of posts that have this *reach*.

    *broken*: the note's front matter cannot be read, which matters more.
    """
    if broken:
        return _BROKEN
    look = _LOOKS[state]
    if reach is Reach.READERS:
        return look
    where, mark = map(str, _PLACES[reach])
    if state is not NoteState.PUBLISHED:
        return replace(look, where=where, mark=mark)
    short, meaning = map(str, _PUBLISHED[reach])
    return replace(look, short=short, meaning=meaning, role="badge_draft", sign=mark, where=where)


def label_of(state: str) -> str:
    """The word for what ``filters.shown_state`` says; one that only another version knows is its own word."""
    name, _, reach = state.partition(":")
    try:
        return look_of(NoteState(name), reach=Reach(reach or Reach.READERS)).label
    except ValueError:
        return state
