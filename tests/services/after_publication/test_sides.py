"""A note and its post side by side: who changed, and what the words alone do not show."""

import asyncio
from dataclasses import replace

import pytest
from house import NOTE, House
from telegram_server import TelegramServer

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.errors import PublishError
from devlog_app.model.ledger import Standing
from devlog_app.model.post_page import KnownPost, Sides, Verdict
from devlog_app.services.after_publication.knowing import PostKnowledge
from devlog_app.services.after_publication.sides import BothSides


def sides(house: House, *, offline: bool = False) -> Sides:
    return asyncio.run(BothSides(house.bench(), house.library, house.composer).read(NOTE, "main", offline=offline))


def known(house: House) -> KnownPost:
    knowledge = PostKnowledge(house.bench(), house.library, house.statistics)
    [post] = asyncio.run(knowledge.of(NOTE)).posts
    return post


def said(found: Sides) -> list[str]:
    return [str(remark) for part in found.parts for remark in part.remarks]


@pytest.fixture
def published(house: House) -> House:
    house.write("Раз **два** три\n\nЧетыре\n")
    house.publish()
    return house


def test_note_and_post_say_the_same_after_publishing(published: House) -> None:
    found = sides(published)
    assert found.verdict is Verdict.SAME
    assert all(part.is_same for part in found.parts)


def test_an_edit_of_the_note_is_the_notes(published: House) -> None:
    published.rewrite("Четыре", "Пять")
    found = sides(published)
    assert found.verdict is Verdict.HERE
    [part] = found.parts
    assert "Пять" in (part.here or "")
    assert "Четыре" in (part.there or "")


def test_an_edit_in_the_channel_is_the_channels(published: House) -> None:
    published.edit_there(0, "Раз два три\n\nЧетыре!")
    found = sides(published)
    assert found.verdict is Verdict.THERE
    assert said(found) == ["Bold in the note only: “два”."]


def test_where_both_were_edited_both_are_told(published: House) -> None:
    published.rewrite("Раз", "Ноль")
    published.edit_there(0, "Раз два три\n\nШесть", Entity(type=EntityType.ITALIC, offset=0, length=3))
    assert sides(published).verdict is Verdict.BOTH


def test_a_link_that_leads_elsewhere_is_named(published: House) -> None:
    link = Entity(type=EntityType.TEXT_LINK, offset=8, length=3, url="https://example.org/")
    bold = Entity(type=EntityType.BOLD, offset=4, length=3)
    published.edit_there(0, "Раз два три\n\nЧетыре", bold, link)
    assert said(sides(published)) == ["A link to https://example.org in the channel only: “три”."]


def test_offline_it_is_compared_with_what_was_last_known(published: House) -> None:
    published.edit_there(0, "Совсем другое")
    connections = len(published.connected)
    found = sides(published, offline=True)
    assert len(published.connected) == connections
    assert (found.verdict, found.is_live) == (Verdict.SAME, False)
    sides(published)
    assert sides(published, offline=True).verdict is Verdict.THERE


def test_a_picture_that_was_exchanged_in_the_note_is_named(house: House) -> None:
    house.write("![](a.png)\n\nСлова\n")
    house.publish()
    house.rewrite("a.png", "b.png")
    found = sides(house)
    assert found.verdict is Verdict.HERE
    assert said(found) == ["The note has another picture now: b.png."]


def test_a_post_that_was_deleted_there_is_said_to_be_gone(published: House) -> None:
    published.delete_there(0)
    with pytest.raises(PublishError) as failure:
        sides(published)
    assert failure.value.code == "post_gone"
    assert known(published).standing is Standing.DELETED_THERE


def test_one_message_of_several_that_is_gone_is_told(house: House) -> None:
    house.write("![](a.png)\n\nСлова\n\n![](b.png)\n")
    house.publish()
    house.delete_there(1)
    assert "This message is not in the channel any more." in said(sides(house))
    assert known(house).gone == 1


def test_what_is_known_is_told_without_asking(published: House) -> None:
    published.rewrite("Раз", "Два")
    connections = len(published.connected)
    post = known(published)
    assert len(published.connected) == connections
    assert (post.standing, post.is_changed_here, post.is_changed_there) == (Standing.PUBLISHED, True, False)
    assert [revision.type.value for revision in post.revisions] == ["published"]
    assert (post.link is None) is not published.is_telegram


def test_a_note_that_changed_while_the_plan_was_read_is_not_updated(published: House) -> None:
    published.rewrite("Раз", "Два")
    plan = published.plan()
    published.rewrite("Четыре", "Пять")
    with pytest.raises(PublishError) as failure:
        asyncio.run(_steps(published, plan_over=True, plan=plan))
    assert failure.value.code == "update_note_changed"


def test_a_post_that_somebody_changed_while_the_plan_was_read_is_not_overwritten(published: House) -> None:
    published.edit_there(0, "Раз")
    plan = published.plan()
    published.edit_there(0, "Два")
    with pytest.raises(PublishError) as failure:
        asyncio.run(_steps(published, plan_over=True, plan=plan))
    assert failure.value.code == "update_changed_there"
    assert published.texts() == ["Два"]


async def _steps(house: House, *, plan: object, plan_over: bool) -> None:
    from devlog_app.model.after_publication import UpdatePlan

    assert isinstance(plan, UpdatePlan)
    async for _ in house.updater().update(plan, over=plan_over, as_planned=True):
        pass


def channel_of(house: House) -> TelegramServer:
    assert house.server is not None
    return house.server


def test_a_picture_that_was_exchanged_there_is_noticed_and_the_words_say_what_to_do(telegram: House) -> None:
    telegram.write("![](a.png)\n\n![](b.png)\n\nПодпись\n")
    telegram.publish()
    assert not sides(telegram).exchanged
    second = channel_of(telegram).channel("news").posts[1]
    assert second.media is not None
    second.media = replace(second.media, file=replace(second.media.file, id=second.media.file.id + 77))
    found = sides(telegram)
    assert (found.verdict, found.exchanged) == (Verdict.SAME, True)
    [remark] = said(found)
    assert remark.startswith("File 2 was exchanged in the channel")
    assert not found.parts[0].is_same


def test_another_file_that_was_sent_from_here_is_none_that_was_exchanged_there(telegram: House) -> None:
    telegram.write("![](a.png)\n\nПодпись\n")
    telegram.publish()
    telegram.rewrite("a.png", "b.png")
    telegram.update()
    assert not sides(telegram).exchanged
    telegram.rewrite("Подпись", "Другая")
    telegram.update()
    assert not sides(telegram).exchanged


def test_a_caption_that_is_updated_leaves_it_known_which_file_was_sent(telegram: House) -> None:
    telegram.write("![](a.png)\n\nПодпись\n")
    telegram.publish()
    telegram.rewrite("Подпись", "Другая")
    telegram.update()
    [post] = channel_of(telegram).channel("news").posts
    assert post.media is not None
    post.media = replace(post.media, file=replace(post.media.file, id=post.media.file.id + 77))
    assert sides(telegram).exchanged


def test_an_item_that_was_deleted_from_an_album_is_told(telegram: House) -> None:
    telegram.write("![](a.png)\n\n![](b.png)\n\nПодпись\n")
    telegram.publish()
    telegram.delete_there(1)
    assert "Files: 2 in the note, 1 in the channel." in said(sides(telegram))
