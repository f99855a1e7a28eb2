"""Recordings find their talks by what stands with their links, without a look at the network."""

import pytest

from devlog_app.services.notes.recording_links import Host, host_of, read_links
from devlog_app.services.notes.recordings import MARK, TalkNote, matched, recording_of, with_recording

RUTUBE = "https://rutube.ru/video/0123456789abcdef0123456789abcdef/"
TALKS = (
    TalkNote("a.md", "Генерация данных", "Анна Ким"),
    TalkNote("b.md", "Разметка с помощью БЯМ", "Пётр Ли"),
    TalkNote("c.md", "Метрики"),
)


@pytest.mark.parametrize(
    ("address", "host", "url"),
    [
        (
            "https://www.youtube.com/watch?v=dQw4w9WgXcQ&si=abc&t=42s",
            Host.YOUTUBE,
            "https://youtu.be/dQw4w9WgXcQ?t=42s",
        ),
        ("https://youtu.be/dQw4w9WgXcQ?si=xyz", Host.YOUTUBE, "https://youtu.be/dQw4w9WgXcQ"),
        ("m.youtube.com/watch?v=dQw4w9WgXcQ", Host.YOUTUBE, "https://youtu.be/dQw4w9WgXcQ"),
        ("https://youtube.com/live/dQw4w9WgXcQ?feature=share", Host.YOUTUBE, "https://youtu.be/dQw4w9WgXcQ"),
        (f"{RUTUBE}?r=plwd", Host.RUTUBE, RUTUBE),
        (
            "https://rutube.ru/video/private/0123456789abcdef0123456789abcdef/?p=Qw-1",
            Host.RUTUBE,
            "https://rutube.ru/video/private/0123456789abcdef0123456789abcdef/?p=Qw-1",
        ),
        ("https://vk.com/video-22822305_456241864", Host.VK, "https://vkvideo.ru/video-22822305_456241864"),
        ("https://vk.com/videos-1?z=video-22_45%2Fclub1", Host.VK, "https://vkvideo.ru/video-22_45"),
        ("https://vkvideo.ru/video-22_45?t=1m", Host.VK, "https://vkvideo.ru/video-22_45"),
    ],
)
def test_an_address_is_recognised_and_cleaned(address: str, host: Host, url: str) -> None:
    [one] = read_links(address).links
    assert (one.link.host, one.link.url, one.link.is_list) == (host, url, False)
    assert host_of(address) is host


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com/playlist?list=PL1234567890abc",
        "https://rutube.ru/plst/123456/",
        "https://vkvideo.ru/playlist/-22_3",
        "https://vk.com/video/playlist/-22_3",
    ],
)
def test_a_playlist_belongs_to_the_whole_event(address: str) -> None:
    [one] = read_links(f"Все записи: {address}").links
    assert one.link.is_list
    found = matched([one], TALKS)
    assert [set(found.recordings[talk.path].values()) for talk in TALKS] == [{one.link.url}] * 3


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("https://t.co/abc", "recording_shortened"),
        ("clck.ru/3abc", "recording_shortened"),
        ("https://vimeo.com/1", "recording_unknown_host"),
        ("https://www.youtube.com/@channel", "recording_no_video"),
        ("https://rutube.ru/channel/1/", "recording_no_video"),
        ("https://vk.com/wall-1_2", "recording_no_video"),
        ("https://[bad", "recording_unknown_host"),
    ],
)
def test_what_is_no_recording_is_refused_in_words(address: str, code: str) -> None:
    found = read_links(f"\nx\n{address}")
    assert found.links == ()
    [refused] = found.refused
    assert (refused.code, refused.line) == (code, 3)
    assert address in refused.message
    assert host_of(address) is None


def yt(number: int) -> str:
    return f"https://youtu.be/video{number:06}"


