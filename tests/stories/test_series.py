"""C3, the series: a conference from the calendar to a channel whose index fills itself in, whatever happens."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PIL import Image
from stories.conftest import Telegram, as_painted
from telegram_server import FaultKind, StoredMessage
from window.conftest import OpenWindow
from window.person import Person

pytestmark = [pytest.mark.story, pytest.mark.timeout(600)]

MOSCOW = ZoneInfo("Europe/Moscow")
A_DAY = dt.timedelta(days=1)
A_LOOK = 120
"""Seconds in which an open window looks after what was due, which it does once a minute."""
FOLDER = "conferences/2026-09-pml"
POSTS = "Posts of the series"
NOTES = {
    "intro": (
        "---\ntitle: Привёз конспекты\nkind: intro\n---\n"
        "Был на конференции: [[data]], [[judges|про судей]] и **[[agents]]**.\n\n{{index}}\n\nПриятного чтения! 🙂\n"
    ),
    "data": "---\ntitle: Генерация данных\n---\n# Генерация данных\n\nДальше: [[judges]]\n",
    "judges": "---\ntitle: Судьи\n---\n# Судьи\n\n> Раньше было [[data|про данные]] 🙂\n",
    "agents": "---\ntitle: Агенты\n---\n# Агенты\n\nБез ссылок, но с `кодом`.\n",
    "hall": "---\ntitle: Фото\n---\n![](a.png)\n![](b.png)\n\nФото зала, см. [[intro]]\n",
}
TITLES = ("Привёз конспекты", "Генерация данных", "Судьи", "Агенты", "Фото")
COLOURS = {"a.png": (0, 128, 128), "b.png": (255, 165, 0)}


@pytest.fixture
def screen(screen: dict[str, str], tmp_path: Path) -> dict[str, str]:
    """The environment of a program whose clock is ahead by what the file ``clock`` says."""
    return screen | {"WINDOW_CLOCK": str(tmp_path / "clock")}


@pytest.fixture
def conference(workspace: Path, telegram: Telegram) -> Path:
    """The folder of a conference of an intro, three talks and an album; all notes go to the channel."""
    settings = workspace / "devlog.yaml"
    settings.write_text(settings.read_text("utf-8") + "default_channel: main\n", "utf-8")
    folder = workspace / FOLDER
    folder.mkdir(parents=True)
    order = ", ".join(f"{name}.md" for name in NOTES)
    (folder / "conference.yaml").write_text(f"version: 1\ntitle: PML\nseries: [{order}]\n", "utf-8")
    for name, text in NOTES.items():
        (folder / f"{name}.md").write_text(text, "utf-8")
    for name, colour in COLOURS.items():
        Image.new("RGB", (640, 480), colour).save(folder / name)
    return folder


def test_a_series_is_planned_scheduled_rearranged_and_its_index_fills_itself_in(
    open_window: OpenWindow, workspace: Path, conference: Path, telegram: Telegram, tmp_path: Path
) -> None:
    first = _a_tuesday_next_month()
    with open_window(workspace) as person:
        _plan_in_the_calendar(person, first, conference)
        _turn_to_series(person)
        _waits_for_rows(person, [f"{title}, {_state(n)}, {_said(first, n)}" for n, title in enumerate(TITLES)])
        _schedule(person, "Schedule 5 posts")
        _waits_for_rows(person, [f"{title}, scheduled, waits for {_said(first, n)}" for n, title in enumerate(TITLES)])
        assert _times(telegram.queue) == [first + n * A_DAY for n in (0, 1, 2, 3, 4, 4)]

        _write_another_talk(person, conference)
        _turn_to_series(person)
        person.drags("6, Голосование", "3, Судьи", within=POSTS, edge="top")
        person.waits_for("3 posts move by 1 day, later")
        foretold = _painted_in_turn(person, 6)
        _schedule(person, "Schedule 1 post, move 3")
        order = [*TITLES[:2], "Голосование", *TITLES[2:]]
        _waits_for_rows(person, [f"{title}, scheduled, waits for {_said(first, n)}" for n, title in enumerate(order)])
        assert _times(telegram.queue) == [first + n * A_DAY for n in (0, 1, 2, 3, 4, 5, 5)]
        assert [_beginning(one) for one in _posts(telegram.queue)] == _beginnings(order)

        # Two posts come out while the window is open: it looks after them by itself.
        _comes_to(telegram, tmp_path, first + A_DAY + dt.timedelta(minutes=1))
        assert _links(telegram.posts[0]) == []
        person.waits(lambda: _links(telegram.posts[0]), "the index is not filled in", patience=A_LOOK)
        assert _links(telegram.posts[0]) == [("Генерация данных", _address(telegram.posts[1]))] * 2
        person.waits_for("Генерация данных. Went out in")
        person.presses("ctrl+q")
        person.waits(lambda: not person.sees_window("Devlog"), "the window stays")

    # The others come out while nobody looks, which the next start finds.
    _comes_to(telegram, tmp_path, first + 6 * A_DAY)
    with open_window(workspace) as person:
        person.waits_for("Фото, published")
        person.waits(lambda: len(_links(telegram.posts[0])) == 8, "the index is not filled in", patience=A_LOOK)
        _turn_to_series(person)
        _waits_for_rows(person, [f"{title}, published, out since {_said(first, n)}" for n, title in enumerate(order)])
        person.waits_for("8 links between the posts, 8 of them filled in")
        painted = _painted_in_turn(person, 6)
    posts = _posts(telegram.posts)
    assert painted == [as_painted(post) for post in posts]
    assert [_without_addresses(one) for one in foretold] == [_without_addresses(one) for one in painted]
    _is_whole(telegram, order)


def test_a_cut_connection_and_a_killed_program_lose_and_double_nothing(
    open_window: OpenWindow, workspace: Path, conference: Path, telegram: Telegram, tmp_path: Path
) -> None:
    faults = telegram.server.world.faults
    with open_window(workspace) as person:
        person.waits_for("Фото, draft", role="TreeItem")
        _turn_to_series(person)
        _begin_tomorrow_at_ten(person)
        # The second post arrives, but nobody says so; of the fourth nothing is heard any more.
        faults.add("SendMessage", FaultKind.DROP_AFTER, skip=1)
        faults.add("SendMessage", FaultKind.HANG, skip=3)
        foretold = _painted_in_turn(person, 5)
        person.clicks("Schedule 5 posts…", role="Button")
        person.clicks("Schedule 5 posts", role="Button")
        person.waits(lambda: len(telegram.queue) == 4, "the fourth post does not leave")
        person.kills_the_program()
    assert len(_posts(telegram.queue)) == 4

    with open_window(workspace) as person:
        person.waits_for("was interrupted on its way to main")
        person.waits(partial(_goes_on_to, person, "Агенты"), "the fourth post is not finished")
        # The album is sent by whoever goes on with the series, and the connection ends behind it.
        faults.add("SendMultiMedia", FaultKind.DROP_AFTER)
        _turn_to_series(person)
        _schedule(person, "Schedule 1 post")
        first = _times(telegram.queue)[0]
        assert (first.hour, first.minute) == (10, 0)
        _waits_for_rows(person, [f"{title}, scheduled, waits for {_said(first, n)}" for n, title in enumerate(TITLES)])
        assert _times(telegram.queue) == [first + n * A_DAY for n in (0, 1, 2, 3, 4, 4)]
        assert [_beginning(one) for one in _posts(telegram.queue)] == _beginnings(TITLES)
        person.kills_the_program()

    # Everything comes out; the program is killed when the first of the links is filled in.
    _comes_to(telegram, tmp_path, first + 6 * A_DAY)
    faults.add("EditMessage", FaultKind.HANG)
    edited = _edited(telegram)
    with open_window(workspace) as person:
        person.waits(lambda: _edited(telegram) != edited, "no post is brought up to date", patience=A_LOOK)
        person.kills_the_program()
    with open_window(workspace) as person:
        person.waits(lambda: len(_links(telegram.posts[0])) == 7, "the index is not filled in", patience=A_LOOK)
        _turn_to_series(person)
        person.waits_for("7 links between the posts, 7 of them filled in")
        painted = _painted_in_turn(person, 5)
    assert painted == [as_painted(post) for post in _posts(telegram.posts)]
    assert [_without_addresses(one) for one in foretold] == [_without_addresses(one) for one in painted]
    _is_whole(telegram, TITLES)


# What the person does


def _turn_to_series(person: Person) -> None:
    person.turns_to("Devlog")
    person.presses("ctrl+alt+s")
    person.waits_for(POSTS)


def _plan_in_the_calendar(person: Person, first: dt.datetime, conference: Path) -> None:
    """Drag the intro to a day, then to ten o'clock, and the first talk to the same time of the next day."""
    person.waits_for("Фото, draft", role="TreeItem")
    person.presses("ctrl+alt+k")
    person.clicks("Later (Page down)")
    tray = "Notes without a time"
    person.drags("Привёз конспекты", _day(first), within=tray)
    _waits_for_plan(person, conference / "intro.md", f"{first:%Y-%m-%d}")
    person.clicks("Week")
    # The lower half of an hour is its half past.
    person.drags(f"any time, {_day(first)}: any time", f"10:00\u202fAM, {_day(first)}", edge="top")
    _waits_for_plan(person, conference / "intro.md", f"{first:%Y-%m-%dT10:00}")
    person.drags("Генерация данных", f"10:00\u202fAM, {_day(first + A_DAY)}", within=tray, edge="top")
    _waits_for_plan(person, conference / "data.md", f"{first + A_DAY:%Y-%m-%dT10:00}")
    person.waits_for("10:00\u202fAM: Генерация данных (planned for main, not scheduled)")


