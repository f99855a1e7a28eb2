"""Notes are opened whatever is wrong with them, saved without losing anybody's work, and never rewritten unasked."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from devlog_app.model.errors import FormatError, NoteChangedOnDisk, StorageError
from devlog_app.storage.notes.note_files import NOTE_LIMIT, read_note, save_note, with_text

Write = Callable[[str, str | bytes], Path]

MESSY = "\ufeff---\r\ntitle: Доклад  # рабочее\r\nx-other:   1\n---\r\nТекст\u2028с\u00a0разным \r\n\n- концом".encode()


def test_opening_and_saving_gives_the_same_bytes(tmp_path: Path, write: Write) -> None:
    file = write("a.md", MESSY)
    note = read_note(tmp_path, "a.md")
    assert note.text.startswith("---\ntitle: Доклад")
    assert note.body_line == 5
    save_note(tmp_path, note, note.text)
    assert file.read_bytes() == MESSY


def test_an_edit_is_saved_and_the_rest_of_the_bytes_stay(tmp_path: Path, write: Write) -> None:
    file = write("a.md", MESSY)
    note = read_note(tmp_path, "a.md")
    saved = save_note(tmp_path, note, note.text.replace("концом", "концом!"))
    assert file.read_bytes() == MESSY.replace("концом".encode(), "концом!".encode())
    assert saved.text.endswith("концом!")
    save_note(tmp_path, saved, note.text)
    assert file.read_bytes() == MESSY


def test_front_matter_typed_in_the_editor_is_read_when_it_is_saved(tmp_path: Path, write: Write) -> None:
    write("a.md", "text\n")
    saved = save_note(tmp_path, read_note(tmp_path, "a.md"), "---\nid: 01K\n---\ntext\n")
    assert saved.id == "01K"
    assert with_text(saved, "text\n").front_matter is None


def test_broken_front_matter_opens_as_text_and_is_saved_as_it_is(tmp_path: Path, write: Write) -> None:
    data = b"---\ntitle: [\nid: 01K\n---\nbody\n"
    file = write("a.md", data)
    note = read_note(tmp_path, "a.md")
    assert note.front_matter is None
    assert note.front_matter_error is not None
    assert note.front_matter_error.line == 2
    assert note.text == data.decode()
    save_note(tmp_path, note, note.text + "more\n")
    assert file.read_bytes() == data + b"more\n"


def test_somebody_elses_edit_is_not_overwritten(tmp_path: Path, write: Write) -> None:
    file = write("a.md", "mine\n")
    note = read_note(tmp_path, "a.md")
    file.write_text("theirs\n")
    with pytest.raises(NoteChangedOnDisk) as caught:
        save_note(tmp_path, note, "mine, edited\n")
    assert caught.value.path == "a.md"
    assert file.read_text() == "theirs\n"


def test_a_note_that_was_deleted_is_not_brought_back_silently(tmp_path: Path, write: Write) -> None:
    file = write("a.md", "mine\n")
    note = read_note(tmp_path, "a.md")
    file.unlink()
    with pytest.raises(NoteChangedOnDisk) as caught:
        save_note(tmp_path, note, "mine, edited\n")
    assert caught.value.code == "note_gone"
    assert not file.exists()


def test_the_same_edit_made_elsewhere_is_no_conflict(tmp_path: Path, write: Write) -> None:
    file = write("a.md", "mine\n")
    note = read_note(tmp_path, "a.md")
    file.write_text("same\n")
    assert save_note(tmp_path, note, "same\n").text == "same\n"


def test_saving_what_is_there_already_leaves_the_file_alone(tmp_path: Path, write: Write) -> None:
    file = write("a.md", "text\n")
    before = file.stat()
    save_note(tmp_path, read_note(tmp_path, "a.md"), "text\n")
    after = file.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("missing.md", "note_missing"),
        ("folder.md", "not_a_file"),
        ("../outside.md", "outside_workspace"),
        ("/etc/passwd", "outside_workspace"),
        ("a/../../outside.md", "outside_workspace"),
        ("", "outside_workspace"),
        ("link.md", "outside_workspace"),
        ("linked/outside.md", "outside_workspace"),
        ("nul\0.md", "outside_workspace"),
    ],
)
def test_what_is_no_note_of_the_workspace_is_refused(tmp_path: Path, path: str, code: str) -> None:
    root = tmp_path / "ws"
    (root / "folder.md").mkdir(parents=True)
    (tmp_path / "outside.md").write_text("secret")
    (root / "link.md").symlink_to(tmp_path / "outside.md")
    (root / "linked").symlink_to(tmp_path)
    with pytest.raises(StorageError) as caught:
        read_note(root, path)
    assert caught.value.code == code
    assert caught.value.path == path


def test_bytes_that_are_not_utf8_are_named_and_left_alone(tmp_path: Path, write: Write) -> None:
    data = "Заголовок\nтекст ".encode() + "кодировка".encode("cp1251")
    file = write("a.md", data)
    with pytest.raises(FormatError) as caught:
        read_note(tmp_path, "a.md")
    assert (caught.value.path, caught.value.line) == ("a.md", 2)
    assert file.read_bytes() == data


def test_a_20_mb_note_is_refused_without_being_read(tmp_path: Path) -> None:
    file = tmp_path / "big.md"
    with file.open("wb") as sparse:
        sparse.truncate(20 * 1024 * 1024)
    program = (
        "import resource, sys\nfrom pathlib import Path\n"
        "from devlog_app.model.errors import StorageError\nfrom devlog_app.storage.notes.note_files import read_note\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "try:\n    read_note(Path(sys.argv[1]), 'big.md')\n"
        "except StorageError as error:\n    print(error.code, '|', error.message)\n"
        "assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 4 * 1024\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout == "note_too_large | The note has 20 MB; Devlog opens notes of up to 4 MB.\n"


def test_a_note_is_not_saved_larger_than_it_could_be_opened(tmp_path: Path, write: Write) -> None:
    file = write("a.md", "small\n")
    with pytest.raises(StorageError) as caught:
        save_note(tmp_path, read_note(tmp_path, "a.md"), "x" * (NOTE_LIMIT + 1))
    assert caught.value.code == "note_too_large"
    assert file.read_text() == "small\n"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    with pytest.raises(StorageError, match="not a file"):
        read_note(tmp_path, "pipe.md")


def test_a_note_is_found_whatever_the_case_and_form_of_its_name(tmp_path: Path, write: Write) -> None:
    write("Конференции/Йод.md".replace("Й", "И\u0306"), "x")
    note = read_note(tmp_path, "конференции/ЙОД.md")
    assert note.path == "Конференции/Йод.md"


def test_characters_that_no_editor_keeps_make_a_note_read_only(tmp_path: Path, write: Write) -> None:
    file = write("a.md", "x\ufdd0y")
    note = read_note(tmp_path, "a.md")
    assert note.read_only is not None
    with pytest.raises(StorageError) as caught:
        save_note(tmp_path, note, "z")
    assert caught.value.code == note.read_only.code == "separators_kept"
    assert file.read_text() == "x\ufdd0y"


def test_a_note_in_a_read_only_folder_opens_and_says_why_it_cannot_be_saved(shared_folder: Path) -> None:
    (shared_folder / "a.md").write_text("text")
    (shared_folder / "a.md").chmod(0o666)
    (shared_folder / "b.md").write_text("text")
    (shared_folder / "b.md").chmod(0o444)
    shared_folder.chmod(0o555)
    program = (
        "import os, sys\nfrom pathlib import Path\n"
        "from devlog_app.model.errors import StorageError\n"
        "from devlog_app.storage.notes.note_files import read_note, save_note\n"
        "os.getuid() == 0 and os.setuid(65534)\n"
        "for name in ('a.md', 'b.md'):\n"
        "    note = read_note(Path(sys.argv[1]), name)\n"
        "    try:\n        save_note(Path(sys.argv[1]), note, 'new')\n"
        "    except StorageError as error:\n        print(note.text, note.read_only.code, error.code, error.path)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(shared_folder)], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == [
        "text folder_is_read_only folder_is_read_only a.md",
        "text file_is_read_only file_is_read_only b.md",
    ]
