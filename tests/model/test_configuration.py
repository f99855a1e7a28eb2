"""What the configuration models take, and what they refuse."""

from typing import Any

import pytest
from pydantic import SecretStr, ValidationError

from devlog_app.model.configuration import Settings
from devlog_app.model.validation import validated
from devlog_app.model.workspace_config import ConferenceConfig, WorkspaceConfig


@pytest.mark.parametrize(
    "said",
    [
        {"time_zone": "Mars/Base"},
        {"time_zone": "../../etc/passwd"},
        {"time_zone": ""},
        {"channels": {"main": {"colour": "red"}}},
        {"channels": {"main": {"role": "boss"}}},
        {"markdown": "html"},
    ],
)
def test_what_a_workspace_cannot_say(said: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        validated(WorkspaceConfig, said)


def test_a_plan_is_read_with_its_conference() -> None:
    said = {"plan": {"start": "2026-09-20T10:00", "gap": "1d", "days": ["mon"], "quiet": ["22:00", "09:00"]}}
    plan = validated(ConferenceConfig, said).plan
    assert plan is not None
    assert plan.quiet == ("22:00", "09:00")


def test_secrets_are_not_shown() -> None:
    settings = Settings.model_validate(
        {"telegram": {"api_hash": "s3cret", "proxy": {"kind": "mtproxy", "host": "h", "port": 1, "secret": "s3cret"}}}
    )
    assert "s3cret" not in repr(settings)
    assert "s3cret" not in settings.model_dump_json()
    assert settings.telegram.api_hash == SecretStr("s3cret")


def test_keys_of_a_later_version_are_kept() -> None:
    assert Settings.model_validate({"plugins": [1]}).unknown == {"plugins": [1]}
