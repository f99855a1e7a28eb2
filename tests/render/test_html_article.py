"""An article on its HTML page: every block is an element that means the same, and nothing escapes it."""

import pytest

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.post import Post, RichMessage, Target
from devlog_app.model.rich import RichAnchor, RichPiece, RichPre, RichStyle, RichWords
from devlog_app.render.compose import render
from devlog_app.render.html import page
from devlog_app.render.html_article import article_html
from devlog_app.render.surroundings import Surroundings, media_by_name

PIXEL = "data:image/png;base64,iVBORw0KGgo="


def article(note: str) -> Post:
    surroundings = Surroundings(target=Target.RICH, media=media_by_name)
    return render(note, surroundings, Capabilities(rich=True, custom_emoji=True))


def html(note: str) -> str:
    [message] = article(note).messages
    assert isinstance(message, RichMessage)
    return article_html(message.blocks, {"a.png": PIXEL})


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("### Раз", "<h3>Раз</h3>"),
        ("a **b** `c`", "<p>a <b>b</b> <code>c</code></p>"),
        ("H~2~O ||x||", '<p>H<sub>2</sub>O <span class="spoiler" tabindex="0">x</span></p>'),
        ("- a\n  - b", "<ul><li><div><p>a</p><ul><li><div><p>b</p></div></li></ul></div></li></ul>"),
        ("- [x] a", '<ul><li class="task"><input type="checkbox" disabled checked><div><p>a</p></div></li></ul>'),
        ("3. a\n4. b", '<ol><li value="3"><div><p>a</p></div></li><li value="4"><div><p>b</p></div></li></ol>'),
        ("> a", "<blockquote><p>a</p></blockquote>"),
        ("> [!expandable]\n> a", '<blockquote class="expandable" tabindex="0"><p>a</p></blockquote>'),
        ("<details open><summary>t</summary>a</details>", "<details open><summary>t</summary><p>a</p></details>"),
        ("```py\n<b>\n```", '<pre data-language="py"><code class="language-py">&lt;b&gt;</code></pre>'),
        ("$$\nx^2\n$$", '<div class="math">x^2</div>'),
        ("a\n\n---\n\nb", "<p>a</p><hr><p>b</p>"),
    ],
)
def test_every_block_has_its_element(note: str, expected: str) -> None:
    assert html(note) == expected


def test_tables_keep_their_alignment() -> None:
    written = html("| a | b |\n|--|:-:|\n| c | **d** |")
    assert '<th class="left">a</th><th class="center">b</th>' in written
    assert '<td class="left">c</td><td class="center"><b>d</b></td>' in written


def test_footnotes_lead_there_and_back() -> None:
    written = html("a[^1]\n\n[^1]: b")
    assert '<span id="mark-1"><a href="#note-1"><sup>1</sup></a></span>' in written
    assert '<span id="note-1"></span><p><a href="#mark-1">1. </a>b</p>' in written


def test_pictures_stand_in_the_page_with_their_captions() -> None:
    written = html('![alt](a.png "Зал")')
    assert f'<img src="{PIXEL}" alt="alt"' in written
    assert '<p class="caption">Зал</p>' in written


def test_the_page_shows_the_article() -> None:
    assert '<article class="bubble rich"><div class="rich" dir="auto"><h1>Раз</h1></div></article>' in page(
        article("# Раз")
    )


def test_nothing_of_the_author_becomes_markup() -> None:
    evil = '"><script>alert(1)</script>'
    text = (RichPiece(text=evil, url="javascript:alert(1)", anchor=evil, styles=(RichStyle.BOLD,)),)
    written = article_html([RichWords("paragraph", text), RichPre("pre", evil, evil), RichAnchor("anchor", evil)], {})
    assert "<script" not in written
    assert "javascript:" not in written