@pytest.mark.parametrize(
    "text",
    [
        f"Метрики {yt(3)}\nГенерация данных — {yt(1)}\n{yt(2)} Разметка с помощью БЯМ",
        f"Метрики:\n{yt(3)}\n\nПётр Ли. Разметка с помощью БЯМ\n{yt(2)}\nГенерация данных (Анна Ким)\n{yt(1)}",
        f"3. {yt(3)}\n1) {yt(1)}\n2 — {yt(2)}",
        f"{yt(1)}\n{yt(2)}\n{yt(3)}",
        f"1\t{yt(1)}\n2\t{yt(2)}\n3\t{yt(3)}",
        f"[Генерация данных]({yt(1)})\n[Разметка с помощью БЯМ]({yt(2)})\n[Метрики]({yt(3)})",
        f"Анна Ким {yt(1)}\nПётр Ли {yt(2)}\nметрики {yt(3)}",
    ],
)
def test_links_find_their_talks(text: str) -> None:
    found = matched(read_links(text).links, TALKS)
    assert found.left == ()
    assert {path: recording[Host.YOUTUBE] for path, recording in found.recordings.items()} == {
        "a.md": yt(1),
        "b.md": yt(2),
        "c.md": yt(3),
    }


def test_several_hosts_of_one_talk_stand_together() -> None:
    text = f"Метрики\nYouTube: {yt(3)}\nRUTUBE: {RUTUBE}\nVK Видео: https://vkvideo.ru/video-1_2\n"
    found = matched(read_links(text).links, TALKS)
    assert found.recordings == {
        "c.md": {Host.YOUTUBE: yt(3), Host.RUTUBE: RUTUBE, Host.VK: "https://vkvideo.ru/video-1_2"}
    }


def test_what_nobody_can_tell_is_left_to_the_user() -> None:
    text = f"Кулинария для всех {yt(9)}\nМетрики {yt(3)}\nМетрики {yt(4)}"
    found = matched(read_links(text).links, TALKS)
    assert [one.link.url for one in found.left] == [yt(9), yt(4)]
    assert found.recordings == {"c.md": {Host.YOUTUBE: yt(3)}}


def test_a_note_gets_its_recording_and_a_line_for_it() -> None:
    text = "---\ntitle: A # mine\nzzz: 1\n---\n# A\ntext\n\n#tag #другой\n"
    with_one = with_recording(text, {Host.YOUTUBE: yt(1)})
    assert f"# A\ntext\n\n{MARK}\n\n#tag #другой\n" in with_one
    assert "title: A # mine\nzzz: 1\n" in with_one
    assert recording_of(with_one) == {Host.YOUTUBE: yt(1)}
    with_two = with_recording(with_one, {Host.VK: "https://vkvideo.ru/video-1_2"})
    assert recording_of(with_two) == {Host.YOUTUBE: yt(1), Host.VK: "https://vkvideo.ru/video-1_2"}
    assert with_two.count(MARK) == 1
    assert with_recording(with_two, recording_of(with_two)) == with_two


def test_a_note_without_front_matter_or_body_gets_its_line_too() -> None:
    assert with_recording("", {Host.YOUTUBE: yt(1)}).endswith(f"---\n{MARK}\n")
    assert with_recording("# A\n", {Host.YOUTUBE: yt(1)}).endswith(f"# A\n\n{MARK}\n")


@pytest.mark.parametrize(
    "last", ["![](media/1.png)", "#tag\n![Слайд](media/1.png) ![](media/2.png)", "![x][1]\n\n#tag"]
)
def test_the_line_stays_in_the_caption_of_pictures_at_the_end(last: str) -> None:
    text = with_recording(f"# A\ntext\n\n{last}\n", {Host.YOUTUBE: yt(1)})
    assert text.endswith(f"# A\ntext\n\n{MARK}\n\n{last}\n")


def test_an_address_can_be_taken_away() -> None:
    text = with_recording("# A\n", {Host.YOUTUBE: yt(1)})
    assert recording_of(with_recording(text, {Host.YOUTUBE: None})) == {}
