"""Inline marks that point elsewhere: notes, footnotes, snippets, embedded pictures."""

import re

from markdown_it.rules_inline import StateInline

NOTE_LINK = re.compile(r"\[\[([^\[\]|\n]{1,300})(?:\|([^\[\]\n]{1,500}))?\]\]")
EMBED = re.compile(r"!\[\[([^\[\]|\n]{1,300})(?:\|([^\[\]\n]{0,300}))?\]\]")
FOOTNOTE_MARK = re.compile(r"\[\^([^\s\[\]]{1,100})\](?!\()")
SNIPPET = re.compile(r"\{\{(?:snippet:([^\s{}]{1,100})|(index))\}\}")


def note_link(state: StateInline, silent: bool) -> bool:
    """``[[file]]`` or ``[[id|words]]``."""
    match = NOTE_LINK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("note_link", "", 0)
        token.content = match[1].strip()
        token.info = (match[2] or "").strip()
    state.pos = match.end()
    return True


def embed(state: StateInline, silent: bool) -> bool:
    """``![[picture.png|300]]``: a width in pixels, or words for the alternative text."""
    match = EMBED.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("embed", "", 0)
        token.content = match[1].strip()
        token.info = (match[2] or "").strip()
    state.pos = match.end()
    return True


def footnote_mark(state: StateInline, silent: bool) -> bool:
    """``[^label]``: a mark when the note has such a footnote, words otherwise."""
    match = FOOTNOTE_MARK.match(state.src, state.pos, state.posMax)
    if match is None or not state.env["footnotes"].knows(match[1]):
        return False
    if not silent:
        state.push("footnote_mark", "", 0).content = match[1]
    state.pos = match.end()
    return True


def snippet(state: StateInline, silent: bool) -> bool:
    """``{{snippet:NAME}}`` or ``{{index}}``."""
    match = SNIPPET.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("snippet_mark", "", 0).content = match[1] or ""
    state.pos = match.end()
    return True
