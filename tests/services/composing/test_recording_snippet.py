"""A recording in the front matter becomes a line of the post where the note asks for it."""

from pathlib import Path

import pytest

from devlog_app.model.entity import EntityType
from devlog_app.model.post import Post, TextMessage
from devlog_app.services.composing.composer import Composer
from devlog_app.services.notes.library import Library

BODY = "# A\nтекст\n\n{{snippet:recording}}\n\n#tag\n"


def composed(root: Path, text: str) -> tuple[Post, TextMessage]:
    (root / "a.md").write_text(text, "utf-8")
    library = Library(root)
    note = library.open("a.md")
    post = Composer(library).compose(note, note.text)
    [message] = post.messages
    assert isinstance(message, TextMessage)
    return post, message


@pytest.mark.parametrize(
    ("language", "line"),
    [("ru", "Запись: YouTube · RUTUBE · VK Видео"), ("en", "Recording: YouTube · RUTUBE · VK Video")],
)
def test_the_line_names_every_place(tmp_path: Path, language: str, line: str) -> None:
    (tmp_path / "devlog.yaml").write_text(f"version: 1\nlanguage: {language}\n")
    recording = "{youtube: https://youtu.be/a_b_c_d, rutube: https://rutube.ru/x/, vk: https://vkvideo.ru/video-1_2}"
    post, message = composed(tmp_path, f"---\nrecording: {recording}\n---\n{BODY}")
    assert message.text == f"A\nтекст\n\n{line}\n\n#tag"
    links = [one.url for one in message.entities if one.type is EntityType.TEXT_LINK]
    assert links == ["https://youtu.be/a_b_c_d", "https://rutube.ru/x/", "https://vkvideo.ru/video-1_2"]
    assert post.problems == ()


@pytest.mark.parametrize("front_matter", ["", "---\ntitle: A\n---\n", "---\nrecording: {}\n---\n"])
def test_without_a_recording_nothing_stands_there(tmp_path: Path, front_matter: str) -> None:
    post, message = composed(tmp_path, front_matter + BODY)
    assert message.text == "A\nтекст\n\n#tag"
    assert [one for one in post.problems if one.code.startswith("snippet")] == []


def test_a_snippet_of_the_workspace_takes_its_place(tmp_path: Path) -> None:
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets/recording.md").write_text("Смотреть: {{ note.recording.vk }}\n", "utf-8")
    _, message = composed(tmp_path, "---\nrecording: {vk: https://vkvideo.ru/video-1_2}\n---\n" + BODY)
    assert "Смотреть: https://vkvideo.ru/video-1_2" in message.text
