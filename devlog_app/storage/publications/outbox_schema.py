"""The tables of the outbox, and how an older outbox gets them."""

from collections.abc import Mapping
from types import MappingProxyType

VERSION = 4

CHANGES = """
CREATE TABLE changes (
    id TEXT PRIMARY KEY,
    workspace TEXT NOT NULL,
    note_id TEXT NOT NULL,
    path TEXT NOT NULL,
    channel TEXT NOT NULL,
    channel_kind TEXT NOT NULL,
    channel_id INTEGER NOT NULL,
    publication INTEGER NOT NULL,
    kind TEXT NOT NULL,
    post_json TEXT,
    post_digest TEXT,
    date INTEGER,
    reason TEXT,
    files TEXT NOT NULL,
    created TEXT NOT NULL,
    state TEXT NOT NULL
) STRICT;

CREATE INDEX unfinished_changes ON changes (workspace, note_id) WHERE state = 'pending'
"""

OWED_LINKS = """
CREATE TABLE owed_links (
    workspace TEXT NOT NULL,
    channel TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (workspace, channel)
) STRICT
"""

SCHEMA = f"""
CREATE TABLE jobs (
    id TEXT PRIMARY KEY,
    workspace TEXT NOT NULL,
    note_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    channel_kind TEXT NOT NULL,
    channel_id INTEGER NOT NULL,
    date INTEGER,
    publication INTEGER NOT NULL,
    post_json TEXT NOT NULL,
    post_digest TEXT NOT NULL,
    state TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT;

CREATE INDEX unfinished_jobs ON jobs (workspace, note_id) WHERE state IN ('pending', 'sending', 'in_doubt');

CREATE TABLE parts (
    job TEXT NOT NULL REFERENCES jobs (id),
    part INTEGER NOT NULL,
    item INTEGER NOT NULL,
    random_id INTEGER NOT NULL,
    file TEXT,
    source TEXT,
    article_files TEXT NOT NULL DEFAULT '[]',
    state TEXT NOT NULL,
    message_id INTEGER,
    queue INTEGER NOT NULL DEFAULT 0,
    group_id INTEGER,
    date INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    PRIMARY KEY (job, part, item)
) STRICT;
{CHANGES};
{OWED_LINKS}
"""

ARTICLES = "ALTER TABLE parts ADD COLUMN article_files TEXT NOT NULL DEFAULT '[]'"

UPGRADES: Mapping[int, str] = MappingProxyType({1: CHANGES, 2: ARTICLES, 3: OWED_LINKS})
"""What makes an outbox of each earlier version one of the next."""
