"""New notes begin whole, under good names, and never in the place of others."""

import datetime as dt
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from devlog_app.model.errors import StorageError, UsageError
from devlog_app.services.notes.library import Library


def test_a_conference_gets_a_folder_its_facts_and_an_intro(library: Library) -> None:
    intro = library.new_conference(
        'Тёплый "код" 2026',
        starts=dt.date(2026, 10, 3),
        ends=dt.date(2026, 10, 4),
        city="Казань",
        hashtag="тёплыйкод",
    )
    assert intro.path == "conferences/2026-10-тёплый-код-2026/intro.md"
    assert (intro.kind, intro.conference) == ("intro", "2026-10-тёплый-код-2026")
    facts = (library.root / intro.path).with_name("conference.yaml").read_text()
    assert facts == (
        'version: 1\ntitle: Тёплый "код" 2026\nstarts: 2026-10-03\nends: 2026-10-04\n'
        'city: Казань\nhashtag: "#тёплыйкод"\n'
    )
    config = library.conferences()["2026-10-тёплый-код-2026"]
    assert config.title == 'Тёплый "код" 2026'
    assert "#тёплыйкод" in library.open(intro.path).body


def test_a_conference_without_dates_is_filed_under_this_month(library: Library) -> None:
    assert library.new_conference("PyCon").path == "conferences/2026-09-pycon/intro.md"
    assert library.new_conference("PyCon").path == "conferences/2026-09-pycon-2/intro.md"


def test_a_talk_goes_to_its_conference(library: Library) -> None:
    talk = library.new_talk("Как: мы искали #людей", conference="2026-09-PML", speaker="Иван: Петров")
    assert talk.path == "conferences/2026-09-pml/как-мы-искали-людей.md"
    assert talk.kind == "talk"
    assert talk.title == "Как: мы искали #людей"
    note = library.open(talk.path)
    assert note.problems == ()
    assert note.front_matter is not None
    assert note.front_matter.speaker == "Иван: Петров"
    # Half past ten in the evening in London is tomorrow in the workspace's Moscow.
    assert note.front_matter.date == dt.date(2026, 9, 21)
    assert "#pml" in note.body


def test_a_second_talk_of_the_same_title_gets_a_number(library: Library) -> None:
    paths = [library.new_talk("A", conference="conferences/2026-09-pml").path for _ in range(2)]
    assert paths == ["conferences/2026-09-pml/a-2.md", "conferences/2026-09-pml/a-3.md"]


def test_a_talk_of_no_conference_is_refused(library: Library) -> None:
    with pytest.raises(StorageError) as caught:
        library.new_talk("A", conference="other")
    assert caught.value.code == "conference_missing"
    with pytest.raises(StorageError):
        library.new_talk("A", conference="../posts")


def test_a_month_has_one_devlog(library: Library) -> None:
    month = library.new_month("2026-10")
    assert (month.path, month.month, month.title) == ("devlog/2026-10.md", "2026-10", "Дев-лог, октябрь 2026")
    with pytest.raises(StorageError) as caught:
        library.new_month("2026-10")
    assert (caught.value.code, caught.value.path) == ("file_exists", "devlog/2026-10.md")


@pytest.mark.parametrize("month", ["2026-13", "2026", "октябрь", "../2026-10", "2026-10\n"])
def test_what_is_no_month_is_refused(library: Library, month: str) -> None:
    with pytest.raises(UsageError) as caught:
        library.new_month(month)
    assert caught.value.code == "month_unclear"


def test_a_post_has_an_id_and_a_title(library: Library) -> None:
    post = library.new_post("Hello, мир")
    assert post.path == "posts/hello-мир.md"
    assert post.title == "Hello, мир"
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{26}", post.id or "")


@pytest.mark.parametrize("title", ["", "  ", "!?", "😀"])
def test_a_title_without_a_word_is_refused(library: Library, title: str) -> None:
    with pytest.raises(UsageError) as caught:
        library.new_post(title)
    assert caught.value.code == "title_empty"


def test_a_conference_does_not_end_before_it_starts(library: Library) -> None:
    with pytest.raises(UsageError) as caught:
        library.new_conference("X", starts=dt.date(2026, 2, 2), ends=dt.date(2026, 2, 1))
    assert "2026-02-01" in caught.value.message


def test_an_english_workspace_names_months_in_english(library: Library) -> None:
    (library.root / "devlog.yaml").write_text("language: en\n")
    assert library.new_month("2026-05").title == "Dev-log, May 2026"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
def test_a_full_disk_leaves_no_half_of_a_conference(workspace: Path) -> None:
    program = (
        "import resource, sys\nfrom pathlib import Path\n"
        "import jinja2.sandbox, ulid, ruamel.yaml\n"
        "from devlog_app.model.errors import StorageError\nfrom devlog_app.services.notes.library import Library\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"
        "try:\n    Library(Path(sys.argv[1])).new_conference('Conf')\n"
        "except StorageError as error:\n    print(error.code, error.path)\n"
    )
    before = sorted(workspace.rglob("*"))
    done = subprocess.run(
        [sys.executable, "-c", program, str(workspace)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert re.fullmatch(r"disk_full conferences/\d{4}-\d\d-conf\n", done.stdout)
    assert sorted(workspace.rglob("*")) == before
