"""C1, the month: a dev-log from its template to a post that was mended twice, once here and once in Telegram."""

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from stories.conftest import Telegram, as_painted
from telegram_server import StoredMessage
from telethon.tl.types import MessageEntityItalic
from window.conftest import OpenWindow
from window.person import Person

from devlog_app.model.utf16 import utf16_length

pytestmark = [pytest.mark.story, pytest.mark.timeout(600)]

MOSCOW = ZoneInfo("Europe/Moscow")
TOLD_LAST = "Дев-лог прошлого месяца"
LAST = f"""---
title: {TOLD_LAST}
kind: devlog
month: %s
---
# {TOLD_LAST}
## Что сделали
- Выпустили превью
## Что дальше
- Починить сборку под ARM
- Показать стенд на митапе
"""
WRITTEN = "Devlog показывает пост **так, как его увидят** подписчики 😀\nПоявилась аналиткика постов"
"""The second line holds a word that no dictionary knows."""
SAID = """\
Дев-лог, {month}
Что сделали
• Devlog показывает пост так, как его увидят подписчики 😀
• Появилась аналитика постов

В цифрах
• Две {problems} закрыты

Что дальше
☐ Починить сборку под {machines}
#devlog"""
REVISIONS = [
    "Taken into the note from Telegram",
    "Found changed in Telegram",
    "Updated",
    "Came out of the queue",
    "Scheduled",
]


@pytest.fixture
def today() -> dt.date:
    """The day on this computer's calendar."""
    return dt.datetime.now().astimezone().date()


@pytest.fixture
def note(workspace: Path, today: dt.date) -> Path:
    """Where this month's note will be; last month's is there."""
    with (workspace / "devlog.yaml").open("a", encoding="utf-8") as config:
        config.write("title: Команда «Маяк»\nlanguage: ru\n")
    last = today.replace(day=1) - dt.timedelta(days=1)
    folder = workspace / "devlog"
    folder.mkdir()
    (folder / f"{last:%Y-%m}.md").write_text(LAST % f"{last:%Y-%m}", "utf-8")
    return folder / f"{today:%Y-%m}.md"


def test_a_month_is_written_scheduled_mended_here_and_taken_over_from_telegram(
    open_window: OpenWindow, note: Path, telegram: Telegram
) -> None:
    with open_window(note.parents[1]) as person:
        month = begin_the_month(person, note)
        write(person)
        mend_what_is_marked(person)
        assert said(person) == SAID.format(month=month, problems="проблема", machines="ARM")
        rehearse(person, telegram)
        schedule(person, telegram)
        let_it_go_out(person, telegram)
        fix_the_typo(person, telegram)
        assert telegram.posts[0].text == SAID.format(month=month, problems="проблемы", machines="ARM")
        take_over_what_was_changed_there(person, note, telegram)
        assert said(person) == SAID.format(month=month, problems="проблемы", machines="ARM и RISC-V")
        assert [as_painted(post) for post in telegram.posts] == person.painted
        person.presses("ctrl+q")
        person.waits(lambda: not person.sees_window("Devlog"), "the window stays")


def begin_the_month(person: Person, note: Path) -> str:
    """From the template without two of its sections, with a promise of last month; gives the month's name."""
    # The window opens on the only note that is there.
    person.turns_to(TOLD_LAST)
    person.presses("ctrl+shift+m")
    person.turns_to("New month")
    person.clicks("Починить сборку под ARM", role="ListItem")
    for section in ("Спасибо", "Как помочь"):
        person.clicks(section, role="CheckBox")
    person.clicks("Make", role="Button")
    person.turns_to("Дев-лог, ")
    person.waits(lambda: "Что сделали" in in_hand(person), "the month is not open")
    beside = person.waits_for("Another note, to be read")
    assert "- Показать стенд на митапе" in beside["value"]
    heading = next(line for line in note.read_text("utf-8").splitlines() if line.startswith("# "))
    return heading.removeprefix("# Дев-лог, ")


def write(person: Person) -> None:
    """Go to the first place that is said to be empty, and fill it."""
    person.clicks("Line 11:", role="ListItem", within="Problems")
    person.presses("End")
    person.types(WRITTEN)
    person.waits(lambda: WRITTEN.split("\n")[1] in in_hand(person), "keys are missing")


def mend_what_is_marked(person: Person) -> None:
    """The misspelled word, by what is suggested for it; the other empty place, by its row in the list."""
    person.presses("shift+F7")
    person.waits_for("1 word selected")
    person.presses("Menu")
    person.clicks("аналитика", role="MenuItem")
    person.waits(lambda: "Появилась аналитика" in in_hand(person), "the word stays misspelled")
    person.clicks("Line 14:", role="ListItem", within="Problems")
    person.presses("End")
    # What is wrong here only a reader sees: every word of it is a word.
    person.types("Две проблема закрыты")
    person.waits_for("no problems")
    person.presses("shift+F7")
    person.waits_for("No misspelled words in this note.")


def rehearse(person: Person, telegram: Telegram) -> None:
    """In one's Saved Messages: what comes there is what the preview has painted, and the channel has nothing yet."""
    person.presses("ctrl+Return")
    person.turns_to("Publish")
    person.clicks("local — on this computer only", role="ComboBox", within="Publish")
    person.clicks("main — @beacon", role="ListItem")
    person.waits_for("Анна may post there. Its queue holds 0 of 100.")
    person.clicks("Rehearse", role="ButtonMenu")
    person.clicks("Your Saved Messages", role="MenuItem")
    person.waits_for("Rehearsed in Saved Messages: this is the same post, word for word.")
    saved = telegram.server.world.accounts[0].saved
    assert saved is not None
    assert [as_painted(post) for post in saved.posts] == person.painted
    assert telegram.posts == telegram.queue == []


