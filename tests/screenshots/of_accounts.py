"""What a user has done before pictures of signing in, of accounts and of the proxy are taken."""

from collections.abc import Callable

from screenshots.stage import Stage

from devlog_app.model.account import Account, CodeSent, PasswordNeeded, ProxyWorks
from devlog_app.model.configuration import ProxySettings
from devlog_app.model.words import Phrase
from devlog_app.ui.accounts.account_name_dialog import AccountNameDialog
from devlog_app.ui.accounts.dialog import AccountsDialog
from devlog_app.ui.accounts.passphrase import PassphraseDialog
from devlog_app.ui.accounts.proxy_dialog import ProxyDialog

ANNA = Account(account="default", id=1, name="Анна Ли", premium=True, username="anna_li")


def signing_in(stage: Stage) -> None:
    """The code to be read with a phone."""
    stage.do("accounts")
    stage.part(AccountsDialog)
    stage.settle(2.5)


def at_page(turn: Callable[[AccountsDialog], object]) -> Callable[[Stage], None]:
    """The account page, turned to one of its pages."""

    def play(stage: Stage) -> None:
        stage.do("accounts")
        turn(stage.part(AccountsDialog))

    return play


def at_phone(dialog: AccountsDialog) -> None:
    """A phone number is asked for."""
    dialog.show_page(dialog.phone)
    dialog.phone.begin()


def at_bot(dialog: AccountsDialog) -> None:
    """A bot's token is asked for."""
    dialog.show_page(dialog.bot)
    dialog.bot.begin()


def at_code(dialog: AccountsDialog) -> None:
    """The code is on its way."""
    at_phone(dialog)
    dialog.code.ask_for(CodeSent("+7 999 000-11-22", Phrase("code_in_app")))
    dialog.show_page(dialog.code)
    dialog.code.begin()


def at_password(dialog: AccountsDialog) -> None:
    """The account has a password of its own."""
    at_phone(dialog)
    dialog.password.ask_for(PasswordNeeded("чай"))
    dialog.show_page(dialog.password)
    dialog.password.begin()


def signed_in(dialog: AccountsDialog) -> None:
    """Who it is, and what Telegram allows."""
    dialog.show_accounts(("default", "team"), {"default": ANNA}, "default")
    dialog.show_signed_in(ANNA)


def naming_account(stage: Stage) -> None:
    """Another account."""
    stage.do("accounts")
    AccountNameDialog(("default",), stage.part(AccountsDialog)).open()


def choosing_passphrase(stage: Stage) -> None:
    """A passphrase, where the system keeps no secrets."""
    stage.do("accounts")
    PassphraseDialog(stage.part(AccountsDialog), is_new=True).open()


def trying_proxy(stage: Stage) -> None:
    """A proxy through which Telegram answers."""
    stage.do("accounts")
    proxy = ProxySettings(kind="socks5", host="proxy.example.org", port=1080, user="anna", secret=None)
    dialog = ProxyDialog(proxy, stage.part(AccountsDialog))
    dialog.open()
    dialog.show_works(ProxyWorks("149.154.167.51:443", 0.4))
