"""The posts of several notes are shown before they change, and one that cannot be does not hold up the others."""

import asyncio
from collections.abc import Sequence

from house import House

from devlog_app.model.steps import Done, Outcome
from devlog_app.services.after_publication.several import PostChange, PostStep, PostTrouble, SeveralPosts
from devlog_app.services.after_publication.sides import BothSides

PATHS = ("posts/a.md", "posts/b.md", "posts/c.md", "posts/never.md")


def several(house: House) -> SeveralPosts:
    return SeveralPosts(house.updater(), BothSides(house.bench(), house.library, house.composer))


def changes(house: House) -> list[PostChange | PostTrouble]:
    async def all_of_them() -> list[PostChange | PostTrouble]:
        return [one async for one in several(house).changes(PATHS)]

    return asyncio.run(all_of_them())


def updated(house: House, wanted: Sequence[PostChange]) -> list[PostStep | PostTrouble]:
    async def all_steps() -> list[PostStep | PostTrouble]:
        return [step async for step in several(house).update(wanted)]

    return asyncio.run(all_steps())


def published(house: House) -> None:
    for path in PATHS:
        house.write(f"Слова {path}\n", path)
        if path != PATHS[-1]:
            house.publish(path)


def test_only_posts_that_would_change_are_shown_and_updated(house: House) -> None:
    published(house)
    assert changes(house) == []
    house.rewrite("Слова", "Другие слова", PATHS[0])
    house.rewrite("Слова", "Иные слова", PATHS[2])
    found = changes(house)
    assert [one.path for one in found] == [PATHS[0], PATHS[2]]
    wanted = [one for one in found if isinstance(one, PostChange)]
    assert wanted[0].sides.parts[0].there == "Слова posts/a.md"
    assert wanted[0].sides.parts[0].here == "Другие слова posts/a.md"
    done = [one.step for one in updated(house, wanted) if isinstance(one, PostStep) and isinstance(one.step, Done)]
    assert [one.outcome for one in done] == [Outcome.UPDATED, Outcome.UPDATED]
    assert changes(house) == []


def test_a_note_that_changed_after_it_was_shown_is_told_and_the_others_go_on(house: House) -> None:
    published(house)
    for path in PATHS[:2]:
        house.rewrite("Слова", "Другие слова", path)
    wanted = [one for one in changes(house) if isinstance(one, PostChange)]
    house.rewrite("Другие", "Совсем другие", PATHS[0])
    told = updated(house, wanted)
    assert [one.error.code for one in told if isinstance(one, PostTrouble)] == ["update_note_changed"]
    assert "Другие слова posts/b.md" in house.texts()
    assert "Слова posts/a.md" in house.texts()


def test_a_channel_that_cannot_be_reached_is_told_once(telegram: House) -> None:
    published(telegram)
    for path in PATHS[:3]:
        telegram.rewrite("Слова", "Другие слова", path)
    wanted = [one for one in changes(telegram) if isinstance(one, PostChange)]
    assert telegram.server is not None
    telegram.server.world.forget_sessions()
    assert len([one for one in updated(telegram, wanted) if isinstance(one, PostTrouble)]) == 1
    assert len([one for one in changes(telegram) if isinstance(one, PostTrouble)]) == 1