def schedule(person: Person, telegram: Telegram) -> None:
    """In words; the post waits in Telegram's own queue, for the time that was echoed."""
    tomorrow = dt.datetime.now(MOSCOW).date() + dt.timedelta(days=1)
    person.clicks("Now", role="ComboBox", within="Publish")
    person.clicks("In words", role="ListItem")
    person.clicks("Time in words", role="EditableText", within="Publish")
    person.types("завтра в 10:00")
    person.waits_for(f"{tomorrow:%Y} 10:00 Europe/Moscow (+03:00)")
    person.clicks("Schedule in @beacon", role="Button")
    person.waits_for("waits in the queue of Маяк")
    [waiting] = telegram.queue
    assert dt.datetime.fromtimestamp(waiting.date, MOSCOW) == dt.datetime.combine(tomorrow, dt.time(10), MOSCOW)
    assert as_painted(waiting) == person.painted[0]
    person.clicks("Close", role="Button", within="Publish")
    person.waits_for("1 scheduled in main, next tomorrow 10:00")


def let_it_go_out(person: Person, telegram: Telegram) -> None:
    """Telegram publishes it when its time comes; the page of the post finds it there."""
    [waiting] = telegram.queue
    telegram.comes_to(dt.datetime.fromtimestamp(waiting.date, dt.UTC) + dt.timedelta(minutes=1))
    assert [post.text for post in telegram.posts] == [waiting.text]
    person.presses("ctrl+alt+o")
    person.waits_for("In @beacon, since")
    person.waits_for("https://t.me/beacon/2")
    person.waits_for("Note and post say the same.")


def fix_the_typo(person: Person, telegram: Telegram) -> None:
    """In the note; see what that changes, and let the post say it."""
    person.presses("ctrl+alt+w")
    person.waits(lambda: "проблема" in in_hand(person), "the text has no keyboard")
    person.presses("ctrl+f")
    person.types("проблема")
    person.presses("Return", "Escape")
    person.waits(lambda: in_hand(person), "the text has no keyboard again")
    person.types("проблемы")
    person.waits(lambda: "• Две проблемы закрыты" in said(person), "the preview does not follow")
    painted = person.painted
    assert "проблема" in telegram.posts[0].text
    person.presses("ctrl+alt+o")
    person.waits_for("The note was changed; the post still says what was published.")
    assert [line for line in listed(person, "Two versions side by side") if ", different:" in line] == [
        "In the channel, line 7, different: - Две проблема закрыты",
        "In the note, line 7, different: - Две проблемы закрыты",
    ]
    person.clicks("Update the post…", role="Button")
    person.waits_for("Message 1 is edited", role="ListItem")
    person.clicks("Update", role="Button", within="Update the post")
    person.waits_for("Note and post say the same.")
    assert [as_painted(post) for post in telegram.posts] == painted


def take_over_what_was_changed_there(person: Person, note: Path, telegram: Telegram) -> None:
    """Somebody adds to the post in Telegram; the note takes the words and their format, and keeps its own form."""
    before = note.read_text("utf-8")
    telegram.changes(telegram.posts[0], add_a_machine)
    person.clicks("Look again", role="Button")
    person.waits_for("The post was changed in Telegram; the note still says what was published.")
    person.clicks("Take it into the note…", role="Button")
    person.turns_to("Take it into the note")
    person.waits_for("The note then, line 16, different: - [ ] Починить сборку под ARM и _RISC-V_")
    person.clicks("Write it into the note", role="Button")
    person.waits_for("The note says what the channel says.")
    person.waits_for("Note and post say the same.")
    assert note.read_text("utf-8") == before.replace("под ARM", "под ARM и _RISC-V_")
    person.clicks("Revisions", role="PageTab")
    person.waits_for("Taken into the note from Telegram", role="ListItem")
    assert [what.partition(",")[0] for what in listed(person, "Revisions, the newest first")] == REVISIONS
    person.presses("ctrl+alt+w")
    person.waits(lambda: "RISC-V" in in_hand(person), "the text has not what was taken over")
    person.waits(lambda: "RISC-V" in said(person), "the preview does not follow")
    person.waits(lambda: not person.finds("Update…", role="Button"), "something is still to be updated")


def add_a_machine(post: StoredMessage) -> None:
    before, here, after = post.text.partition("под ARM")
    start = utf16_length(f"{before}{here} и ")
    post.text = f"{before}{here} и RISC-V{after}"
    post.entities = (*post.entities, MessageEntityItalic(start, utf16_length("RISC-V")))


def in_hand(person: Person) -> str:
    """The text that has the keyboard; empty where none has."""
    return person.asks("note")["text"] or ""


def said(person: Person) -> str:
    """What the preview's only bubble says."""
    [bubble] = person.painted
    return str(bubble["text"])


def listed(person: Person, name: str) -> list[str]:
    """What stands in the list of that name, row by row."""
    texts: list[str] = person.asks("texts", within=name)["texts"]
    return texts[1:]
