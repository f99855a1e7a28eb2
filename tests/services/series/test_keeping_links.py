"""Links between posts, and lists of notes, fill themselves in."""

import pytest
from series_stage import FOLDER, HOUR, Killed, Stage

from devlog_app.model.series import Refresh, Refreshed
from devlog_app.services.publishing.checkpoint import no_checkpoint

MINUTE = HOUR / 60


def _killing_when_kept(point: str) -> None:
    """End the process when an edit is about to begin."""
    if point == "change kept":
        raise Killed


def test_links_are_filled_in_as_soon_as_everything_is_out(telegram: Stage) -> None:
    telegram.publish()
    assert telegram.links("data") == [("LLM как судья", "https://t.me/pml_news/4")]
    assert telegram.links("hall") == [("Привёз конспекты", "https://t.me/pml_news/2")]
    assert [url[-1] for _, url in telegram.links("intro")] == ["3", "4", "5", "3", "4", "5", "6"]
    assert telegram.edits() == {"intro": 1, "data": 1, "judges": 1, "agents": 0, "hall": 1}
    assert telegram.refreshed() == {}
    assert telegram.edits() == {"intro": 1, "data": 1, "judges": 1, "agents": 0, "hall": 1}


def test_a_kill_while_links_are_filled_in_leaves_the_rest_to_the_next_start(telegram: Stage) -> None:
    telegram.publish(telegram.hourly())
    telegram.later(3 * HOUR + 5 * MINUTE)
    telegram.checkpoint = _killing_when_kept
    with pytest.raises(Killed):
        telegram.catch_up()
    telegram.checkpoint = no_checkpoint
    assert telegram.keeper().behind() == ("news",)
    telegram.catch_up()
    assert telegram.links("judges") == [("про данные", "https://t.me/pml_news/3")]
    assert [words for words, _ in telegram.links("intro")] == ["Генерация данных", "Генерация данных"]
    assert telegram.keeper().behind() == ()
    assert telegram.edits() == {"intro": 1, "data": 0, "judges": 1, "agents": 0, "hall": 1}


@pytest.mark.parametrize("point", ["fired written", "job ended"])
def test_a_kill_between_coming_out_and_the_first_link_leaves_the_links_to_the_next_start(
    telegram: Stage, point: str
) -> None:
    """Written down is that it came out, by itself or sent just now, and nothing of it is looked for any more."""
    is_sent = point == "job ended"
    left = [5 if is_sent else 2]

    def killing(passed: str) -> None:
        left[0] -= passed == point
        if passed == point and not left[0]:
            raise Killed

    if is_sent:
        telegram.checkpoint = killing
        with pytest.raises(Killed):
            telegram.publish()
    else:
        telegram.publish(telegram.hourly())
        telegram.later(3 * HOUR + 5 * MINUTE)
        telegram.checkpoint = killing
        with pytest.raises(Killed):
            telegram.catch_up()
    telegram.checkpoint = no_checkpoint
    assert set(telegram.edits().values()) == {0}
    assert telegram.keeper().behind() == ("news",)
    telegram.catch_up()
    assert telegram.links("judges") == [("про данные", "https://t.me/pml_news/3")]
    assert telegram.keeper().behind() == ()


def test_posts_that_come_out_while_the_program_is_closed_are_linked_at_its_next_start(telegram: Stage) -> None:
    telegram.publish(telegram.hourly())
    assert telegram.refreshed() == {}
    assert telegram.keeper().behind() == ()
    telegram.later(3 * HOUR + 5 * MINUTE)
    assert len(telegram.there()) == 2
    assert telegram.keeper().behind() == ("news",)
    # The intro is out, the judges' post waits; both name the one that is out now, and so does the hall's the intro.
    assert telegram.refreshed() == {"intro": "index", "judges": "link", "hall": "link"}
    assert telegram.links("judges") == [("про данные", "https://t.me/pml_news/3")]
    assert [words for words, _ in telegram.links("intro")] == ["Генерация данных", "Генерация данных"]
    assert telegram.refreshed() == {}
    telegram.later(7 * HOUR)
    assert telegram.refreshed() == {"intro": "index", "data": "link"}
    assert len(telegram.links("intro")) == 7
    assert telegram.edits() == {"intro": 2, "data": 1, "judges": 1, "agents": 0, "hall": 1}
    assert telegram.refreshed() == {}


def test_editing_keeps_pictures_and_times_in_the_queue(telegram: Stage) -> None:
    telegram.publish(telegram.hourly())
    times = telegram.queue()
    telegram.later(2 * HOUR + 5 * MINUTE)
    assert telegram.refreshed() == {"hall": "link"}
    assert telegram.queue() == times[1:]
    assert [one.kind for one in telegram.there(queue=True)][-2:] == ["photo", "photo"]


