"""The state of a note as a word and a colour."""

from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from devlog_app.model.note import NoteState
from devlog_app.ui.theme import Badge, Colours


@dataclass(frozen=True, slots=True)
class StateLook:
    """How a state is shown: the *word* in the pill, the *meaning* spoken and shown as a tip, the colour's *role*.

    The *sign* stands for the word where there is no room for it.
    """

    word: str
    meaning: str
    role: str
    sign: str

    @property
    def label(self) -> str:
        """The pill's word in the user's language."""
        return QCoreApplication.translate("State", self.word)

    @property
    def explanation(self) -> str:
        """The meaning in the user's language."""
        return QCoreApplication.translate("State", self.meaning)

    def badge(self, colours: Colours) -> Badge:
        """The pill's colours."""
        badge = getattr(colours, self.role)
        assert isinstance(badge, Badge)
        return badge


def _look(word: object, meaning: object, role: str, sign: str) -> StateLook:
    return StateLook(str(word), str(meaning), f"badge_{role}", sign)


_TR = QT_TRANSLATE_NOOP
_LOOKS = MappingProxyType(
    {
        NoteState.IN_DOUBT: _look(
            _TR("State", "in doubt"), _TR("State", "It is not known whether this was published"), "trouble", "?"
        ),
        NoteState.DELETED_THERE: _look(
            _TR("State", "deleted"), _TR("State", "The post was deleted in the channel"), "trouble", "×"
        ),
        NoteState.DIVERGED: _look(
            _TR("State", "diverged"), _TR("State", "Changed both here and in the channel"), "trouble", "↔"
        ),
        NoteState.CHANGED_THERE: _look(
            _TR("State", "changed there"), _TR("State", "The post was changed in the channel"), "changed", "←"
        ),
        NoteState.CHANGED: _look(
            _TR("State", "changed"), _TR("State", "Changed since it was published"), "changed", "≠"
        ),
        NoteState.PUBLISHING: _look(
            _TR("State", "sending"), _TR("State", "On its way to the channel"), "scheduled", "↑"
        ),
        NoteState.PUBLISHED: _look(
            _TR("State", "published"), _TR("State", "In the channel as it is here"), "published", "✓"
        ),
        NoteState.MISSED: _look(
            _TR("State", "missed"), _TR("State", "Its time passed and nothing was sent"), "trouble", "!"
        ),
        NoteState.SCHEDULED: _look(
            _TR("State", "scheduled"), _TR("State", "In the channel's queue, waiting for its time"), "scheduled", "→"
        ),
        NoteState.WITHDRAWN: _look(
            _TR("State", "withdrawn"), _TR("State", "Taken back from the channel"), "draft", "↶"
        ),
        NoteState.PLANNED: _look(_TR("State", "planned"), _TR("State", "Has a planned time"), "scheduled", "○"),
        NoteState.READY: _look(_TR("State", "ready"), _TR("State", "Ready to be published"), "ready", "●"),
        NoteState.REVIEW: _look(_TR("State", "review"), _TR("State", "Waiting for somebody to read it"), "ready", "◐"),
        NoteState.DRAFT: _look(_TR("State", "draft"), _TR("State", "Being written"), "draft", "·"),
        NoteState.IDEA: _look(_TR("State", "idea"), _TR("State", "Only an idea yet"), "draft", "∗"),
    }
)
_BROKEN = _look(_TR("State", "broken"), _TR("State", "Its front matter cannot be read"), "trouble", "!")


def look_of(state: NoteState, *, broken: bool = False) -> StateLook:
    """How *state* is shown; *broken*: the note's front matter cannot be read, which matters more."""
    return _BROKEN if broken else _LOOKS[state]
