"""What stands for ``[[note]]`` and ``{{index}}`` while a note is composed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.ledger import Contents, Event, EventType, LedgerChannel, LedgerMessage
from devlog_app.model.post import TextMessage
from devlog_app.model.reference import Author, ChannelIdentity
from devlog_app.services.composing.composer import Composer
from devlog_app.services.links.note_links import Neighbours, NoteLinks
from devlog_app.services.links.previous_edition import previous_edition
from devlog_app.services.notes.library import Library
from devlog_app.storage.publications.ledger_files import LedgerFiles

DATA_ID = "01K5000000000000000000DATA"
FILES = {
    "devlog.yaml": "version: 1\n",
    "conferences/2025-09-pml/conference.yaml": "version: 1\ntitle: PML 2025\n",
    "conferences/2025-09-pml/index.md": "---\nkind: index\ntitle: Все конспекты\n---\n{{index}}\n",
    "conferences/2025-09-pml/intro.md": "Привет\n",
    "conferences/2026-09-pml/conference.yaml": "version: 1\ntitle: PML 2026\nseries: [intro.md, judges.md]\n",
    "conferences/2026-09-pml/intro.md": "Список:\n{{index}}\n",
    "conferences/2026-09-pml/data.md": f"---\nid: {DATA_ID}\ntitle: Данные_и_метки\ntags: [ML]\n---\nтекст\n",
    "conferences/2026-09-pml/judges.md": "---\ntitle: '[Судьи] *вместе*'\ntags: ['#ml']\n---\nтекст\n",
    "conferences/2026-09-pml/idea.md": "---\nstatus: idea\ntags: [ml]\n---\nпотом\n",
    "posts/tagged.md": "---\nindex: {of: {tag: ml}}\n---\n{{index}}\n",
    "posts/lost.md": "{{index}}\n",
    "posts/by-id.md": f"[[{DATA_ID}|сюда]] или [[{DATA_ID}]]\n",
}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    for path, text in FILES.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return Library(tmp_path)


def publish(library: Library, note_id: str, number: int, *, name: str = "main", queue: bool = False) -> None:
    """Write into the note's ledger that it is message *number* of a channel with the id 77."""
    message = LedgerMessage(part=0, kind="text", id=number, random_id=1, digest="d", queue=queue)
    post = {"note": {"id": note_id, "title": "Бывшее", "path": "gone.md"}}
    event = Event(
        id="01K5000000000000000000EVNT",
        type=EventType.SCHEDULED if queue else EventType.PUBLISHED,
        at=datetime(2026, 9, 20, tzinfo=UTC),
        by=Author("1", "Анна"),
        publication=1,
        channel=LedgerChannel(name, ChannelKind.TELEGRAM, 77, "old_name"),
        contents=Contents(
            date=datetime(2026, 9, 20, tzinfo=UTC), source_digest="", post_digest="", post=post, messages=(message,)
        ),
    )
    LedgerFiles(library.root).append(note_id, event)


def channel(
    username: str | None = "news", number: int = 77, kind: ChannelKind = ChannelKind.TELEGRAM
) -> ChannelIdentity:
    return ChannelIdentity(name="main", kind=kind, id=number, title="News", username=username)


def shown(library: Library, path: str, links: NoteLinks | None = None) -> tuple[str, dict[str, str | None]]:
    """The text of the note's post, and its links by their words."""
    note = library.open(path)
    post = Composer(library).compose(note, note.text, neighbours=Neighbours(links))
    [message] = post.messages
    assert isinstance(message, TextMessage)
    units = message.text.encode("utf-16-le")
    words = {units[one.offset * 2 : one.end * 2].decode("utf-16-le"): one.url for one in message.entities}
    return message.text, words


def test_the_index_of_a_conference_lists_its_notes_in_order(library: Library) -> None:
    text, links = shown(library, "conferences/2026-09-pml/intro.md")
    assert text == "Список:\n• [Судьи] *вместе*\n• Данные_и_метки"
    assert links == {}


def test_what_is_out_is_a_link_in_the_index(library: Library) -> None:
    publish(library, DATA_ID, 12)
    _, links = shown(library, "conferences/2026-09-pml/intro.md", NoteLinks(library.root, "main", channel()))
    assert links == {"Данные_и_метки": "https://t.me/news/12"}


def test_the_index_of_a_tag_lists_notes_from_everywhere(library: Library) -> None:
    text, _ = shown(library, "posts/tagged.md")
    assert text == "• Данные_и_метки\n• [Судьи] *вместе*"


def test_an_index_of_nothing_is_an_error_that_says_what_to_do(library: Library) -> None:
    note = library.open("posts/lost.md")
    [found] = [one for one in Composer(library).compose(note, note.text).problems if one.code == "index_of_nothing"]
    assert "index: {of: {tag: python}}" in (found.hint or "")


def test_a_note_is_found_by_its_id(library: Library) -> None:
    publish(library, DATA_ID, 12)
    text, links = shown(library, "posts/by-id.md", NoteLinks(library.root, "main", channel()))
    assert text == "сюда или Данные_и_метки"
    assert set(links.values()) == {"https://t.me/news/12"}


@pytest.mark.parametrize(
    ("identity", "url"),
    [
        (channel("news"), "https://t.me/news/12"),
        (channel(None), "https://t.me/c/77/12"),
        (None, "https://t.me/old_name/12"),
        (channel("news", number=78), None),
        (channel("news", kind=ChannelKind.LOCAL), None),
    ],
)
def test_an_address_follows_the_channel_by_its_id(
    library: Library, identity: ChannelIdentity | None, url: str | None
) -> None:
    publish(library, DATA_ID, 12)
    assert NoteLinks(library.root, "main", identity).url(DATA_ID) == url


def test_what_waits_or_is_in_another_channel_has_no_address(library: Library) -> None:
    publish(library, DATA_ID, 12, queue=True)
    publish(library, "01K5000000000000000000OTHR", 3, name="other")
    assert NoteLinks(library.root, "main", channel()).url(DATA_ID) is None
    assert NoteLinks(library.root, "main").url("01K5000000000000000000OTHR") is None


def test_the_last_edition_is_offered_by_name_or_by_its_like(library: Library) -> None:
    offered = previous_edition(library, "2026-09-pml")
    assert offered is not None
    assert (offered.path, offered.markdown) == (
        "conferences/2025-09-pml/index.md",
        "[[conferences/2025-09-pml/index.md|PML 2025]]",
    )
    assert previous_edition(library, "2025-09-pml") is None
    config = library.root / "conferences/2025-09-pml/conference.yaml"
    config.write_text("version: 1\nprevious: 2026-09-pml\n", "utf-8")
    offered = previous_edition(library, "2025-09-pml")
    assert offered is not None
    assert offered.path == "conferences/2026-09-pml/intro.md"
