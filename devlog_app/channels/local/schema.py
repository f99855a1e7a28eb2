"""The database that holds every local channel of this computer."""

VERSION = 1

SCHEMA = """
CREATE TABLE channels (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    last_id INTEGER NOT NULL DEFAULT 0,
    last_queued INTEGER NOT NULL DEFAULT 0,
    last_group INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE messages (
    channel INTEGER NOT NULL REFERENCES channels (id),
    queue INTEGER NOT NULL,
    id INTEGER NOT NULL,
    date INTEGER NOT NULL,
    group_id INTEGER,
    content TEXT NOT NULL,
    file TEXT,
    reply_to INTEGER,
    silent INTEGER NOT NULL,
    pinned INTEGER NOT NULL DEFAULT 0,
    random_id INTEGER NOT NULL,
    PRIMARY KEY (channel, queue, id)
) STRICT;

CREATE TABLE receipts (
    channel INTEGER NOT NULL REFERENCES channels (id),
    random_id INTEGER NOT NULL,
    queue INTEGER NOT NULL,
    id INTEGER NOT NULL,
    date INTEGER NOT NULL,
    group_id INTEGER,
    PRIMARY KEY (channel, random_id)
) STRICT
"""
