"""Settings are the user's own file: read with its lines, changed only where they changed, for no other eyes."""

import stat
from pathlib import Path

import pytest
from pydantic import SecretStr

from devlog_app.model.configuration import AccountSettings, ProxySettings, Settings
from devlog_app.model.errors import FormatError, StorageError
from devlog_app.storage.settings_file import read_settings, write_settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "base" / "settings.yaml"


def test_without_a_file_there_are_defaults_and_reading_makes_none(path: Path) -> None:
    settings = read_settings(path).value
    assert settings == Settings()
    assert not path.parent.exists()


def test_what_formats_md_shows_is_read(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(
        "version: 1\nlanguage: system\ntheme: system\ntext_size: 100\nundo_window: 5\n"
        "telegram: {api_id: null, api_hash: null, server: null, proxy: null}\naccounts: {default: {kind: user}}\n"
    )
    settings = read_settings(path).value
    assert settings.accounts["default"].kind == "user"
    assert settings.telegram.api_id is None


def test_only_what_changed_is_written_and_nobody_else_can_read_it(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("# mine\ntheme: dark   # at night\nfuture_key: {x: 1}\ntelegram: {api_id: 1, api_hash: old}\n")
    path.chmod(0o644)
    settings = read_settings(path).value
    telegram = settings.telegram.model_copy(update={"api_hash": SecretStr("new")})
    write_settings(path, settings.model_copy(update={"text_size": 120, "telegram": telegram}))
    assert path.read_text() == (
        "# mine\ntheme: dark   # at night\nfuture_key: {x: 1}\ntelegram: {api_id: 1, api_hash: new}\ntext_size: 120\n"
    )
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_settings_are_read_back_as_they_were_written(path: Path) -> None:
    proxy = ProxySettings(kind="socks5", host="localhost", port=1080, user="me", secret=SecretStr("pass: word"))
    settings = Settings(theme="light", accounts={"команда": AccountSettings(kind="bot", api_id=7)})
    settings = settings.model_copy(update={"telegram": settings.telegram.model_copy(update={"proxy": proxy})})
    write_settings(path, settings)
    assert read_settings(path).value == settings
    write_settings(path, Settings(theme="light"))
    assert read_settings(path).value.telegram.proxy is None


def test_a_setting_put_back_to_its_default_is_written_too(path: Path) -> None:
    write_settings(path, Settings(text_size=150))
    write_settings(path, Settings())
    assert read_settings(path).value == Settings()


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("version: 1\ntext_size: 500\n", "value_out_of_range", 2),
        ("telegram:\n  api_id: many\n", "value_not_number", 2),
        ("telegram:\n  server: {host: x}\n", "value_missing", 2),
        ("theme: [\n", "yaml_not_closed", 1),
    ],
)
def test_what_is_wrong_is_named_by_file_and_line(path: Path, text: str, code: str, line: int) -> None:
    path.parent.mkdir()
    path.write_text(text)
    for attempt in (lambda: read_settings(path), lambda: write_settings(path, Settings(theme="dark"))):
        with pytest.raises(FormatError) as caught:
            attempt()
        assert (caught.value.code, caught.value.path, caught.value.line) == (code, str(path), line)
        assert caught.value.message
    assert path.read_text() == text


def test_a_newer_versions_settings_are_used_and_not_written(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("version: 2\ntheme: dark\ntext_size: huge\n")
    assert read_settings(path).value.theme == "dark"
    with pytest.raises(StorageError) as caught:
        write_settings(path, Settings())
    assert caught.value.code == "settings_newer"
    assert path.read_text().startswith("version: 2\n")
