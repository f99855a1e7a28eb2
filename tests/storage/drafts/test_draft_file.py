"""A draft is read back as it was written, whatever was cut off behind it."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devlog_app.model.draft import Draft
from devlog_app.model.errors import StorageError
from devlog_app.storage.drafts.draft_file import DraftFile, read_draft

AT = datetime(2026, 9, 14, 10, 0, tzinfo=UTC)
BASE = "# Доклад\n\nодин два три\n"
DRAFT = Draft(path="posts/a.md", note_id="01K", fingerprint="f" * 64, base=BASE, text=BASE + "ещё 😀", at=AT)
ANYTHING = st.text(st.characters(exclude_categories=[]), max_size=40)


@given(base=ANYTHING, text=ANYTHING)
def test_every_character_comes_back_even_half_of_one(
    tmp_path_factory: pytest.TempPathFactory, base: str, text: str
) -> None:
    file = tmp_path_factory.mktemp("drafts") / "a.draft"
    draft = replace(DRAFT, base=base, text=text)
    DraftFile(file).write(draft)
    assert read_draft(file) == draft


def test_the_last_of_several_drafts_holds(tmp_path: Path) -> None:
    file = DraftFile(tmp_path / "a.draft")
    for text in ("one", "one two", "two", BASE + "!"):
        file.write(replace(DRAFT, text=text))
    assert read_draft(tmp_path / "a.draft") == replace(DRAFT, text=BASE + "!")


def test_a_key_in_a_long_note_costs_a_short_line(tmp_path: Path) -> None:
    file, long = tmp_path / "a.draft", "слово " * 100_000
    writer = DraftFile(file)
    writer.write(replace(DRAFT, base=long, text=long + "a"))
    before = file.stat().st_size
    writer.write(replace(DRAFT, base=long, text=long + "ab"))
    assert file.stat().st_size - before < 200


def test_the_file_does_not_grow_for_ever(tmp_path: Path) -> None:
    file, writer = tmp_path / "a.draft", DraftFile(tmp_path / "a.draft")
    for turn in range(200):
        writer.write(replace(DRAFT, text=str(turn) * 10_000))
    assert file.stat().st_size < 700_000
    assert read_draft(file) == replace(DRAFT, text="199" * 10_000)


@pytest.mark.parametrize("cut", range(2, 60, 7))
def test_a_line_that_a_crash_cut_off_costs_only_itself(tmp_path: Path, cut: int) -> None:
    file, writer = tmp_path / "a.draft", DraftFile(tmp_path / "a.draft")
    writer.write(DRAFT)
    writer.write(replace(DRAFT, text=BASE + "a longer text than before, which does not arrive whole"))
    os.truncate(file, file.stat().st_size - cut)
    assert read_draft(file) == DRAFT


def test_what_follows_a_line_cut_off_by_a_full_disk_is_whole_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, writer = tmp_path / "a.draft", DraftFile(tmp_path / "a.draft")
    writer.write(DRAFT)

    def full(descriptor: int) -> None:
        os.write(descriptor, b"half a li")
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("devlog_app.storage.drafts.draft_file.os.fsync", full)
        with pytest.raises(StorageError, match="No space left"):
            writer.write(replace(DRAFT, text="lost for the moment"))
    later = replace(DRAFT, text="there is room again")
    writer.write(later)
    assert read_draft(file) == later


def test_a_saved_note_begins_a_new_draft(tmp_path: Path) -> None:
    writer = DraftFile(tmp_path / "a.draft")
    writer.write(DRAFT)
    saved = replace(DRAFT, base=DRAFT.text, fingerprint="e" * 64, text=DRAFT.text + " more")
    writer.write(saved)
    assert read_draft(tmp_path / "a.draft") == saved


def test_a_draft_is_nobody_elses_business(tmp_path: Path) -> None:
    DraftFile(tmp_path / "a.draft").write(DRAFT)
    assert (tmp_path / "a.draft").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("data", [b"", b"nothing of ours\n", b"\x00" * 100, b'00000000 {"devlog_draft":1}\n'])
def test_a_damaged_file_is_no_draft(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.draft").write_bytes(data)
    assert read_draft(tmp_path / "a.draft") is None


def test_a_later_format_is_left_alone(tmp_path: Path) -> None:
    from zlib import crc32

    later = b'{"devlog_draft":2}'
    (tmp_path / "a.draft").write_bytes(b"%08x %s\n" % (crc32(later), later) * 3)
    assert read_draft(tmp_path / "a.draft") is None
