"""How far a suggestion is from what was written, as hands and ears err: the nearest is shown first."""

_SOUND_ALIKE = tuple(
    frozenset(group)
    for group in (
        "аоэеёиыяйю",
        "бп",
        "вф",
        "гкх",
        "дт",
        "жшщч",
        "зсц",
        "ьъ",
        "aeiouy",
        "bp",
        "vfw",
        "gj",
        "ckqs",
        "dt",
        "zs",
    )
)
ALIKE = 0.5
"""Cost of a vowel for another, a voiced sound for its voiceless one, a letter doubled or not."""
EXCHANGED = 0.7
"""Cost of two letters in each other's place."""
OTHER = 1.0
SPACE = 2.0
"""Cost of a word that falls into two: seldom what was meant."""


def unlikeness(written: str, meant: str) -> float:
    """The least cost of changes that make *meant* of *written*; 0.0 for the same word, whatever its case."""
    one, other = written.lower(), meant.lower()
    before: list[float] = []
    row = _first_row(other)
    for i, letter in enumerate(one, start=1):
        earlier, before = before, row
        row = [before[0] + _alone(one, i - 1)]
        for j, wanted in enumerate(other, start=1):
            cost = min(
                before[j - 1] + _instead(letter, wanted),
                before[j] + _alone(one, i - 1),
                row[j - 1] + _alone(other, j - 1),
            )
            if earlier and j > 1 and one[i - 2 : i] == wanted + other[j - 2]:
                cost = min(cost, earlier[j - 2] + EXCHANGED)
            row.append(cost)
    return row[-1]


def _first_row(other: str) -> list[float]:
    row = [0.0]
    for j in range(len(other)):
        row.append(row[-1] + _alone(other, j))
    return row


def _alone(word: str, place: int) -> float:
    """What a letter costs that only one of the words has."""
    if word[place] in " -":
        return SPACE
    return ALIKE if place and word[place] == word[place - 1] else OTHER


def _instead(letter: str, wanted: str) -> float:
    if letter == wanted:
        return 0.0
    return ALIKE if any(letter in group and wanted in group for group in _SOUND_ALIKE) else OTHER
