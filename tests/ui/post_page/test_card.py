"""A picture card has the size that networks show, and keeps whatever it says inside."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from devlog_app.ui.post_page.card import HEIGHT, MARGIN, STRIPE, WIDTH, CardWords, painted_card
from devlog_app.ui.theme.colours import Scheme, colours

LONG = "Не обмануть себя, ни других, ни читателя 😀 " * 20


def painted(words: CardWords, scheme: Scheme = Scheme.LIGHT) -> QImage:
    return painted_card(words, scheme, QApplication.font().family())


def margins(image: QImage) -> set[int]:
    """The colours around what a card says."""
    across = [image.pixel(x, y) for x in range(STRIPE + 2, WIDTH) for y in (5, MARGIN // 2, HEIGHT - 20)]
    down = [image.pixel(x, y) for x in (MARGIN // 2, WIDTH - 20) for y in range(HEIGHT)]
    return {*across, *down}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize(
    "words",
    [
        CardWords("Октябрь", "Команда", "#devlog"),
        CardWords(LONG, LONG, "#" + "т" * 90, "#c0392b"),
        CardWords("Нераздельноеслово" * 30, "@news"),
        CardWords("", ""),
        CardWords("שלום עולם", "@news"),
    ],
)
def test_nothing_runs_over_the_edge(words: CardWords, scheme: Scheme) -> None:
    image = painted(words, scheme)
    assert (image.width(), image.height()) == (1200, 630)
    assert margins(image) == {colours(scheme).base.rgb()}


@pytest.mark.usefixtures("qapp")
def test_the_channels_own_colour_is_on_it() -> None:
    with_colour = painted(CardWords("Октябрь", "Команда", "", "#c0392b"))
    assert with_colour.pixelColor(2, HEIGHT - 2).name() == "#c0392b"
    assert painted(CardWords("Октябрь", "Команда")).pixelColor(2, HEIGHT - 2).name() != "#c0392b"