def _waits_for_plan(person: Person, note: Path, planned: str) -> None:
    person.waits(lambda: f"\nplanned: {planned}\n" in note.read_text("utf-8"), f"{note.name} is not planned")


def _schedule(person: Person, words: str) -> None:
    """Press the button with these *words*, and agree to what is asked."""
    person.clicks(f"{words}…", role="Button")
    person.clicks(words, role="Button")
    person.waits_for("sent or moved.")


def _begin_tomorrow_at_ten(person: Person) -> None:
    person.clicks("All at once")
    person.presses("Down", "Return")
    person.clicks("Start in words")
    person.types("завтра в 10:00")
    person.presses("Return")
    person.waits_for("5, Фото, draft, ")
    person.waits(lambda: all(", 10:00 MSK" in row for row in _rows(person)), "the posts have no times")


def _goes_on_to(person: Person, title: str) -> bool:
    """Whether the post called *title* is where it shall be; until then every question is answered by “Continue”."""
    if person.finds(f"{title}, scheduled", role="TreeItem"):
        return True
    if person.finds("Continue", role="Button"):
        person.clicks("Continue", role="Button")
    return False


def _write_another_talk(person: Person, conference: Path) -> None:
    person.presses("ctrl+shift+n")
    person.turns_to("Talk")
    person.waits(lambda: "# Talk" in str(person.text), "there is no note")
    person.types("Голосование")
    person.presses("Down", "End")
    person.types("итоги зала")
    person.waits(lambda: any("- итоги зала" in one.read_text("utf-8") for one in conference.glob("*.md")), "not saved")
    person.waits_for("Голосование, draft", role="TreeItem")


