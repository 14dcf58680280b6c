"""What can be wrong around the bot.

TelegramAppError
├── AlreadyRunning   another process serves this data folder
├── TokenRefused     Telegram does not know the token
├── CannotListen     the address for the webhook is taken, or is not this machine's
├── Undeliverable    Telegram will not take a message, however often it is sent; the outbox drops it
│   └── Unreachable  nor any other message to this chat: the bot was blocked or removed
└── ChatMoved        a group has become a supergroup, under another id; what is owed goes there
"""


class TelegramAppError(Exception):
    """Root of what this package raises; its text is a sentence that says what to do."""


class AlreadyRunning(TelegramAppError):
    """Another process serves this data folder."""


class TokenRefused(TelegramAppError):
    """Telegram does not know the token."""


class CannotListen(TelegramAppError):
    """The address for the webhook is taken, or is not this machine's."""


class Undeliverable(TelegramAppError):
    """Telegram will not take a message, however often it is sent."""


class ChatMoved(TelegramAppError):
    """A group has become a supergroup."""

    def __init__(self, new: int) -> None:
        super().__init__(f"The chat is {new} now.")
        self.new = new


class Unreachable(Undeliverable):
    """Telegram takes no messages to this chat."""
