"""A note goes out as an article where it may, and as ordinary messages where it may not."""

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.front_matter import PostOptions
from devlog_app.model.post import Post, RichMessage, Target
from devlog_app.model.rich_count import counted
from devlog_app.model.wire import message_from_json, message_to_json
from devlog_app.render.compose import render
from devlog_app.render.surroundings import Surroundings

RICH = PostOptions(format="rich")
PREMIUM = Capabilities(rich=True, custom_emoji=True)
NOTE = "# a\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n- b\n  - c\n\n![](p.png)\n\nd[^1]\n\n[^1]: e"


def codes(post: Post) -> set[str]:
    return {problem.code for problem in post.problems}


def test_a_premium_account_publishes_the_article() -> None:
    post = render(NOTE, Surroundings(options=RICH), PREMIUM)
    assert post.target is Target.RICH
    assert isinstance(post.messages[0], RichMessage)


def test_another_account_falls_back_and_hears_what_is_lost() -> None:
    post = render(NOTE, Surroundings(options=RICH))
    assert post.target is Target.CLASSIC
    (found,) = [problem for problem in post.problems if problem.code == "rich_falls_back"]
    assert "tables" in found.message


def test_asking_for_the_article_shows_it_whatever_the_account() -> None:
    post = render(NOTE, Surroundings(target=Target.RICH))
    assert post.target is Target.RICH
    assert "rich_needs_premium" in codes(post)


def test_asking_for_messages_gives_messages() -> None:
    assert render(NOTE, Surroundings(options=RICH, target=Target.CLASSIC), PREMIUM).target is Target.CLASSIC


def test_what_is_too_long_for_an_article_falls_back() -> None:
    post = render("слово " * 6000, Surroundings(options=RICH), PREMIUM)
    assert post.target is Target.CLASSIC
    assert {"rich_over_limit", "rich_falls_back"} <= codes(post)


def test_blocks_are_counted_strictly() -> None:
    (message,) = render("- a\n- b\n  - c", Surroundings(options=RICH), PREMIUM).messages
    assert isinstance(message, RichMessage)
    count = counted(message.blocks)
    assert (count.length, count.blocks, count.depth) == (3, 8, 5)
    assert message.length == 3


def test_an_article_is_the_same_after_a_journey_as_json() -> None:
    (message,) = render(NOTE, Surroundings(options=RICH), PREMIUM).messages
    assert message_from_json(message_to_json(message)) == message


def test_the_files_of_an_article_are_those_of_the_post() -> None:
    assert [item.path for item in render(NOTE, Surroundings(options=RICH), PREMIUM).media] == ["p.png"]
