"""What is made in one go is made whole, leads back to the last edition, and is taken back in one go."""

import datetime as dt

import pytest

from devlog_app.model.errors import StorageError
from devlog_app.model.post import TextMessage
from devlog_app.model.workspace_config import ConferenceConfig
from devlog_app.services.composing.composer import Composer
from devlog_app.services.links.previous_edition import as_edition
from devlog_app.services.notes.editions import edition_before, hashtag_of
from devlog_app.services.notes.library import Library
from devlog_app.services.notes.new_notes import ConferencePlan
from devlog_app.services.notes.rearranger import Rearranged, Rearranger
from devlog_app.services.notes.talk_lists import Talk, read_talks

PROGRAMME = "День 1\n10:00 Данные (Анна Ким)\nДень 2\n11:30 Метрики\n"
PLAN = ConferencePlan(
    title="Тёплый код 2026",
    starts=dt.date(2026, 10, 3),
    ends=dt.date(2026, 10, 4),
    city="Казань",
    hashtag="тёплыйкод",
    site="https://example.org",
    channel="local",
    recordings_expected=True,
    talks=read_talks(PROGRAMME).talks,
)
FOLDER = "conferences/2026-10-тёплый-код-2026"


def made(library: Library, plan: ConferencePlan = PLAN) -> Rearranged:
    last = as_edition(library, plan.previous) if plan.previous else None
    return Rearranger(library).make(lambda: library.maker().conference(plan, last))


def test_a_conference_is_made_with_its_talks_in_their_order(library: Library) -> None:
    assert [note.path for note in made(library).change.added] == [
        f"{FOLDER}/intro.md",
        f"{FOLDER}/данные.md",
        f"{FOLDER}/метрики.md",
    ]
    config = library.conferences()["2026-10-тёплый-код-2026"]
    assert config.series == ("intro.md", "данные.md", "метрики.md")
    assert (config.site, config.channel, config.recordings_expected) == ("https://example.org", "local", True)
    talk = library.open(f"{FOLDER}/метрики.md")
    assert talk.front_matter is not None
    assert talk.front_matter.date == dt.date(2026, 10, 4)
    assert "%%11:30%%" in talk.body


def test_the_intro_lists_the_talks_as_a_post(library: Library) -> None:
    intro = library.open(made(library).change.added[0].path)
    post = Composer(library).compose(intro, intro.text)
    [message] = post.messages
    assert isinstance(message, TextMessage)
    assert "• Данные\n• Метрики" in message.text
    assert [one.code for one in post.problems] == []


def test_the_last_edition_is_found_and_led_back_to(library: Library) -> None:
    made(library, ConferencePlan(title="Тёплый код 2025", starts=dt.date(2025, 10, 1)))
    last = edition_before(library.conferences(), "тёплый КОД 2026", dt.date(2026, 10, 3))
    assert last == "2025-10-тёплый-код-2025"
    plan = ConferencePlan(title="Тёплый код 2026", starts=dt.date(2026, 10, 3), previous=last)
    intro = library.open(made(library, plan).change.added[0].path)
    assert "[[conferences/2025-10-тёплый-код-2025/intro.md|Тёплый код 2025]]" in intro.body
    assert library.conferences()["2026-10-тёплый-код-2026"].previous == last


def test_only_an_earlier_edition_of_the_same_name_is_the_last_one() -> None:
    conferences = {
        "2024-ml": ConferenceConfig(title="ML Conf 2024", starts=dt.date(2024, 9, 1)),
        "2025-ml": ConferenceConfig(title="ML Conf 2025", starts=dt.date(2025, 9, 1)),
        "2025-py": ConferenceConfig(title="PyCon 2025", starts=dt.date(2025, 7, 1)),
    }
    assert edition_before(conferences, "ML Conf", dt.date(2025, 1, 1)) == "2024-ml"
    assert edition_before(conferences, "ML Conf 2026") == "2025-ml"
    assert edition_before(conferences, "Other") is None
    assert edition_before(conferences, "2026") is None


@pytest.mark.parametrize(
    ("title", "hashtag"),
    [("Practical ML Conf 2026", "#practicalmlconf"), ("Тёплый код 2026", "#тёплыйкод"), ("2026", ""), ("😀", "")],
)
def test_a_hashtag_is_proposed_from_the_name(title: str, hashtag: str) -> None:
    assert hashtag_of(title) == hashtag


def test_a_conference_is_taken_back_with_all_that_was_made(library: Library) -> None:
    before = sorted(library.root.rglob("*"))
    done = made(library)
    assert done.undo is not None
    back = Rearranger(library).take_back(done.undo)
    assert sorted(library.root.rglob("*")) == before
    assert set(back.change.removed) == {note.path for note in done.change.added}


def test_what_was_written_in_since_is_not_taken_back(library: Library) -> None:
    done = made(library)
    (library.root / FOLDER / "данные.md").write_text("written\n")
    assert done.undo is not None
    with pytest.raises(StorageError) as caught:
        Rearranger(library).take_back(done.undo)
    assert caught.value.code == "changed_meanwhile"
    assert (library.root / FOLDER / "intro.md").is_file()


def test_talks_are_added_to_a_conference_and_taken_back_alone(library: Library) -> None:
    made(library)
    talks = (Talk(title="Разметка", speaker="Пётр Ли"), Talk(title="Данные"))
    done = Rearranger(library).make(lambda: library.maker().talks(talks, conference="2026-10-тёплый-код-2026"))
    assert [note.path for note in done.change.added] == [f"{FOLDER}/разметка.md", f"{FOLDER}/данные-2.md"]
    assert done.undo is not None
    Rearranger(library).take_back(done.undo)
    assert sorted(file.name for file in (library.root / FOLDER).iterdir()) == [
        "conference.yaml",
        "intro.md",
        "данные.md",
        "метрики.md",
    ]


def test_a_talk_that_cannot_be_named_lets_none_be_made(library: Library) -> None:
    made(library)
    before = sorted(library.root.rglob("*"))
    with pytest.raises(Exception, match="title"):
        library.maker().talks((Talk(title="Хорошо"), Talk(title="!?")), conference="2026-10-тёплый-код-2026")
    assert sorted(library.root.rglob("*")) == before


def test_a_month_can_be_a_folder_that_becomes_a_series(library: Library) -> None:
    paths = library.maker().month("2026-10", is_series=True)
    assert paths == ("devlog/2026-10/intro.md", "devlog/2026-10/month.yaml")
    assert library.months()["2026-10"].series == ("intro.md",)
    assert library.row(paths[0]).month == "2026-10"
    with pytest.raises(StorageError) as caught:
        library.new_month("2026-10")
    assert caught.value.code == "file_exists"
