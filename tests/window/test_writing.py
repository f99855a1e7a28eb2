"""A person at a real screen writes, pastes, drags, searches, and changes how the window looks."""

from pathlib import Path

import pytest
from PIL import Image, ImageStat
from window.conftest import OpenWindow
from window.person import Person

pytestmark = [pytest.mark.window, pytest.mark.timeout(300)]

RUSSIAN = "Сегодня в зале: «LLM как судья» 😀\nПлюсы:\nбыстро"
BURST = "the quick brown fox jumps over the lazy dog " * 4


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A conference of two talks, and a post."""
    files = {
        "devlog.yaml": "version: 1\ntitle: Команда\ntime_zone: Europe/Moscow\n",
        "conferences/2026-09-pml/conference.yaml": "version: 1\ntitle: PML 2026\nseries: [data.md, judges.md]\n",
        "conferences/2026-09-pml/data.md": "---\ntitle: Генерация данных\n---\nО синтетических докладах.\n",
        "conferences/2026-09-pml/judges.md": "---\ntitle: Судьи\n---\nО судьях.\n",
        "posts/hello.md": "---\ntitle: Привет\n---\n",
    }
    root = tmp_path / "notes"
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


def opened(person: Person, title: str) -> None:
    """Open the note from the tree, with the caret at its end."""
    person.turns_to("Devlog")
    person.double_clicks(title, role="TreeItem")
    person.turns_to(title)
    person.waits(lambda: person.asks("note")["text"] is not None, "the text has no keyboard")
    person.presses("ctrl+End")


def test_a_russian_note_with_emoji_is_typed_and_kept(open_window: OpenWindow, workspace: Path) -> None:
    with open_window(workspace) as person:
        opened(person, "Привет")
        person.types(RUSSIAN)
        file = workspace / "posts/hello.md"
        person.waits(lambda: file.read_text("utf-8").endswith(RUSSIAN), "the note is not saved as it was typed")
        person.waits(lambda: [bubble["text"] for bubble in person.painted] == [RUSSIAN], "the preview differs")


def test_a_burst_of_keys_loses_none(open_window: OpenWindow, workspace: Path) -> None:
    """All keys at once, as fast as the server takes them."""
    with open_window(workspace) as person:
        opened(person, "Привет")
        person.bursts(BURST)
        person.waits(lambda: person.text.endswith(BURST), "keys are missing")
        person.waits(lambda: [bubble["text"] for bubble in person.painted] == [BURST.strip()], "the preview differs")


def test_a_picture_is_pasted_beside_the_note(open_window: OpenWindow, workspace: Path, tmp_path: Path) -> None:
    Image.effect_noise((400, 300), 60).convert("RGB").save(tmp_path / "slide.png")
    with open_window(workspace) as person:
        opened(person, "Привет")
        with person.copied(tmp_path / "slide.png", "image/png"):
            person.presses("ctrl+v")
            media = workspace / "posts/media"
            person.waits(lambda: media.is_dir() and any(media.iterdir()), "no picture is there")
        [picture] = media.iterdir()
        file = workspace / "posts/hello.md"
        person.waits(lambda: f"](media/{picture.name})" in file.read_text("utf-8"), "the note does not show it")


def test_a_note_is_dragged_to_another_place_in_its_series(open_window: OpenWindow, workspace: Path) -> None:
    series = workspace / "conferences/2026-09-pml/conference.yaml"
    with open_window(workspace) as person:
        person.turns_to("Devlog")
        person.drags("Судьи", "Генерация данных", role="TreeItem", edge="top")
        person.waits(lambda: "[judges.md, data.md]" in series.read_text("utf-8"), "the order is as it was")


def test_a_word_is_found_in_another_form(open_window: OpenWindow, workspace: Path) -> None:
    with open_window(workspace) as person:
        opened(person, "Привет")
        person.presses("ctrl+shift+f")
        person.types("доклад")
        person.waits_for("Генерация данных", within="Found notes")
        person.presses("Down", "Return")
        person.turns_to("Генерация данных")
        person.waits(lambda: "синтетических докладах" in person.text, "the note is not shown")


def test_the_window_turns_dark_and_light(open_window: OpenWindow, workspace: Path, tmp_path: Path) -> None:
    with open_window(workspace) as person:
        opened(person, "Привет")
        brightness = []
        for scheme in ("Dark", "Light"):
            person.presses("alt+v")
            person.clicks("Theme", role="MenuItem")
            person.clicks(scheme, role="MenuItem")
            person.waits(lambda: person.asks("note")["text"] is not None, "the menu stays")
            person.looks(tmp_path / f"{scheme}.png")
            with Image.open(tmp_path / f"{scheme}.png") as seen:
                brightness.append(ImageStat.Stat(seen.convert("L")).mean[0])
        assert brightness[0] < 80
        assert brightness[1] > 160


def test_the_window_turns_russian_and_keeps_what_is_typed(open_window: OpenWindow, workspace: Path) -> None:
    with open_window(workspace) as person:
        opened(person, "Привет")
        person.types("до и после")
        person.presses("alt+v")
        person.clicks("Language", role="MenuItem")
        person.clicks("Русский", role="MenuItem")
        person.waits_for("Искать во всех заметках")
        person.waits(lambda: "до и после" in str(person.asks("note")["text"]), "the text is not there any more")
        person.clicks("Файл", role="MenuItem")
        person.waits_for("Открыть папку…", role="MenuItem")
        person.presses("Escape", "Escape")
