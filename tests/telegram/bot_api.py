"""A small strict Bot API server over real HTTP: it refuses what Telegram refuses, and fails as it is told to.

Rules and wording are those of https://core.telegram.org/bots/api.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from tests.telegram.faults import Dropped, Fault, Plan, Refusal, WrongPage, bad_request
from tests.telegram.flood import Flood
from tests.telegram.html_text import Entity, utf16
from tests.telegram.limits import Json, checked_caption, checked_commands, checked_keyboard, checked_text
from tests.telegram.updates import Updates
from tests.telegram.uploads import MOST_HANDED_OUT, Files, Upload
from tests.telegram.webhooks import Webhook
from tests.telegram.wire import check_token, hang_up, read_parameters

BOT = {"id": 987654321, "is_bot": True, "first_name": "Mensetsu", "username": "mensetsu_bot"}
ACTIONS = {"typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document"}
CALLBACK_SECONDS = 150.0


@dataclass
class Sent:
    """A message in a chat, or in a topic of it; `author` is None for the bot's own."""

    id: int
    chat: Json
    author: str | None
    text: str
    entities: tuple[Entity, ...] = ()
    keyboard: list[list[Json]] = field(default_factory=list)
    file: Upload | None = None
    topic: int | None = None

    def shows(self, words: str) -> bool:
        return words in self.text

    def labels(self) -> list[list[str]]:
        return [[button["text"] for button in row] for row in self.keyboard]

    def json(self) -> Json:
        return {
            "message_id": self.id,
            "date": int(time.time()),
            "chat": self.chat,
            "from": BOT,
            **({"message_thread_id": self.topic, "is_topic_message": True} if self.topic else {}),
            **self._content(),
            **({"reply_markup": {"inline_keyboard": self.keyboard}} if self.keyboard else {}),
        }

    def _content(self) -> Json:
        entities = [vars(entity) for entity in self.entities]
        if self.file is None:
            return {"text": self.text, "entities": entities}
        return {**self.file.json(), **({"caption": self.text, "caption_entities": entities} if self.text else {})}


@dataclass(frozen=True)
class Call:
    """A request that came in, well-formed or not; `at` is in seconds of a clock that never jumps."""

    at: float
    method: str
    chat: int | None


