"""Secrets are in the keyring or under a passphrase, asked for once and only when there is a need."""

import base64
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from telegram_server.fixtures import CHEAP

from devlog_app.model.errors import SignInError, StorageError
from devlog_app.paths import AppPaths
from devlog_app.services.accounts.secrets import AskPassphrase, Keeper, Question, SecretStore, nobody

SESSION = "1ApWapzMBu4PfiX" * 20


class Drawer:
    """A keyring of its own."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def read(self, name: str) -> str | None:
        return self.kept.get(name)

    def write(self, name: str, secret: str) -> None:
        self.kept[name] = secret

    def erase(self, name: str) -> None:
        del self.kept[name]


class Person:
    """Answers one after the other, and remembers what was asked."""

    def __init__(self, *answers: str) -> None:
        self._answers = list(answers)
        self.asked: list[Question] = []

    def __call__(self, question: Question) -> str:
        self.asked.append(question)
        return self._answers.pop(0)


Open = Callable[..., SecretStore]


@pytest.fixture
def opened(tmp_path: Path) -> Open:
    """Open the store of one user anew, as every run of the program does."""

    def store(
        ask: AskPassphrase = nobody, *, keyring: Keeper | None = None, given: bool = False, passphrase: str = ""
    ) -> SecretStore:
        environ = {"DEVLOG_PASSPHRASE": passphrase} if passphrase else {}
        return SecretStore(AppPaths(tmp_path, given), ask, environ=environ, keyring=lambda: keyring, cost=CHEAP)

    return store


def test_a_keyring_keeps_them_and_no_file_is_made(opened: Open, tmp_path: Path) -> None:
    drawer = Drawer()
    opened(keyring=drawer).write("session:default", SESSION)
    assert opened(keyring=drawer).read("session:default") == SESSION
    assert list(tmp_path.iterdir()) == []


def test_a_named_base_directory_leaves_the_keyring_alone(opened: Open, tmp_path: Path) -> None:
    drawer = Drawer()
    opened(keyring=drawer, given=True, passphrase="чай").write("session:default", SESSION)
    assert drawer.kept == {}
    assert (tmp_path / "secrets.enc").stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_is_used_on_when_a_keyring_turns_up(opened: Open) -> None:
    opened(passphrase="чай").write("session:default", SESSION)
    drawer = Drawer()
    assert opened(keyring=drawer, passphrase="чай").read("session:default") == SESSION
    assert drawer.kept == {}


def test_the_passphrase_is_asked_once_a_run(opened: Open) -> None:
    opened(passphrase="чай").write("a", "1")
    person = Person("чай")
    store = opened(person)
    store.write("b", "2")
    assert (store.read("a"), store.read("b")) == ("1", "2")
    assert person.asked == [Question.KNOWN]


def test_where_nothing_is_kept_nothing_is_asked(opened: Open) -> None:
    assert opened().read("session:default") is None
    opened().erase("session:default")


def test_a_new_file_asks_for_a_new_passphrase(opened: Open) -> None:
    person = Person("чай")
    opened(person).write("a", "1")
    assert person.asked == [Question.NEW]


def test_a_mistyped_passphrase_may_be_typed_again_but_not_for_ever(opened: Open) -> None:
    opened(passphrase="чай").write("a", "1")
    person = Person("кофе", "чай")
    assert opened(person).read("a") == "1"
    assert person.asked == [Question.KNOWN, Question.AGAIN]
    with pytest.raises(SignInError) as refusal:
        opened(Person("x", "y", "z", "чай")).read("a")
    assert refusal.value.code == "passphrase_wrong"


def test_a_wrong_variable_is_told_at_once(opened: Open) -> None:
    opened(passphrase="чай").write("a", "1")
    with pytest.raises(SignInError) as refusal:
        opened(passphrase="кофе").read("a")
    assert refusal.value.code == "passphrase_wrong"


@pytest.mark.parametrize(("kept", "code"), [(True, "passphrase_needed"), (False, "passphrase_new")])
def test_where_nobody_can_be_asked_it_says_what_to_do(opened: Open, kept: bool, code: str) -> None:
    if kept:
        opened(passphrase="чай").write("a", "1")
    with pytest.raises(SignInError) as refusal:
        opened().write("a", "2")
    assert refusal.value.code == code
    assert "DEVLOG_PASSPHRASE" in (refusal.value.hint or "")


def test_a_window_may_ask_in_its_own_way(opened: Open) -> None:
    opened(passphrase="чай").write("a", "1")
    store = opened()
    asked = [store.asks]
    store.unlock("чай")
    assert [*asked, store.asks] == [Question.KNOWN, None]
    assert store.read("a") == "1"


def test_nothing_can_be_read_from_the_file_without_the_passphrase(opened: Open, tmp_path: Path) -> None:
    store = opened(passphrase="чай")
    store.write("session:default", SESSION)
    store.write("api_hash:1", "0123456789abcdef")
    content = (tmp_path / "secrets.enc").read_bytes()
    token = base64.urlsafe_b64decode(json.loads(content)["secrets"])
    for secret in (SESSION, SESSION[:20], "0123456789abcdef", "session:default", "чай"):
        assert secret.encode() not in content
        assert secret.encode() not in token


def test_each_file_has_a_key_that_is_dear_to_guess(tmp_path: Path) -> None:
    keys = []
    for name in ("one", "two"):
        paths = AppPaths.under(tmp_path / name)
        SecretStore(paths, environ={"DEVLOG_PASSPHRASE": "чай"}).write("a", "1")
        keys.append(json.loads(paths.secrets.read_bytes())["kdf"])
    assert keys[0]["salt"] != keys[1]["salt"]
    assert {(key["name"], key["memory"] >= 64 * 1024, key["iterations"] >= 3) for key in keys} == {
        ("argon2id", True, True)
    }


def test_two_processes_lose_nothing_of_each_other(opened: Open) -> None:
    one, two = opened(passphrase="чай"), opened(passphrase="чай")
    one.write("a", "1")
    two.write("b", "2")
    one.write("c", "3")
    assert [opened(passphrase="чай").read(name) for name in "abc"] == ["1", "2", "3"]


def test_an_erased_secret_is_gone_and_the_others_stay(opened: Open) -> None:
    store = opened(passphrase="чай")
    store.write("a", "1")
    store.write("b", "2")
    store.erase("a")
    assert (opened(passphrase="чай").read("a"), opened(passphrase="чай").read("b")) == (None, "2")


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda text: text[:40], "secrets_unreadable"),
        (lambda text: text.replace('"memory": 64', '"memory": 99999999'), "secrets_unreadable"),
        (lambda text: text.replace('"version": 1', '"version": 2'), "secrets_newer"),
        (lambda text: "[]", "secrets_unreadable"),
    ],
)
def test_a_damaged_file_is_told_and_left_as_it_is(
    opened: Open, tmp_path: Path, damage: Callable[[str], str], code: str
) -> None:
    opened(passphrase="чай").write("a", "1")
    path = tmp_path / "secrets.enc"
    path.write_text(damage(path.read_text()))
    before = path.read_bytes()
    with pytest.raises(StorageError) as refusal:
        opened(passphrase="чай").write("b", "2")
    assert refusal.value.code == code
    assert path.read_bytes() == before
