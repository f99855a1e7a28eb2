"""A post is composed of a note and of everything that surrounds it in its workspace."""

from pathlib import Path

import pytest
from PIL import Image

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import FormatError, UsageError
from devlog_app.model.media import MediaType
from devlog_app.model.post import MediaMessage, Post, Target, TextMessage
from devlog_app.services.composing.composer import Composer
from devlog_app.services.notes.library import Library


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path


def write(root: Path, path: str, text: str) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def picture(root: Path, path: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (40, 30), "teal").save(root / path)


def composed(root: Path, text: str, path: str = "posts/note.md", channel: str | None = None) -> Post:
    write(root, path, text)
    library = Library(root)
    return Composer(library).compose(library.open(path), text, channel=channel)


def text_of(post: Post) -> str:
    return "\n".join(
        message.text if isinstance(message, TextMessage) else message.caption
        for message in post.messages
        if isinstance(message, TextMessage | MediaMessage)
    )


def codes(post: Post) -> dict[str, int | None]:
    return {problem.code: problem.line for problem in post.problems}


def test_a_note_becomes_a_post_that_knows_its_note(root: Path) -> None:
    post = composed(root, "---\nid: 01K0000000000000000000000A\ntitle: Заметка\n---\nПривет, **мир**!\n")
    assert text_of(post) == "Привет, мир!"
    assert (post.note.id, post.note.title, post.note.path) == ("01K0000000000000000000000A", "Заметка", "posts/note.md")
    assert (post.channel, post.target) == (None, Target.CLASSIC)
    assert post.problems == ()


def test_composing_writes_nothing(root: Path) -> None:
    picture(root, "a.png")
    write(root, "snippets/x.md", "{{ note.title }}")
    write(root, "posts/note.md", "![](../a.png)\n\n{{snippet:x}}\n")
    before = sorted((path, path.stat().st_mtime_ns) for path in root.rglob("*"))
    library = Library(root)
    note = library.open("posts/note.md")
    Composer(library).compose(note, note.text)
    assert sorted((path, path.stat().st_mtime_ns) for path in root.rglob("*")) == before


def test_lines_of_problems_are_those_of_the_file(root: Path) -> None:
    post = composed(root, "---\ntitle: x\nkind: nonsense\n---\nтекст\n\n![](none.png)\n")
    assert codes(post)["media_missing"] == 7
    assert 3 in codes(post).values(), "what is wrong in the front matter is a problem of the post too"


def test_broken_front_matter_leaves_a_post_of_the_body(root: Path) -> None:
    post = composed(root, "---\ntitle: [x\n---\nтекст\n")
    assert text_of(post) == "текст"
    assert any(problem.severity == "error" and problem.line for problem in post.problems)


def test_the_digest_is_that_of_the_whole_source_but_not_of_its_organising_keys(root: Path) -> None:
    one = composed(root, "---\nstatus: draft\n---\nтекст\n")
    other = composed(root, "---\nstatus: ready\n---\nтекст\n")
    third = composed(root, "---\nstatus: ready\n---\nтекст!\n")
    assert one.source_digest == other.source_digest != third.source_digest


@pytest.mark.parametrize(
    ("workspace", "channel", "note", "expected"),
    [
        ("", "", "", False),
        ("post: {silent: true}", "", "", True),
        ("post: {silent: true}", "post: {silent: false}", "", False),
        ("post: {silent: true}", "post: {silent: false}", "post: {silent: true}", True),
        ("", "post: {silent: true}", "post: {pin: true}", True),
    ],
)
def test_the_note_s_options_win_over_the_channel_s_and_those_over_the_workspace_s(
    root: Path, workspace: str, channel: str, note: str, expected: bool
) -> None:
    write(root, "devlog.yaml", f"{workspace}\nchannels:\n  main:\n    kind: local\n    {channel}\n")
    assert composed(root, f"---\ntitle: x\n{note}\n---\nтекст\n", channel="main").options.silent is expected


@pytest.mark.parametrize(
    ("workspace", "channel", "note", "expected"),
    [
        ("post: {footer: a}", "role: test", "", "текст\n\nА"),
        ("post: {footer: a}", "footer: b", "", "текст\n\nБ"),
        ("", "footer: b", "post: {footer: a}", "текст\n\nА"),
        ("", "footer: b", "post: {footer: null}", "текст\n\nБ"),
        ("", "footer: b", "post: {footer: false}", "текст"),
        ("", "{header: a, footer: b}", "", "А\n\nтекст\n\nБ"),
    ],
)
def test_headers_and_footers_are_snippets_named_by_note_channel_or_workspace(
    root: Path, workspace: str, channel: str, note: str, expected: str
) -> None:
    write(root, "snippets/a.md", "А\n")
    write(root, "snippets/b.md", "Б\n")
    config = channel if channel.startswith("{") else f"{{kind: local, {channel}}}"
    write(root, "devlog.yaml", f"{workspace}\nchannels:\n  main: {config}\n")
    assert text_of(composed(root, f"---\ntitle: x\n{note}\n---\nтекст\n", channel="main")) == expected


def test_a_header_that_is_not_there_is_an_error(root: Path) -> None:
    write(root, "devlog.yaml", "post: {header: none, footer: nothing}\n")
    post = composed(root, "текст\n")
    assert text_of(post) == "текст"
    assert {"header_missing", "footer_missing"} <= codes(post).keys()


def test_markdown_is_read_as_the_workspace_or_the_note_says(root: Path) -> None:
    assert text_of(composed(root, "#тег\nстрока\n")) == "#тег\nстрока"
    write(root, "devlog.yaml", "markdown: commonmark\n")
    setext = "Заголовок\n---\n"
    assert text_of(composed(root, setext)) == "Заголовок"
    assert text_of(composed(root, f"---\nmarkdown: chat\n---\n{setext}")) == "Заголовок\n———"


def test_a_channel_that_is_not_configured_is_refused(root: Path) -> None:
    with pytest.raises(UsageError, match="elsewhere"):
        composed(root, "текст\n", channel="elsewhere")
    assert composed(root, "текст\n", channel="local").channel == "local"


def test_a_broken_devlog_yaml_is_an_error_with_its_line(root: Path) -> None:
    write(root, "devlog.yaml", "version: 1\nchannels: [\n")
    with pytest.raises(FormatError) as caught:
        composed(root, "текст\n")
    assert caught.value.line


def test_limits_are_those_that_are_remembered_of_the_channel(root: Path) -> None:
    write(root, "devlog.yaml", "channels: {main: {kind: local}}\n")
    write(root, "posts/note.md", "слово " * 100)
    library = Library(root)
    composer = Composer(library, {"main": Capabilities(text_limit=200)}.get)
    note = library.open("posts/note.md")
    assert len(composer.compose(note, note.text, channel="main").messages) > 1
    assert len(composer.compose(note, note.text).messages) == 1
    assert len(composer.compose(note, note.text, channel="local").messages) == 1


def test_pictures_are_looked_up_from_the_note(root: Path) -> None:
    picture(root, "conferences/2026/media/сцена.png")
    post = composed(root, "![Сцена](media/сцена.png)\n", "conferences/2026/talk.md")
    (media,) = post.media
    assert (media.type, media.path, media.alt) == (MediaType.PHOTO, "conferences/2026/media/сцена.png", "Сцена")
    assert (media.width, media.height) == (40, 30)
    assert post.problems == ()


def test_an_embedded_picture_is_found_by_its_name_and_a_plain_one_is_not(root: Path) -> None:
    picture(root, "pictures/2026/сцена.png")
    assert composed(root, "![[сцена.png]]\n").media[0].path == "pictures/2026/сцена.png"
    assert "media_missing" in codes(composed(root, "![](сцена.png)\n"))


def test_any_file_can_be_attached_by_a_link_alone_in_its_paragraph(root: Path) -> None:
    write(root, "posts/notes.txt", "x")
    post = composed(root, "Слайды:\n\n[notes.txt](notes.txt)\n")
    assert [(media.type, media.path) for media in post.media] == [(MediaType.DOCUMENT, "posts/notes.txt")]
    assert "not_a_picture" in codes(composed(root, "![](notes.txt)\n"))


def test_remarks_on_a_picture_stand_on_its_line(root: Path) -> None:
    write(root, "posts/схема.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert codes(composed(root, "текст\n\n![](схема.svg)\n"))["format_as_file"] == 3


@pytest.mark.parametrize("reference", ["../../etc/passwd", "/etc/passwd", "link.png"])
def test_a_picture_outside_the_workspace_is_an_error_on_its_line(root: Path, reference: str) -> None:
    write(root, "posts/note.md", "")
    (root / "posts" / "link.png").symlink_to("/etc/passwd")
    post = composed(root, f"текст\n\n![]({reference})\n")
    assert codes(post)["media_outside_workspace"] == 3
    assert post.media == ()


def test_a_link_to_another_note_is_its_title_until_that_is_published(root: Path) -> None:
    write(root, "conferences/2026/keynote.md", "---\ntitle: Ключевой доклад\n---\n")
    post = composed(root, "См. [[keynote]] и [[keynote|доклад]] и [[нет такой]].\n")
    assert text_of(post) == "См. Ключевой доклад и доклад и нет такой."
    assert {"note_unpublished", "note_unknown"} <= codes(post).keys()


def test_a_snippet_is_filled_with_what_is_known(root: Path) -> None:
    write(
        root, "snippets/doc.md", "{{ note.title }} / {{ conference.city }} / {{ channel.name }} / {{ note.speaker }}.\n"
    )
    write(root, "conferences/2026-ml/conference.yaml", "city: Москва\n")
    post = composed(root, "---\ntitle: Доклад\n---\n{{snippet:doc}}\n", "conferences/2026-ml/talk.md", "local")
    assert text_of(post) == "Доклад / Москва / local / ."


@pytest.mark.parametrize(
    "source",
    [
        "{{ note.nothing }}",
        "{% for %}",
        "{{ note.__class__.__mro__ }}",
        "{{ 1 / 0 }}",
        "{{ open('/etc/passwd').read() }}",
    ],
)
def test_a_snippet_that_cannot_be_filled_is_an_error_in_words(root: Path, source: str) -> None:
    write(root, "snippets/bad.md", source)
    post = composed(root, "---\ntitle: x\n---\nтекст\n\n{{snippet:bad}} {{snippet:bad}}\n")
    (found,) = [problem for problem in post.problems if problem.code == "snippet_unusable"]
    assert "bad" in found.message
    assert "snippets/bad.md" in found.message
    assert "root:" not in text_of(post)


def test_a_snippet_is_never_looked_for_outside_its_folder(root: Path) -> None:
    write(root, "secret.md", "секрет")
    post = composed(root, "текст {{snippet:../secret}}\n")
    assert "секрет" not in text_of(post)


def test_a_kept_composer_follows_the_text(root: Path) -> None:
    write(root, "posts/note.md", "раз\n")
    library = Library(root)
    composer = Composer(library).for_note(library.open("posts/note.md"))
    assert text_of(composer.compose("раз, два\n")) == "раз, два"
    assert composer.compose("---\ntitle: Новый\n---\nраз\n").note.title == "Новый"
    assert composer.compose("# Другой\n").note.title == "Другой"


def test_a_kept_composer_sees_within_a_second_what_happens_on_the_disk(root: Path) -> None:
    now = [0.0]
    write(root, "posts/note.md", "раз\n")
    library = Library(root)
    composer = Composer(library, clock=lambda: now[0]).for_note(library.open("posts/note.md"))
    text = "раз\n\n![](a.png)\n\n{{snippet:x}}\n"
    assert {"media_missing", "snippet_unknown"} <= codes(composer.compose(text)).keys()
    picture(root, "posts/a.png")
    write(root, "snippets/x.md", "{{ broken")
    now[0] += 1
    seen = composer.compose(text)
    assert [media.path for media in seen.media] == ["posts/a.png"]
    assert "snippet_unusable" in codes(seen)
    write(root, "snippets/x.md", "сниппет")
    now[0] += 1
    mended = composer.compose(text)
    assert "сниппет" in text_of(mended)
    assert "snippet_unusable" not in codes(mended)


def test_a_kept_composer_looks_again_at_once_when_it_is_told(root: Path) -> None:
    write(root, "posts/note.md", "![](a.png)\n")
    library = Library(root)
    composer = Composer(library, clock=lambda: 0.0).for_note(library.open("posts/note.md"))
    assert "media_missing" in codes(composer.compose("![](a.png)\n"))
    picture(root, "posts/a.png")
    composer.refresh()
    assert composer.compose("![](a.png)\n").media


def test_a_problem_of_a_snippet_goes_when_the_snippet_is_named_no_more(root: Path) -> None:
    write(root, "posts/note.md", "")
    write(root, "snippets/outer.md", "снаружи {{snippet:bad}}")
    write(root, "snippets/bad.md", "{% bad %}")
    library = Library(root)
    composer = Composer(library).for_note(library.open("posts/note.md"))
    assert "snippet_unusable" in codes(composer.compose("{{snippet:bad}}\n"))
    assert "snippet_unusable" in codes(composer.compose("{{snippet:outer}}\n"))
    assert "snippet_unusable" not in codes(composer.compose("текст\n"))


def test_a_kept_composer_gives_what_a_new_one_gives(root: Path) -> None:
    picture(root, "posts/a.png")
    write(root, "snippets/x.md", "сниппет")
    texts = [
        "",
        "а\n",
        "а\n\n![](a.png)\n",
        "а\n\n![](b.png)\n",
        "---\ntitle: x\n---\nа {{snippet:x}} {{snippet:y}}\n",
        "[a]: x\n",
    ]
    write(root, "posts/note.md", "")
    library = Library(root)
    note = library.open("posts/note.md")
    kept = Composer(library).for_note(note)
    for text in (*texts, *reversed(texts)):
        assert kept.compose(text) == Composer(library).compose(note, text)
