"""Which differences of two posts are links to other notes, or a list of them, and nothing else."""

from collections.abc import Callable

import pytest

from devlog_app.model.capabilities import ON_THIS_COMPUTER
from devlog_app.model.post import NoteRef, Post, Target
from devlog_app.render.compose import render
from devlog_app.render.surroundings import NoteTarget, Surroundings
from devlog_app.services.links.comparing import INDEX_STAND_IN, Comparison, names_of

NAMES = names_of("News", "old", number=77)
LIVE = "https://t.me/news/5"
TEXT = "**Был** на [конференции](https://example.org), см. [[data|*доклад*]] 🙂\n\n{{index}}\n\nПока!"

Compose = Callable[..., Post]


@pytest.fixture(params=list(Target), ids=str)
def post(request: pytest.FixtureRequest) -> Compose:
    """Composes a text, classic or rich, with a link to the other note and a list of notes."""

    def composed(text: str = TEXT, *, url: str | None = None, index: str = "- Доклад") -> Post:
        surroundings = Surroundings(
            note=NoteRef(None, "Заметка", "note.md"),
            target=request.param,
            notes=lambda _target: NoteTarget("Доклад", url),
            snippets=lambda name: index if name == "" else None,
        )
        return render(text, surroundings, ON_THIS_COMPUTER)

    return composed


def test_a_link_to_a_note_is_nothing_but_a_link(post: Compose) -> None:
    comparison = Comparison(NAMES)
    for before, after in [(None, LIVE), (LIVE, None), ("https://t.me/OLD/5", LIVE), ("https://t.me/c/77/5", LIVE)]:
        assert comparison.differ_by_links(post(url=before), post(url=after))
    assert not comparison.differ_by_links(post(url=None), post(url="https://t.me/elsewhere/5"))


@pytest.mark.parametrize(
    ("here", "there"),
    [("Был", "Была"), ("**Был**", "Был"), ("https://example.org", "https://example.com"), ("см. ", "")],
)
def test_another_word_style_or_address_is_more_than_a_link(post: Compose, here: str, there: str) -> None:
    changed = TEXT.replace(here, there)
    around = post(changed, url=LIVE, index=INDEX_STAND_IN)
    assert not Comparison(NAMES).differ_by_links(post(), post(changed, url=LIVE))
    assert not Comparison(NAMES).differ_by_index(post(), post(changed, url=LIVE), around)


@pytest.mark.parametrize("index", ["", "- Другое", f"- [Доклад]({LIVE})\n- Ещё\n- И ещё"])
def test_a_list_of_notes_may_become_another(post: Compose, index: str) -> None:
    around = post(url=LIVE, index=INDEX_STAND_IN)
    assert Comparison(NAMES).differ_by_index(post(), post(url=LIVE, index=index), around)


def test_without_an_index_nothing_is_an_indexs_doing(post: Compose) -> None:
    text = TEXT.replace("{{index}}", "Список")
    around = post(text, index=INDEX_STAND_IN)
    assert not Comparison(NAMES).differ_by_index(post(text), post(text.replace("Был", "Была")), around)
