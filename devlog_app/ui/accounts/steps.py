"""The steps of signing in that ask for something to be typed."""

from dataclasses import field

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from devlog_app.model.account import CodeSent, PasswordNeeded
from devlog_app.model.values import dataclass
from devlog_app.ui.accounts.step_page import StepPage
from devlog_app.ui.language.wording import sentence

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ProgramKey:
    """The pair by which Telegram knows this program."""

    api_id: int
    api_hash: str = field(repr=False)


class ProgramKeyPage(StepPage):
    """Leads to an api_id and api_hash, step by step, and asks for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            translate("SigningIn", "Introduce Devlog to Telegram"), translate("SigningIn", "Keep and go on"), parent
        )
        steps = (
            self.tr("Open {address} and sign in with your phone number. The code comes as a message inside Telegram."),
            self.tr("Choose “API development tools”, and make an application: any title and short name will do."),
            self.tr("Copy App api_id and App api_hash here. They belong to your phone number: do not share them."),
        )
        address = '<a href="https://my.telegram.org">my.telegram.org</a>'
        listed = "".join(f"<li>{step.format(address=address)}</li>" for step in steps)
        why = self.tr("Telegram knows every program by a pair of its user. Once, in three minutes:")
        self.say(f'<p>{why}</p><ol style="margin-left: -18px">{listed}</ol>')
        self._id = self.add_field(self.tr("App api_id:"), "1234567")
        self._hash = self.add_field(self.tr("App api_hash:"), is_secret=True)

    def is_complete(self) -> bool:
        # Asked while the fields are made, too.
        number = self._fields[0].text().strip()
        return super().is_complete() and number.isascii() and number.isdigit()

    def answer(self) -> ProgramKey:
        return ProgramKey(int(self._id.text().strip()), self._hash.text().strip())


class PhonePage(StepPage):
    """Asks for a phone number."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            translate("SigningIn", "Sign in by phone number"), translate("SigningIn", "Send a code"), parent
        )
        self.say(self.tr("Telegram sends a code to the account with this number."))
        self.add_field(self.tr("Phone number:"), "+7 999 123-45-67")


class CodePage(StepPage):
    """Asks for the code that Telegram has sent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(translate("SigningIn", "Type the code"), translate("SigningIn", "Sign in"), parent)
        self.add_field(self.tr("Code:"))

    def ask_for(self, sent: CodeSent) -> None:
        """Say where the code went."""
        self.begin()
        self.say(self.tr("Telegram sent a code %1.").replace("%1", sentence(sent.where)))


class PasswordPage(StepPage):
    """Asks for the two-step password."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(translate("SigningIn", "Two-step password"), translate("SigningIn", "Sign in"), parent)
        self.add_field(self.tr("Password:"), is_secret=True)

    def ask_for(self, needed: PasswordNeeded) -> None:
        """Remind of the password as its owner wished."""
        self.begin()
        words = self.tr("This account is protected by a password of its own.")
        if needed.hint:
            from html import escape

            words += " " + self.tr("Your hint: {hint}").format(hint=escape(needed.hint))
        self.say(words)

    def answer(self) -> str:
        # White space may belong to a password.
        return self._fields[0].text()


class BotPage(StepPage):
    """Asks for a bot's token."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(translate("SigningIn", "Sign in as a bot"), translate("SigningIn", "Sign in"), parent)
        self.say(
            self.tr(
                "{botfather} tells the token: /mybots, the bot, API Token. "
                "A bot has to be an admin of the channel, and has no queue: Devlog sends at the time while it runs."
            ).format(botfather='<a href="https://t.me/BotFather">@BotFather</a>')
        )
        self.add_field(self.tr("Token:"), "123456:ABC…", is_secret=True)