def _rows(person: Person) -> list[str]:
    found: list[str] = person.asks("texts", within=POSTS)["texts"]
    return found[1:]


def _waits_for_rows(person: Person, wanted: Sequence[str]) -> None:
    """Wait until the planner says so much of its posts, in this order."""

    def are_there() -> bool:
        rows = _rows(person)
        return len(rows) == len(wanted) and all(
            row.startswith(f"{number}, {words}")
            for number, (row, words) in enumerate(zip(rows, wanted, strict=True), start=1)
        )

    person.waits(are_there, f"the posts do not say {wanted}")


def _painted_in_turn(person: Person, count: int) -> list[dict[str, Any]]:
    """What the planner's preview paints of each post, as it will read when all are out."""
    found: list[dict[str, Any]] = []
    rows = _rows(person)
    assert len(rows) == count
    for row in reversed(rows):
        before = person.painted
        person.clicks(row, within=POSTS)
        person.waits(partial(_paints_another, person, before, is_new=row != rows[-1]), "the preview stays")
        found = [*person.painted, *found]
    return found


def _paints_another(person: Person, before: list[dict[str, Any]], *, is_new: bool) -> bool:
    """Whether the preview has painted another post than *before*; the first that is looked at may be there already."""
    return bool(person.painted) and (person.painted != before or not is_new)


# What the channel holds


