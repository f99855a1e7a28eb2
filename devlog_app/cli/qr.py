"""A QR code on the terminal, two modules a character, in the colours that a camera expects."""

import sys

MARGIN = 4
"""Modules of white around the code: ISO/IEC 18004 asks for four."""
HALVES = " ▄▀█"
"""By whether the upper module is drawn (2) and the lower one (1)."""
BLACK_ON_WHITE = "\x1b[38;5;16;48;5;231m"
RESET = "\x1b[0m"


def drawn(text: str, *, coloured: bool) -> list[str]:
    """The QR code of *text* as lines.

    *coloured*: black on white, whatever the terminal's own colours are. Without colours the light modules are drawn,
    which is right on a dark terminal.
    """
    import segno

    code = segno.make_qr(text, error="l")
    rows = [[bool(module) for module in row] for row in code.matrix_iter(border=MARGIN)]
    if len(rows) % 2:
        rows.append([False] * len(rows[0]))
    return [_line(upper, lower, coloured=coloured) for upper, lower in zip(rows[::2], rows[1::2], strict=True)]


def _line(upper: list[bool], lower: list[bool], *, coloured: bool) -> str:
    cells = "".join(HALVES[2 * (up is coloured) + (down is coloured)] for up, down in zip(upper, lower, strict=True))
    return f"{BLACK_ON_WHITE}{cells}{RESET}" if coloured else cells


class QrOnTerminal:
    """The code on standard error; the next one takes the place of the last."""

    def __init__(self, *, coloured: bool) -> None:
        self._coloured = coloured
        self._height = 0

    def show(self, text: str) -> None:
        """Draw the code of *text*."""
        lines = drawn(text, coloured=self._coloured)
        # Only a terminal that shows colours is known to understand where to go.
        back = f"\x1b[{self._height}A\r" if self._coloured and self._height else ""
        sys.stdout.flush()
        sys.stderr.write(back + "".join(f"{line}\n" for line in lines))
        sys.stderr.flush()
        self._height = len(lines)
