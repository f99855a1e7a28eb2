"""A title is read beside whatever else stands in ``accounts.json``, and a spoilt file has none."""

import json
from pathlib import Path

import pytest

from devlog_app.model.capabilities import Capabilities
from devlog_app.storage.secrets.accounts_file import AccountsFile, KnownChannel
from devlog_app.storage.secrets.known_titles import known_title

NEWS = KnownChannel(
    account="default", ref="@news", id=5, access_hash=7, title="Новости", username="news", allowed=Capabilities()
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "base" / "accounts.json"


def test_the_title_is_what_was_kept_last(path: Path) -> None:
    assert known_title(path, "default", "@news") is None
    AccountsFile(path).keep_channel(NEWS)
    assert known_title(path, "default", "@news") == "Новости"
    assert known_title(path, "other", "@news") is None
    assert known_title(path, "default", "@olds") is None


def test_who_signed_out_knows_no_titles(path: Path) -> None:
    AccountsFile(path).keep_channel(NEWS)
    AccountsFile(path).forget_account("default")
    assert known_title(path, "default", "@news") is None


@pytest.mark.parametrize(
    "said",
    [
        *("", "[]", "3", "{}", '{"channels": 3}', '{"channels": [1]}', '{"channels": {"a": 1}}', "{"),
        json.dumps({"channels": [{"account": "default", "ref": "@news"}]}),
        json.dumps({"channels": [{"account": "default", "ref": "@news", "title": 5}]}),
        json.dumps({"channels": [{"account": "default", "ref": "@news", "title": None}]}),
        json.dumps({"channels": [{"account": "default", "ref": "@news", "title": ""}]}),
        # Half an emoji, which nothing can paint.
        json.dumps({"channels": [{"account": "default", "ref": "@news", "title": "\ud83d"}]}),
    ],
)
def test_a_spoilt_file_has_no_titles(path: Path, said: str) -> None:
    path.parent.mkdir()
    path.write_text(said, "utf-8")
    assert known_title(path, "default", "@news") is None


def test_bytes_that_are_no_text_and_a_folder_in_its_place_have_none_either(path: Path) -> None:
    path.mkdir(parents=True)
    assert known_title(path, "default", "@news") is None
    path.rmdir()
    path.write_bytes(b"\xff\xfe{")
    assert known_title(path, "default", "@news") is None
