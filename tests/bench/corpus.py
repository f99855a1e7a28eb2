"""Notes as people write them, made up from a seed: the same ones in every run."""

import random

VOCABULARY = """
доклад про оценку языковых моделей и разметку данных где-то я не успевал записывать так что держите в голове что
конспекты неполные команда делает проект полгода релиз летом метрика бенчмарк качество модель токены промпт выборка
the model was evaluated on a held-out set with human labels and we found that quality depends on prompts data drift
GitHub CI pipeline release roadmap backlog дев-лог статья конкурс запись ссылка репозиторий звёздочка канал
"""
WORDS = VOCABULARY.split()
LABELS = ("Плюсы:", "Минусы:", "Проблемы:", "Из чего состоит разметка:", "What we did:", "Дальше:")


def notes(count: int = 200, seed: int = 7) -> list[str]:
    """*count* notes of 1 to 12 KB of UTF-8."""
    chance = random.Random(seed)
    return [note(chance, chance.randint(1_000, 12_000)) for _ in range(count)]


def long_note(size: int, seed: int = 11) -> str:
    """One note of about *size* bytes of UTF-8."""
    return note(random.Random(seed), size)


def note(chance: random.Random, size: int) -> str:
    """One note of about *size* bytes."""
    parts = [f"# {_sentence(chance, 4)}"]
    length = len(parts[0].encode())
    while length < size:
        part = chance.choices(PARTS, weights=WEIGHTS)[0](chance)
        parts.append(part)
        length += len(part.encode()) + 1
    return chance.choice(("\n", "\n\n")).join(parts) + "\n"


def _sentence(chance: random.Random, length: int = 0) -> str:
    words = [chance.choice(WORDS) for _ in range(length or chance.randint(5, 18))]
    place = chance.randrange(len(words))
    match chance.randrange(12):
        case 0:
            words[place] = f"**{words[place]}**"
        case 1:
            words[place] = f"*{words[place]}*"
        case 2:
            words[place] = f"`{words[place]}`"
        case 3:
            words[place] = f"[{words[place]}](https://example.org/{place})"
        case 4:
            words[place] = f"||{words[place]}||"
        case 5:
            words[place] = "https://t.me/channel/42 🙂"
    text = " ".join(words)
    return text[:1].upper() + text[1:] + chance.choice((".", ".", "!", "…", " -> да"))


def _paragraph(chance: random.Random) -> str:
    return " ".join(_sentence(chance) for _ in range(chance.randint(1, 5)))


def _lines(chance: random.Random) -> str:
    return "\n".join(_sentence(chance) for _ in range(chance.randint(2, 4)))


def _bullets(chance: random.Random) -> str:
    items = []
    for _ in range(chance.randint(2, 7)):
        items.append(f"{chance.choice('-*')} {_sentence(chance)}")
        if chance.random() < 0.2:
            items.append(f"  - {_sentence(chance)}")
    return "\n".join([chance.choice(LABELS), *items])


def _numbers(chance: random.Random) -> str:
    return "\n".join(f"{number}. {_sentence(chance)}" for number in range(1, chance.randint(3, 6)))


def _heading(chance: random.Random) -> str:
    return f"{'#' * chance.randint(2, 3)} {_sentence(chance, 4)}"


def _quote(chance: random.Random) -> str:
    return "\n".join(f"> {_sentence(chance)}" for _ in range(chance.randint(1, 3)))


def _code(chance: random.Random) -> str:
    return "```python\n" + "\n".join(f"value_{line} = call({line})" for line in range(chance.randint(2, 8))) + "\n```"


def _table(chance: random.Random) -> str:
    rows = "\n".join(f"| {chance.choice(WORDS)} | {chance.randint(1, 99)} |" for _ in range(chance.randint(2, 5)))
    return f"| модель | балл |\n|---|---:|\n{rows}"


PARTS = (_paragraph, _lines, _bullets, _numbers, _heading, _quote, _code, _table)
WEIGHTS = (8, 4, 6, 2, 4, 1, 1, 1)
