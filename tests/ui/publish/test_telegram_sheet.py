"""The publish sheet with channels at Telegram: who may post, what goes out, how it ends."""

from telegram_server import TelegramServer
from ui.publish.sheet_probe import SheetProbe


def texts(server: TelegramServer, channel: str) -> list[str]:
    return [message.text for message in server.channel(channel).posts]


def test_the_channel_is_asked_and_the_post_goes_out_as_painted(telegram: SheetProbe, server: TelegramServer) -> None:
    telegram.open("main")
    telegram.shows("@devlog_news")
    telegram.shows("for subscribers: everybody sees it")
    telegram.shows("✓ “Новости команды” (@devlog_news): Анна may post there. Its queue holds 0 of 100.")
    assert telegram.button.text().replace("&", "") == "Publish to @devlog_news"
    painted = telegram.sheet.post
    assert painted is telegram.window.preview.post
    telegram.publish()
    telegram.shows("is published in Новости команды: https://t.me/devlog_news/2")
    assert painted is not None
    assert texts(server, "devlog_news") == [painted.messages[0].text]
