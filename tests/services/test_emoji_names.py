"""Emoji by their names."""

from devlog_app.services.emoji_names import named_emoji


def test_emoji_have_names_in_both_languages_and_one_skin() -> None:
    emoji = {one.emoji: one for one in named_emoji()}
    assert emoji["🔥"].english == "fire"
    assert emoji["🔥"].russian == "огонь"
    assert "thumbsup" in emoji["👍"].others
    assert "👍🏽" not in emoji
    assert len(emoji) > 1500