class BotApi:
    """The server, as an async context manager. What a bot sees goes in by `update`; what it did is in `chats`.

    While `down` is set, every call goes wrong in that way. `refusals` holds what broke a rule.
    """

    def __init__(self) -> None:
        self.url = ""
        self.chats: dict[int, list[Sent]] = {}
        self.places: dict[int, Json] = {}
        self.topics: dict[int, set[int]] = {}
        self.blocked: set[int] = set()
        self.menus: dict[str, list[Json]] = {}
        self.answered: dict[str, str] = {}
        self.calls: list[Call] = []
        self.refusals: list[str] = []
        self.down: Fault | None = None
        self.updates = Updates()
        self.webhook = Webhook(self.updates)
        self.flood = Flood()
        self.files = Files()
        self._presses: dict[str, float] = {}
        self._faults = Plan()
        self._ids = itertools.count(1000)
        self._methods: dict[str, Callable[[Json], object]] = {
            "getme": lambda _: BOT,
            "sendmessage": self._send_message,
            "sendphoto": partial(self._send_file, "photo"),
            "senddocument": partial(self._send_file, "document"),
            "sendvoice": partial(self._send_file, "voice"),
            "sendaudio": partial(self._send_file, "audio"),
            "editmessagetext": self._edit_message_text,
            "editmessagereplymarkup": self._edit_message_reply_markup,
            "answercallbackquery": self._answer_callback_query,
            "sendchataction": self._send_chat_action,
            "setmycommands": self._set_my_commands,
            "setwebhook": self._set_webhook,
            "deletewebhook": self._delete_webhook,
            "getwebhookinfo": self._get_webhook_info,
            "getfile": self._get_file,
        }

    # --- for tests ---

    def fail(self, method: str, fault: Fault, times: int = 1, chat: int | None = None) -> None:
        """Let the next calls of a method ("*": of any), in one chat or in all, go wrong."""
        self._faults.add(method.lower(), fault, times, chat)

    def faults_left(self) -> int:
        """How many planned faults no call has met yet."""
        return len(self._faults.waiting)

    def recover(self) -> None:
        """Forget the faults that are still planned."""
        self._faults = Plan()

    def open_chat(self, chat: Json, topics: Iterable[int] = ()) -> None:
        """A chat that the bot is in; a forum has topics."""
        self.places[chat["id"]] = chat
        self.chats.setdefault(chat["id"], [])
        self.topics.setdefault(chat["id"], set()).update(topics)

    def new_id(self) -> int:
        return next(self._ids)

    def update(self, **content: Any) -> Json:
        """Something happens: the bot gets an update."""
        update = {"update_id": self.new_id(), **content}
        self.updates.add(update)
        return update

    def press(self, sent: Sent, button: Json, by: Json) -> str:
        """A button is pressed; returns the id of the press, under which `answered` has the bot's answer."""
        press = str(self.new_id())
        self._presses[press] = time.monotonic()
        query = {"id": press, "from": by, "message": sent.json(), "chat_instance": "1", "data": button["callback_data"]}
        self.update(callback_query=query)
        return press

    def calls_of(self, method: str, chat: int | None = None) -> list[Call]:
        return [call for call in self.calls if call.method == method.lower() and chat in (None, call.chat)]

    async def answer(self, method: str, parameters: Json) -> object:
        """What a call is answered that comes without HTTP; raises Refusal."""
        self.calls.append(Call(time.monotonic(), method, parameters.get("chat_id")))
        return await self._call(method, parameters)

    # --- HTTP ---

    async def __aenter__(self) -> Self:
        server = web.Application(client_max_size=60 * 2**20)
        server.router.add_route("*", "/bot{token}/{method}", self._serve)
        server.router.add_get("/file/bot{token}/{file}", self._hand_out)
        self._runner = web.AppRunner(server, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.updates.end_poll()
        await self.webhook.remove()
        await self._runner.cleanup()

    async def _serve(self, request: web.Request) -> web.Response:
        method = request.match_info["method"].lower()
        parameters = await read_parameters(request)
        chat = parameters.get("chat_id")
        self.calls.append(Call(time.monotonic(), method, chat))
        fault = self.down or self._faults.next(method, chat)
        if isinstance(fault, WrongPage):
            return web.Response(status=fault.status, text=fault.text, content_type="text/html")
        if isinstance(fault, Dropped) and not fault.done:
            return hang_up(request)
        try:
            check_token(request.match_info["token"])
            if isinstance(fault, Refusal):
                raise fault
            self.flood.check(method, chat or 0)
            result = await self._call(method, parameters)
        except Refusal as refusal:
            if refusal is not fault:
                self.refusals.append(f"{method}: {refusal}")
            return web.json_response(refusal.body, status=refusal.code)
        if isinstance(fault, Dropped):
            return hang_up(request)
        return web.json_response({"ok": True, "result": result})

    async def _hand_out(self, request: web.Request) -> web.Response:
        check_token(request.match_info["token"])
        return web.Response(body=self.files.uploaded[request.match_info["file"]].content)

    async def _call(self, method: str, parameters: Json) -> object:
        if method == "getupdates":
            if self.webhook.url:
                raise Refusal(409, "Conflict: can't use getUpdates method while webhook is active")
            return await self.updates.get(parameters)
        if method == "deletewebhook":
            await self.webhook.remove()
        if method not in self._methods:
            raise Refusal(404, "Not Found: method not found")
        return self._methods[method](parameters)

    # --- the methods ---

    def _send_message(self, parameters: Json) -> Json:
        chat = self._chat(parameters)
        return self._post(chat, parameters, *checked_text(parameters))

    def _send_file(self, kind: str, parameters: Json) -> Json:
        chat = self._chat(parameters)
        file = self.files.take(kind, parameters)
        return self._post(chat, parameters, *checked_caption(parameters), file)

    def _post(
        self, chat: int, parameters: Json, text: str, entities: tuple[Entity, ...], file: Upload | None = None
    ) -> Json:
        topic = parameters.get("message_thread_id")
        if topic is not None and topic not in self.topics[chat]:
            raise bad_request("message thread not found")
        keyboard = checked_keyboard(parameters)
        sent = Sent(self.new_id(), self.places[chat], None, text, entities, keyboard, file, topic)
        self.chats[chat].append(sent)
        return sent.json()

    def _edit_message_text(self, parameters: Json) -> Json:
        sent = self._own(parameters)
        (text, entities), keyboard = checked_text(parameters), checked_keyboard(parameters)
        if (text, entities, keyboard) == (sent.text, sent.entities, sent.keyboard):
            raise bad_request("message is not modified: specified new message content and reply markup are the same")
        sent.text, sent.entities, sent.keyboard = text, entities, keyboard
        return sent.json()

    def _edit_message_reply_markup(self, parameters: Json) -> Json:
        sent = self._own(parameters)
        keyboard = checked_keyboard(parameters)
        if keyboard == sent.keyboard:
            raise bad_request("message is not modified: specified new message content and reply markup are the same")
        sent.keyboard = keyboard
        return sent.json()

    def _own(self, parameters: Json) -> Sent:
        messages = {sent.id: sent for sent in self.chats[self._chat(parameters)]}
        sent = messages.get(parameters.get("message_id", 0))
        if sent is None:
            raise bad_request("message to edit not found")
        if sent.author is not None:
            raise bad_request("message can't be edited")
        return sent

    def _answer_callback_query(self, parameters: Json) -> bool:
        press = str(parameters.get("callback_query_id"))
        if press not in self._presses or time.monotonic() - self._presses[press] > CALLBACK_SECONDS:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        text = str(parameters.get("text", ""))
        if utf16(text) > 200:
            raise bad_request("MESSAGE_TOO_LONG")
        self.answered[press] = text
        return True

    def _send_chat_action(self, parameters: Json) -> bool:
        self._chat(parameters)
        if parameters.get("action") not in ACTIONS:
            raise bad_request("wrong parameter action in request")
        return True

    def _set_my_commands(self, parameters: Json) -> bool:
        scope = parameters.get("scope", {"type": "default"})
        whose = "" if scope["type"] == "default" else f"{scope.get('chat_id', scope['type'])} "
        self.menus[f"{whose}{parameters.get('language_code', '')}".strip()] = checked_commands(parameters)
        return True

    def _set_webhook(self, parameters: Json) -> bool:
        self.webhook.set(parameters)
        return True

    def _delete_webhook(self, parameters: Json) -> bool:
        if parameters.get("drop_pending_updates"):
            self.updates.waiting.clear()
        return True

    def _get_webhook_info(self, _: Json) -> Json:
        waiting = len(self.updates.waiting)
        error = {"last_error_message": self.webhook.error} if self.webhook.error else {}
        return {"url": self.webhook.url, "has_custom_certificate": False, "pending_update_count": waiting, **error}

    def _get_file(self, parameters: Json) -> Json:
        upload = self.files.uploaded.get(parameters.get("file_id", ""))
        if upload is None:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        if len(upload.content) > MOST_HANDED_OUT:
            raise bad_request("file is too big")
        known = {"file_id": upload.file_id, "file_unique_id": f"u{upload.file_id}", "file_size": len(upload.content)}
        return {**known, "file_path": upload.file_id}

    def _chat(self, parameters: Json) -> int:
        chat = parameters.get("chat_id")
        if not isinstance(chat, int) or chat not in self.chats:
            raise bad_request("chat_id is empty" if chat is None else "chat not found")
        if chat in self.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        return chat
