"""What reading and composing a note imports, in pieces: for a window that cannot wait for all of it at once."""

PIECES = (
    "html.entities",
    "mdurl",
    "markdown_it",
    "devlog_app.render.document",
    "devlog_app.render.parsing.chat",
    "devlog_app.render.parsing.block_rules",
    "devlog_app.render.parsing.block_parser",
    "devlog_app.render.parsing.blocks",
    "devlog_app.render.parsing.inline_parser",
    "devlog_app.render.surroundings",
    "devlog_app.render.normal_form",
    "devlog_app.render.lowering.writer",
    "devlog_app.render.splitting",
    "devlog_app.render.places",
    "devlog_app.render.previews",
    "devlog_app.render.arranging",
    "devlog_app.render.lowering.inlines",
    "devlog_app.render.lowering.lower",
    "devlog_app.render.compose",
    "devlog_app.render.incremental",
)
"""Modules, each before those that import it: of what it imports none takes longer than a few milliseconds then."""
