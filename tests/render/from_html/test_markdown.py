"""Rich text from other programs becomes the Markdown that somebody would have typed."""

import pytest

from devlog_app.render.from_html.markdown import markdown_from_html


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("one<br>two", "one\ntwo"),
        ("a <b>bold </b>word", "a **bold** word"),
        ("<i>a</i> <em>b</em> <u>c</u> <s>d</s> <code>e</code>", "_a_ _b_ ++c++ ~~d~~ `e`"),
        ("<b><i>both</i></b>", "**_both_**"),
        ('<span class="tg-spoiler">end</span>', "||end||"),
        ('<a href="https://a.org/x">talk</a>', "[talk](https://a.org/x)"),
        ('<a href="#top">up</a>', "up"),
        ('<a href="https://a.org/"><span style="text-decoration:underline">x</span></a>', "[x](https://a.org/)"),
        ("<h2><b>Title</b></h2><p>words</p>", "## Title\n\nwords"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c"),
        ("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>", "- a\n  - b\n- c"),
        ("<ol start=3><li><p>a</p></li><li>b</li></ol>", "3. a\n4. b"),
        ("<ul><li>a<li>b</ul>", "- a\n- b"),
        ('<ul><li><input type="checkbox" checked> done</li></ul>', "- [x] done"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ('<pre><code class="language-py">if x:\n    y</code></pre>', "```py\nif x:\n    y\n```"),
        ("<pre>a ``` b</pre>", "````\na ``` b\n````"),
        (
            "<table><tr><th>a<th>b</tr><tr><td>1|2<td><b>c</b></tr></table>",
            "| a | b |\n| --- | --- |\n| 1\\|2 | **c** |",
        ),
        ("<table><tr><td><p>only</p></td></tr></table>", "only"),
        ('<img src="https://a.org/p/cat.png" alt="A cat">', "[A cat](https://a.org/p/cat.png)"),
        ('<img src="https://a.org/p/cat.png">', "[cat.png](https://a.org/p/cat.png)"),
        ('<img src="file:///etc/passwd" alt="x">', "x"),
        ("<hr>", "---"),
        ("<style>p{}</style><script>x</script><p>a</p>", "a"),
        ("2 * 3 * 4 and C++", "2 * 3 * 4 and C++"),
        ("<p># no heading</p>", "\\# no heading"),
        ("Привет, <b>мир</b> 😀!", "Привет, **мир** 😀!"),
        ("", None),
        ("<p> </p>", None),
    ],
)
def test_html_becomes_markdown(html: str, markdown: str | None) -> None:
    assert markdown_from_html(html) == markdown


def test_a_paste_from_google_docs() -> None:
    html = (
        '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span '
        'style="font-weight:700;font-style:normal;">Bold</span><span style="font-weight:400;"> and </span><span '
        'style="font-style:italic;font-weight:400">slanted</span></p><ul><li dir="ltr"><p dir="ltr"><span>one</span>'
        '</p></li><ul><li><p><span style="text-decoration:line-through">two</span></p></li></ul></ul></b>'
    )
    assert markdown_from_html(html) == "**Bold** and _slanted_\n\n- one\n  - ~~two~~"


def test_a_paste_from_word() -> None:
    html = (
        "<html><head><style>p.MsoNormal{}</style></head><body><!--StartFragment--><p class=MsoNormal><b>Итоги"
        "<o:p></o:p></b></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>"
        "·<span>&nbsp;&nbsp;</span></span><![endif]>раз</p><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>"
        "<![if !supportLists]><span>o </span><![endif]>два</p><!--EndFragment--></body></html>"
    )
    assert markdown_from_html(html) == "**Итоги**\n\n- раз\n  - два"


def test_what_is_nested_without_end_is_read_too() -> None:
    assert markdown_from_html("<div><b>" * 5000 + "x") == "**x**"


def test_what_is_too_large_is_left_to_others() -> None:
    assert markdown_from_html("x" * 1_000_001) is None
