"""Every end of a command has words and an exit code."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from devlog_app import __version__
from devlog_app.cli.catalogue import VERBS
from devlog_app.cli.ending import ended
from devlog_app.cli.output import Output
from devlog_app.model.errors import DevlogError, FormatError, UsageError

Devlog = Callable[..., Any]


def raising(error: BaseException) -> Callable[[], int]:
    """An action that ends with *error*."""

    def action() -> int:
        raise error

    return action


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (DevlogError("declined"), 1),
        (UsageError("channel_unknown", name="x"), 2),
        (OSError(28, "No space left on device", "a.md"), 1),
        (KeyboardInterrupt(), 130),
        (ZeroDivisionError("a bug"), 1),
    ],
)
def test_each_kind_of_failure_has_its_exit_code(error: BaseException, code: int, tmp_path: Path) -> None:
    assert ended(Output, tmp_path, raising(error)) == code


def test_a_failure_names_file_and_line_and_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    ended(Output, None, raising(FormatError("yaml_alias", path="notes/a.md", line=3)))
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("notes/a.md:3: error: YAML aliases")
    assert "Write the value out." in captured.err


def test_in_json_a_failure_is_the_only_document(capsys: pytest.CaptureFixture[str]) -> None:
    ended(lambda: Output(as_json=True), None, raising(FormatError("yaml_alias", path="notes/a.md", line=3)))
    captured = capsys.readouterr()
    assert captured.err == ""
    assert json.loads(captured.out) == {
        "error": {
            "code": "yaml_alias",
            "message": "YAML aliases (*name) are not read.",
            "hint": "Write the value out.",
            "path": "notes/a.md",
            "line": 3,
        }
    }


def test_a_bug_is_a_line_and_a_log_not_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], devlog: Devlog
) -> None:
    ended(Output, tmp_path, raising(ZeroDivisionError("division by zero")))
    said = capsys.readouterr().err
    log = tmp_path / "logs" / "devlog.log"
    assert "ZeroDivisionError: division by zero" in said
    assert str(log) in said
    assert "Traceback" not in said
    assert "Traceback" in log.read_text("utf-8")


def test_verbose_shows_the_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str], devlog: Devlog) -> None:
    ended(lambda: Output(verbose=True), tmp_path, raising(ZeroDivisionError("division by zero")))
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["no-such-verb"], ["list", "--nonsense"], ["list", "--state", "lost"], ["new"], ["render"]]
)
def test_wrong_use_ends_with_2_in_json_too(arguments: list[str], devlog: Devlog) -> None:
    assert devlog(*arguments).code == 2
    run = devlog(*arguments, "--json")
    assert run.code == 2
    assert run.json["error"]["code"] == "usage"
    assert run.err == ""


def test_a_mistyped_verb_is_corrected(devlog: Devlog) -> None:
    assert "Did you mean 'render'" in devlog("rendr", "x.md").err


def test_help_shows_every_verb(devlog: Devlog) -> None:
    run = devlog("--help")
    assert run.code == 0
    assert all(f"\n  {verb} " in run.out for verb in VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb: str, devlog: Devlog) -> None:
    run = devlog(verb, "--help")
    assert run.code == 0
    assert f"devlog {verb}" in run.out


def test_the_version_is_said(devlog: Devlog) -> None:
    run = devlog("--version")
    assert run.code == 0
    assert run.out == f"devlog {__version__}\n"


def test_a_reader_that_leaves_is_no_failure_with_a_traceback(process: Callable[..., Any]) -> None:
    import subprocess
    import sys

    line = f"{sys.executable} -m devlog_app list --help | head -c 10"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, timeout=50, check=False)
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr
