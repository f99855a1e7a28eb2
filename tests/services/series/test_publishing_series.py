"""A whole conference as one action."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from series_stage import FOLDER, HOUR, NAMES, Killed, Stage, killing_at

from devlog_app.channels.local.channel import LocalChannel
from devlog_app.model.capabilities import ON_THIS_COMPUTER, Capabilities
from devlog_app.model.errors import ChannelError, PublishError
from devlog_app.model.steps import Outcome


def test_everything_at_once_in_its_order_and_only_once(local: Stage) -> None:
    assert local.outcomes() == dict.fromkeys(NAMES, "published")
    texts = [one.text.split("\n")[0] for one in local.there() if one.text]
    assert [text[:8] for text in texts] == ["Был на к", "Генераци", "LLM как ", "Агенты", "Фото зал"]
    assert len(local.there()) == 6
    assert local.outcomes() == dict.fromkeys(NAMES, "unchanged")
    assert len(local.there()) == 6


def test_a_rehearsal_tells_every_time_and_writes_nothing(local: Stage) -> None:
    before = {path: path.read_bytes() for path in local.workspace.rglob("*") if path.is_file()}
    rehearsal = local.rehearse(local.hourly())
    assert [(Path(slot.path).stem, slot.at) for slot in rehearsal.plan.slots] == [
        (name, local.start + place * HOUR) for place, name in enumerate(NAMES)
    ]
    assert rehearsal.posts[f"{FOLDER}/data.md"].messages[0].length > 0
    assert local.there() == local.there(queue=True) == ()
    assert {path: path.read_bytes() for path in local.workspace.rglob("*") if path.is_file()} == before


def test_the_queue_holds_every_note_at_its_time(local: Stage) -> None:
    assert local.outcomes(local.hourly()) == dict.fromkeys(NAMES, "scheduled")
    assert [at for at, _ in local.queue()] == local.clock(0, 1, 2, 3, 4)
    assert local.outcomes(local.hourly()) == dict.fromkeys(NAMES, "unchanged")
    assert len(local.there(queue=True)) == 6


def test_what_is_there_already_stays_and_the_rest_follows(local: Stage) -> None:
    local.publish_one("intro")
    assert local.outcomes(local.hourly()) == {**dict.fromkeys(NAMES, "scheduled"), "intro": "unchanged"}
    assert [at for at, _ in local.queue()] == local.clock(0, 1, 2, 3)


def test_a_note_that_changed_since_it_was_published_does_not_stop_the_series(local: Stage) -> None:
    local.publish_one("intro")
    local.write(f"{FOLDER}/intro.md", local.text(f"{FOLDER}/intro.md") + "\nПостскриптум.\n")
    assert local.outcomes()["intro"] == "unchanged"
    assert len(local.there()) == 6


def test_one_error_and_nothing_leaves(local: Stage) -> None:
    local.write(f"{FOLDER}/agents.md", "![](нет.png)\n")
    with pytest.raises(PublishError) as refused:
        local.publish()
    assert refused.value.code == "post_has_errors"
    assert local.there() == ()


def test_the_queue_must_have_room_for_every_picture(local: Stage) -> None:
    local.fill_queue(95)
    with pytest.raises(PublishError) as refused:
        local.publish(local.hourly())
    assert refused.value.code == "series_queue_full"
    assert (refused.value.values["coming"], refused.value.values["left"]) == (6, 5)
    assert len(local.there(queue=True)) == 95


def test_a_series_beyond_the_queue_is_refused_whole(local: Stage) -> None:
    with pytest.raises(PublishError) as refused:
        local.publish(local.hourly(gap="100d"))
    assert refused.value.code == "series_too_far"
    assert local.there(queue=True) == ()


def test_times_can_be_written_into_the_notes_without_sending(local: Stage) -> None:
    done = local.write_plan(local.hourly())
    assert {one.outcome for one in done} == {Outcome.PLANNED}
    assert f"planned: {local.start:%Y-%m-%dT%H:%M}" in local.text(f"{FOLDER}/intro.md")
    assert [row.state.value for row in local.library.notes()] == ["planned"] * 5
    assert local.there(queue=True) == ()


def test_a_note_put_in_between_shifts_the_rest(local: Stage) -> None:
    local.publish(local.hourly())
    local.write(f"{FOLDER}/new.md", "---\ntitle: Ещё\n---\nЕщё доклад\n")
    config = f"{FOLDER}/conference.yaml"
    local.write(config, local.text(config).replace("judges.md", "new.md, judges.md"))
    with pytest.raises(PublishError) as refused:
        local.publish(local.hourly())
    assert refused.value.code == "series_slot_taken"
    assert local.outcomes(local.hourly(), shift=True) == {
        "intro": "unchanged", "data": "unchanged", **dict.fromkeys(["new", "judges", "agents", "hall"], "scheduled"),
    }  # fmt: skip
    assert [at for at, _ in local.queue()] == local.clock(0, 1, 2, 3, 4, 5)
    assert [text[:6] for _, text in local.queue()] == ["Был на", "Генера", "Ещё до", "LLM ка", "Агенты", "Фото з"]
    assert local.outcomes(local.hourly(), shift=True) == dict.fromkeys([*NAMES, "new"], "unchanged")


def test_a_note_taken_out_lets_the_others_close_up(local: Stage) -> None:
    local.publish(local.hourly())
    local.take_out(local.hourly(), "judges")
    assert [at for at, _ in local.queue()] == local.clock(0, 1, 2, 3)
    assert "LLM" not in " ".join(text for _, text in local.queue())


def test_without_a_queue_the_program_keeps_the_times_itself(local: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    async def a_bots(_channel: LocalChannel) -> Capabilities:
        return replace(ON_THIS_COMPUTER, can_schedule=False)

    monkeypatch.setattr(LocalChannel, "capabilities", a_bots)
    assert [one.code for one in local.rehearse(local.hourly()).remarks] == ["series_own_clock"]
    assert local.outcomes(local.hourly()) == dict.fromkeys(NAMES, "scheduled")
    assert local.there(queue=True) == ()
    assert local.kept_here() == local.clock(0, 1, 2, 3, 4)
    assert local.outcomes(local.hourly()) == dict.fromkeys(NAMES, "unchanged")
    local.publish(local.hourly(delay=HOUR), shift=True)
    local.take_out(local.hourly(delay=HOUR), "judges")
    assert local.kept_here() == local.clock(1, 2, 3, 4)


@pytest.mark.parametrize("point", range(1, 38, 3))
def test_whatever_interrupts_it_asking_again_finishes_it(local: Stage, point: int) -> None:
    local.checkpoint = killing_at(point)
    with pytest.raises(Killed):
        local.publish(local.hourly())
    local.checkpoint = lambda _point: None
    local.publish(local.hourly())
    assert [at for at, _ in local.queue()] == local.clock(0, 1, 2, 3, 4)
    assert len(local.there(queue=True)) == 6
    assert local.outcomes(local.hourly()) == dict.fromkeys(NAMES, "unchanged")


@pytest.mark.parametrize("point", range(1, 22, 3))
def test_an_interrupted_shift_is_finished_too(local: Stage, point: int) -> None:
    local.publish(local.hourly())
    later = local.hourly(delay=timedelta(minutes=30))
    local.checkpoint = killing_at(point)
    with pytest.raises(Killed):
        local.publish(later, shift=True)
    local.checkpoint = lambda _point: None
    local.publish(later, shift=True)
    assert [at for at, _ in local.queue()] == local.clock(0.5, 1.5, 2.5, 3.5, 4.5)
    assert len(local.there(queue=True)) == 6


def test_a_post_that_was_refused_does_not_lose_its_turn(telegram: Stage) -> None:
    assert telegram.server is not None
    telegram.server.world.faults.error("SendMessage", "CHAT_WRITE_FORBIDDEN", code=403, skip=2)
    with pytest.raises(ChannelError):
        telegram.publish()
    telegram.publish()
    texts = [one.text.split("\n")[0] for one in telegram.there() if one.text]
    assert [text[:8] for text in texts] == ["Был на к", "Генераци", "LLM как ", "Агенты", "Фото зал"]


@pytest.mark.parametrize("point", [4, 22, 38, 39, 40, 41, 57])
def test_at_telegram_too_everything_is_there_once_with_its_links(telegram: Stage, point: int) -> None:
    telegram.checkpoint = killing_at(point)
    with pytest.raises(Killed):
        telegram.publish()
    telegram.checkpoint = lambda _point: None
    telegram.publish()
    telegram.catch_up()
    assert len(telegram.there()) == 6
    assert len(telegram.links("intro")) == 7
    assert [words for words, _ in telegram.links("judges")] == ["про данные"]
    assert telegram.outcomes() == dict.fromkeys(NAMES, "unchanged")
