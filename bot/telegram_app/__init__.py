"""The Telegram front end: an update becomes an event, and what is owed becomes messages.

```
Telegram -> Poller -> updates (database) -> Inbox -> Runner -> messages owed (database) -> Outbox -> Telegram
                                              ^         |
                                              +- GradingDesk
```

Each arrow into the database is one transaction, so that a crash at any instant loses nothing: what was received is
handled, what was under way is graded and what is owed is sent at the next start.
"""

from bot.telegram_app.app import leave, run
from bot.telegram_app.errors import AlreadyRunning, TelegramAppError, TokenRefused

__all__ = ["AlreadyRunning", "TelegramAppError", "TokenRefused", "leave", "run"]
