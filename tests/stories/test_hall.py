"""C2, the hall: a conference from its programme, written without a network, tidied, published, and its recordings."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from stories.conftest import Telegram, as_painted
from telegram_server import StoredMessage
from window.conftest import OpenWindow
from window.person import Person

pytestmark = [pytest.mark.story, pytest.mark.timeout(600)]

FOLDER = "conferences/2026-11-pml-2026"
INTRO = "Конспекты с «PML 2026»"
DATA, JUDGE, METRICS, FOYER = TALKS = ("Генерация данных", "LLM как судья", "Метрики качества", "Разговор в фойе")
PROGRAMME = f"10:00 {DATA} — Анна Ким\n10:40 {JUDGE} (Пётр Ли)\n11:20 Обед\n12:00 {METRICS} — Ольга Юн\n"
DATA_VIDEO, DATA_RUTUBE = "https://youtu.be/dQw4w9WgXc1", "https://rutube.ru/video/10b3a03fc01d5bbcc632a2f3514e8aa1/"
JUDGE_VIDEO, METRICS_VIDEO = "https://youtu.be/dQw4w9WgXc2", "https://youtu.be/dQw4w9WgXc3"
LINKS = f"1. {DATA_VIDEO}\n1. {DATA_RUTUBE}\n{JUDGE} {JUDGE_VIDEO}\n{METRICS} {METRICS_VIDEO}\n"
SLIDE = (640, 480)


def test_a_conference_goes_from_its_programme_to_posts_with_recordings(
    open_window: OpenWindow, workspace: Path, telegram: Telegram, tmp_path: Path
) -> None:
    with open_window(workspace) as person:
        with telegram.server.out_of_reach():
            the_conference_is_made(person, workspace, copied_text(tmp_path / "programme.txt", PROGRAMME))
            the_talks_are_written(person, workspace, tmp_path)
            the_notes_are_tidied(person)
        assert telegram.posts == []
        the_series_is_published(person, telegram)
        the_previews_tell_the_truth(person, telegram)
        the_recordings_arrive(person, copied_text(tmp_path / "links.txt", LINKS))
        the_previews_tell_the_truth(person, telegram)
    every_post_is_as_it_was_written(telegram)


# The evening before


def the_conference_is_made(person: Person, workspace: Path, programme: Path) -> None:
    """The programme is pasted as it is; its meal is left out."""
    person.turns_to("Devlog")
    person.clicks("New conference…", role="Button")
    person.turns_to("New conference")
    person.types("PML 2026")
    person.presses("Tab")
    person.types("22 ноября 2026")
    person.presses("Tab")
    person.types("Москва")
    person.clicks("As everywhere in this folder")
    person.clicks("main", role="ListItem")
    pastes(person, "Talks, one a line", programme)
    person.waits_for("3 talks to make   ·   1 left out")
    person.clicks("Make", role="Button")
    person.turns_to(INTRO)
    assert len(list((workspace / FOLDER).glob("*.md"))) == 4


# In the hall: the keyboard only


def the_talks_are_written(person: Person, workspace: Path, folder: Path) -> None:
    """Half words, marks for later and a slide, one talk after another; nothing is asked, and all of it is saved."""
    the_next_talk_is(person, DATA)
    person.types("синтетика дешевле разметки\nкачество падает, хотя примеры накидывваем\n")
    person.presses("ctrl+alt+1")
    person.types("откуда 40%")
    the_next_talk_is(person, JUDGE)
    person.types("судья любит длинные ответы\nв конце спорили\n")
    person.presses("ctrl+alt+2")
    person.types("слайд с таблицей\n")
    picture = folder / "slide.png"
    Image.effect_noise(SLIDE, 60).convert("RGB").save(picture)
    with person.copied(picture, "image/png"):
        person.presses("ctrl+v")
        person.waits(lambda: "](media/" in person.text, "the slide is not in the note")
    the_next_talk_is(person, METRICS)
    person.types("без разметки точность не посчитать\n")
    person.presses("ctrl+shift+n")
    # The programme does not know of it: a new note, called after what is typed first.
    person.turns_to("Talk ")
    person.types(FOYER)
    person.presses("Down")
    person.turns_to(FOYER)
    person.presses("End")
    person.types("все ждут записей 😀")
    person.waits(lambda: len(written_words(workspace)) == 4, "what was typed is not saved")


def the_next_talk_is(person: Person, title: str) -> None:
    """The caret stands where the first words go."""
    person.presses("ctrl+shift+n")
    person.turns_to(title)
    person.waits(lambda: f"# {title}\n" in person.text, f"“{title}” is not shown")


def written_words(workspace: Path) -> list[str]:
    """The last words of each talk, as far as they are in its file."""
    texts = [file.read_text("utf-8") for file in (workspace / FOLDER).glob("*.md")]
    words = ("откуда 40%", "слайд с таблицей", "не посчитать", "все ждут записей 😀")
    return [word for word in words if any(word in text for text in texts)]


# At home


def the_notes_are_tidied(person: Person) -> None:
    """From problem to problem, and from one misspelled word to the next, until there is nothing to say."""
    turns_to_note(person, DATA)
    replaces_line(person, "To come back to: ", "- 40% — по словам Анны")
    person.presses("shift+F7")
    person.waits_for("1 word selected", enabled=False)
    person.presses("Menu")
    person.clicks("накидываем", role="MenuItem")
    person.waits(lambda: "примеры накидываем\n" in person.text, "the word is as it was")
    has_no_problems(person)
    turns_to_note(person, JUDGE)
    takes_out_line(person, "Something seems to be missing here")
    takes_out_line(person, "To come back to: photo")
    # A slide between the text and the tag makes three messages of the note: it goes below the tag.
    person.waits_for("The post goes out as 3 messages", within="Length and problems")
    person.presses("ctrl+End", "Up", "Up", "alt+Up", "alt+Up", "alt+Up")
    has_no_problems(person)
    turns_to_note(person, METRICS)
    takes_out_line(person, "Something seems to be missing here")
    has_no_problems(person)
    turns_to_note(person, FOYER)
    has_no_problems(person)


def replaces_line(person: Person, problem: str, words: str) -> None:
    """Go to the line of *problem* and type another one over it."""
    person.clicks(problem, within="Length and problems")
    person.presses("shift+End")
    person.types(words)


def takes_out_line(person: Person, problem: str) -> None:
    """Go to the line of *problem* and take it out."""
    person.clicks(problem, within="Length and problems")
    person.presses("shift+Down", "Delete")


def has_no_problems(person: Person) -> None:
    person.waits_for("no problems", enabled=False, within="Length and problems")


# The posts


def the_series_is_published(person: Person, telegram: Telegram) -> None:
    """All at once to the channel that the conference names, links between them filled in."""
    person.presses("ctrl+alt+s")
    person.waits_for("main — @beacon", within="Series")
    person.clicks("Publish 5 posts now", within="Series")
    person.waits_for("subscribers will see it", enabled=False)
    person.clicks("Publish 5 posts now", role="Button", within="Publish 5 posts now")
    person.waits_for("Done: 5 posts were sent or moved.")
    person.waits_for("4 links between the posts, 4 of them filled in", enabled=False)
    assert [post.text.split("\n")[0] for post in telegram.posts] == [INTRO, *TALKS]
    person.presses("ctrl+alt+w")


def the_previews_tell_the_truth(person: Person, telegram: Telegram) -> None:
    """What the preview paints of each note is what the channel holds."""
    for title, post in zip((INTRO, *TALKS), telegram.posts, strict=True):
        turns_to_note(person, title)
        paints(person, as_painted(post))


def paints(person: Person, bubble: dict[str, Any]) -> None:
    person.waits(lambda: person.painted == [bubble], f"the preview does not paint {bubble}")


def the_recordings_arrive(person: Person, links: Path) -> None:
    """Pasted once, with numbers and titles; each post's change is shown before it is made."""
    person.presses("alt+p")
    person.clicks("Recordings arrived…", role="MenuItem")
    person.turns_to("Recordings arrived")
    pastes(person, "Links to recordings", links)
    person.clicks("Write into 3 notes", role="Button")
    person.waits_for("3 posts would change.", enabled=False)
    person.clicks(JUDGE, role="ListItem", within="Posts that would change")
    person.waits_for(f"different: Запись: [YouTube]({JUDGE_VIDEO})", enabled=False)
    person.clicks("Update 3 posts", role="Button")
    person.waits_for("3 posts updated.", enabled=False)
    person.clicks("Close", role="Button", within="Recordings arrived")