def test_what_its_author_has_changed_meanwhile_waits_for_its_author(telegram: Stage) -> None:
    telegram.publish(telegram.hourly())
    telegram.write(f"{FOLDER}/judges.md", telegram.text(f"{FOLDER}/judges.md") + "\nПравка.\n")
    telegram.later(4 * HOUR)
    assert "judges" not in telegram.refreshed()
    assert telegram.links("judges") == []


def test_what_somebody_changed_in_telegram_is_left_and_said(telegram: Stage) -> None:
    telegram.publish(telegram.hourly())
    telegram.later(2 * HOUR + 5 * MINUTE)
    telegram.catch_up()
    assert telegram.server is not None
    [intro] = telegram.server.channel("pml_news").posts
    intro.text = "Другое"
    intro.entities = ()
    telegram.later(4 * HOUR)
    said = [one.message for one in telegram.catch_up()]  # type: ignore[attr-defined]
    assert any("intro.md in PML was changed there by somebody else, so" in sentence for sentence in said)
    assert intro.text == "Другое"


def test_a_renamed_channel_breaks_no_link(telegram: Stage) -> None:
    telegram.publish()
    assert telegram.server is not None
    telegram.server.channel("pml_news").username = "pml_posts"
    assert telegram.refreshed() == {"intro": "index", "data": "link", "judges": "link", "hall": "link"}
    assert telegram.links("data") == [("LLM как судья", "https://t.me/pml_posts/4")]
    assert telegram.refreshed() == {}


def test_a_private_channel_is_linked_by_its_number(telegram: Stage) -> None:
    telegram.publish()
    assert telegram.server is not None
    room = telegram.server.channel("pml_news")
    room.username = None
    telegram.catch_up()
    assert telegram.links("data") == [("LLM как судья", f"https://t.me/c/{room.id}/4")]


def test_a_new_note_enters_the_index_of_a_post_that_is_out(local: Stage) -> None:
    local.publish()
    local.write(f"{FOLDER}/new.md", "---\ntitle: Ещё *один*\n---\nЕщё доклад\n")
    assert local.refreshed() == {"intro": "index"}
    intro = local.there()[0]
    assert "• Фото\n• Ещё *один*\n\nПриятного чтения!" in intro.text
    assert local.refreshed() == {}


def test_on_this_computer_there_is_nothing_to_open_so_nothing_is_linked(local: Stage) -> None:
    local.publish()
    assert local.links("intro") == []
    assert set(local.edits().values()) == {0}


def test_a_link_by_id_survives_the_file(telegram: Stage) -> None:
    telegram.publish()
    note_id = telegram.library.open(f"{FOLDER}/data.md").id
    telegram.write("more.md", f"Смотри [[{note_id}|там]] и [[{note_id}]]\n")
    (telegram.workspace / FOLDER / "data.md").rename(telegram.workspace / FOLDER / "renamed.md")
    telegram.publish_one("more", folder="")
    assert telegram.links("more", folder="") == [
        ("там", "https://t.me/pml_news/3"),
        ("Генерация данных", "https://t.me/pml_news/3"),
    ]


@pytest.mark.parametrize("fault", ["drop_before", "drop_after"])
@pytest.mark.parametrize("skip", [0, 2])
def test_a_connection_that_is_cut_on_the_way_is_made_good(telegram: Stage, fault: str, skip: int) -> None:
    assert telegram.server is not None
    telegram.server.world.faults.add("EditMessage", fault, skip=skip)
    telegram.publish()
    telegram.catch_up()
    assert telegram.links("data") == [("LLM как судья", "https://t.me/pml_news/4")]
    assert len(telegram.links("intro")) == 7
    assert telegram.edits() == {"intro": 1, "data": 1, "judges": 1, "agents": 0, "hall": 1}
    assert len(telegram.there()) == 6


def test_one_refused_edit_is_said_and_does_not_stop_the_others(telegram: Stage) -> None:
    assert telegram.server is not None
    telegram.server.world.faults.error("EditMessage", "CHAT_WRITE_FORBIDDEN", code=403)
    said = [one.message for one in telegram.publish() if isinstance(one, Refreshed)]
    assert sum("could not be brought up to date" in sentence for sentence in said) == 1
    assert sum("filled in" in sentence or "list of notes" in sentence for sentence in said) == 3
    assert len(telegram.refreshed()) == 1
    assert telegram.refreshed() == {}


def test_two_programs_at_once_edit_once(telegram: Stage) -> None:
    telegram.publish(telegram.hourly())
    telegram.later(2 * HOUR + 5 * MINUTE)
    note_id = telegram.library.open(f"{FOLDER}/hall.md").id
    assert note_id is not None
    with telegram.bench().locks.note(note_id, "hall"):
        [said] = [one for one in telegram.catch_up() if isinstance(one, Refreshed)]
    assert said.outcome is Refresh.BUSY
    assert telegram.refreshed() == {"hall": "link"}