def _comes_to(telegram: Telegram, folder: Path, moment: dt.datetime) -> None:
    """It is *moment*, here and in Telegram."""
    ahead = (moment - dt.datetime.now(dt.UTC)).total_seconds()
    (folder / "clock.new").write_text(str(ahead), "ascii")
    (folder / "clock.new").replace(folder / "clock")
    telegram.comes_to(moment)


def _posts(messages: Sequence[StoredMessage]) -> list[StoredMessage]:
    """The messages with words: of an album the one that carries them."""
    return [message for message in messages if message.text]


def _times(messages: Sequence[StoredMessage]) -> list[dt.datetime]:
    return [dt.datetime.fromtimestamp(message.date, MOSCOW) for message in messages]


def _beginning(post: StoredMessage) -> str:
    return post.text[:8]


def _beginnings(order: Sequence[str]) -> list[str]:
    said = {"Привёз конспекты": "Был на конференции", "Фото": "Фото зала"}
    words = {"Судьи": "Судьи\n\nР", "Агенты": "Агенты\n\nБ"}
    return [said.get(title, words.get(title, title))[:8] for title in order]


def _links(post: StoredMessage) -> list[tuple[str, str]]:
    """The words that readers can follow, and where they lead."""
    text = post.text.encode("utf-16-le")
    return [
        (text[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le"), entity.url)
        for entity in post.entities
        if getattr(entity, "url", None) is not None
    ]


def _edited(telegram: Telegram) -> list[int | None]:
    """When each post was edited."""
    return [post.edit_date for post in telegram.posts]


def _address(post: StoredMessage) -> str:
    return f"https://t.me/beacon/{post.id}"


def _without_addresses(painted: dict[str, Any]) -> dict[str, Any]:
    """*painted* but for where its links lead, which nobody can know before the posts are out."""
    runs = [[at, length, [one.partition(" ")[0] for one in formats]] for at, length, formats in painted["runs"]]
    return {"text": painted["text"], "runs": runs}


def _is_whole(telegram: Telegram, order: Sequence[str]) -> None:
    """Every post is in the channel once, in its place, and every link leads to the post that it names."""
    posts = _posts(telegram.posts)
    assert telegram.queue == []
    assert [_beginning(post) for post in posts] == _beginnings(order)
    where = {title: _address(post) for title, post in zip(order, posts, strict=True)}
    named = {"про судей": "Судьи", "про данные": "Генерация данных"}
    for post in posts:
        for words, url in _links(post):
            assert url == where[named.get(words, words)]
    intro = [words for words, _ in _links(posts[0])]
    assert intro == ["Генерация данных", "про судей", "Агенты", *order[1:]]
    album = telegram.posts[-2:]
    assert len(telegram.posts) == len(posts) + 1
    assert album[0].grouped_id == album[1].grouped_id is not None
    assert [_colour(one) for one in album] == list(COLOURS.values())


def _colour(message: StoredMessage) -> tuple[int, ...]:
    """The colour of COLOURS that a picture is nearest to."""
    assert message.media is not None
    with Image.open(BytesIO(message.media.file.content)) as picture:
        seen = picture.convert("RGB").resize((1, 1)).getpixel((0, 0))
    assert isinstance(seen, tuple)
    return min(COLOURS.values(), key=lambda one: sum(abs(a - b) for a, b in zip(one, seen, strict=True)))


# Times, as they are said


def _a_tuesday_next_month() -> dt.datetime:
    """Ten o'clock in Moscow of a day that the calendar shows, with the next, when it is turned by a month."""
    later = dt.datetime.now(MOSCOW).replace(day=1) + 32 * A_DAY
    tenth = later.replace(day=10, hour=10, minute=0, second=0, microsecond=0)
    return tenth + ((1 - tenth.weekday()) % 7) * A_DAY


def _day(moment: dt.datetime) -> str:
    return f"{moment:%A}, {moment.day} {moment:%B}"


def _said(first: dt.datetime, number: int) -> str:
    """How the planner says the time of the post with this *number*, from 0."""
    at = first + number * A_DAY
    year = f" {at.year}" if at.year != dt.datetime.now(MOSCOW).year else ""
    return f"{at:%a} {at.day} {at:%b}{year}, 10:00 MSK"


def _state(number: int) -> str:
    """How far the note with this *number* is when two have been planned."""
    return "planned" if number < 2 else "draft"