def every_post_is_as_it_was_written(telegram: Telegram) -> None:
    intro, data, judge, metrics, foyer = telegram.posts
    assert intro.text == f"{INTRO}\nМосква. Каждый конспект выложу отдельным постом.\n\n{bullets(*TALKS)}\n\n#pml"
    assert links(intro.entities) == [f"https://t.me/beacon/{post.id}" for post in (data, judge, metrics, foyer)]
    said = bullets("синтетика дешевле разметки", "качество падает, хотя примеры накидываем", "40% — по словам Анны")
    assert data.text == f"{DATA}\nАнна Ким\n{said}\n\nЗапись: YouTube · RUTUBE\n\n#pml"
    assert links(data.entities) == [DATA_VIDEO, DATA_RUTUBE]
    said = bullets("судья любит длинные ответы", "в конце спорили")
    assert judge.text == f"{JUDGE}\nПётр Ли\n{said}\n\nЗапись: YouTube\n\n#pml"
    assert links(judge.entities) == [JUDGE_VIDEO]
    assert judge.invert_media, "the caption is below the slide"
    assert picture_size(judge) == SLIDE
    assert [post.media for post in (intro, data, metrics, foyer)] == [None] * 4
    said = bullets("без разметки точность не посчитать")
    assert metrics.text == f"{METRICS}\nОльга Юн\n{said}\n\nЗапись: YouTube\n\n#pml"
    assert links(metrics.entities) == [METRICS_VIDEO]
    assert foyer.text == f"{FOYER}\n• все ждут записей 😀\n\n#pml"


def picture_size(message: StoredMessage) -> tuple[int, int]:
    assert message.media is not None
    assert message.media.file is not None
    with Image.open(BytesIO(message.media.file.content)) as picture:
        return picture.size


def bullets(*lines: str) -> str:
    return "\n".join(f"• {line}" for line in lines)


def links(entities: Sequence[object]) -> list[str]:
    return [str(getattr(entity, "url", "")) for entity in entities if hasattr(entity, "url")]


# What is done again and again


def turns_to_note(person: Person, title: str) -> None:
    """Open the note from the tree."""
    person.double_clicks(title, role="TreeItem")
    person.turns_to(title)
    person.waits(lambda: f"# {title}\n" in person.text, f"“{title}” is not shown")


def copied_text(file: Path, text: str) -> Path:
    file.write_text(text, "utf-8")
    return file


def pastes(person: Person, name: str, file: Path) -> None:
    """Paste the text of *file*, copied in another program, into the field called *name*."""
    with person.copied(file, "UTF8_STRING"):
        person.clicks(name)
        person.presses("ctrl+v")
        person.waits(lambda: person.text == file.read_text("utf-8"), f"“{name}” is not filled in")
