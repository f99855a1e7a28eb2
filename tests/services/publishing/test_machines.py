"""Two machines of one account: whoever comes second, or at the same moment, adds nothing."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace

import pytest
from faults.matrix import Place, places
from faults.rehearsal import Stage, posts, publish

NOTE = posts()[1]


@pytest.fixture(scope="module")
def telegram() -> Iterator[Place]:
    with places() as (_, found):
        yield found


@pytest.fixture
def machines(telegram: Place) -> tuple[Stage, Stage]:
    """Two workspaces and base directories, one channel."""
    first, second = telegram.stage(), telegram.stage()
    return first, replace(second, name=first.name)


def sent(place: Place, stage: Stage) -> list[str]:
    assert place.server is not None
    return [message.text for message in place.server.channel(stage.name).posts]


def test_at_the_same_moment_the_server_tells_the_repeat_by_its_ids(
    telegram: Place, machines: tuple[Stage, Stage]
) -> None:
    async def both() -> None:
        await asyncio.gather(*(publish(one.bench(), one.name, of=[NOTE]) for one in machines))

    asyncio.run(both())
    assert sent(telegram, machines[0]) == ["one: начало", "one", "one: конец"]
    ledgers = [one.bench().ledger.read("NOTEONE").publications[0].refs for one in machines]
    assert ledgers[0] == ledgers[1]


def test_a_machine_that_comes_later_takes_over_what_is_there(telegram: Place, machines: tuple[Stage, Stage]) -> None:
    for machine in machines:
        asyncio.run(publish(machine.bench(), machine.name, of=[NOTE]))
    assert sent(telegram, machines[0]) == ["one: начало", "one", "one: конец"]


def test_a_post_of_pictures_without_a_word_is_never_taken_for_somebody_elses(
    telegram: Place, machines: tuple[Stage, Stage]
) -> None:
    wordless = replace(NOTE, messages=(replace(NOTE.messages[1], caption=""),))  # type: ignore[arg-type]
    other = replace(wordless, note=replace(wordless.note, title="two", path="two.md"))
    for machine, post in zip(machines, (wordless, other), strict=True):
        asyncio.run(publish(machine.bench(), machine.name, of=[post]))
    assert sent(telegram, machines[0]) == ["", ""]
