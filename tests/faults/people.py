"""People who go on whatever breaks: they try each thing until they are told that it is done."""

from __future__ import annotations

import itertools
import threading
import uuid
from typing import Any

import requests
import socketio

from tests.faults.floor import PATIENCE_SECONDS, FaultFloor
from tests.faults.history import ACKNOWLEDGED, REFUSED, UNKNOWN, Attempt, History, now
from tests.media import pictures

ASK_AGAIN = {"busy", "in_progress", "rate_limited"}
BETWEEN_TRIES_SECONDS = 0.15
LAST_TRIES_SECONDS = 15.0

_numbers = itertools.count(1)


class Person(threading.Thread):
    """Does one thing after the other; a thing that is begun is tried on for a while after the end."""

    kind = ""
    last_status = 0

    def __init__(self, floor: FaultFloor, history: History, token: str, pause: float) -> None:
        super().__init__(daemon=True)
        self.floor, self.history, self.pause = floor, history, pause
        self.visitor = floor.visitor(token)
        self.over = threading.Event()
        self._until = float("inf")

    def run(self) -> None:
        """Until told that it is over."""
        while not self.over.wait(self.pause):
            self.act()

    def go(self) -> None:
        """It is over: finish what is begun."""
        self._until = now() + LAST_TRIES_SECONDS
        self.over.set()

    @property
    def has_time(self) -> bool:
        """Whether another try may be made."""
        return now() < self._until

    def act(self) -> None:
        """One thing, until it is done or refused for good."""
        name = f"{self.kind} {next(_numbers)}-{uuid.uuid4().hex[:6]}"
        while self.has_time and not self.attempt(name):
            threading.Event().wait(BETWEEN_TRIES_SECONDS)

    def attempt(self, name: str) -> bool:
        """One try; whether there is nothing more to do."""
        raise NotImplementedError

    def ask(self, name: str, method: str, path: str, **options: Any) -> tuple[bool, dict[str, Any]]:
        """One request, noted. Whether it is settled, and the answer if it was acknowledged."""
        began, self.last_status = now(), 0
        try:
            answer = self.visitor.request(method, self.floor.api(path), timeout=PATIENCE_SECONDS, **options)
        except requests.RequestException:
            self.history.note(Attempt(self.kind, name, UNKNOWN, began, now()))
            return False, {}
        self.last_status = answer.status_code
        body = answer.json() if answer.ok else {}
        code = "" if answer.ok else _code_of(answer)
        outcome = ACKNOWLEDGED if answer.ok else UNKNOWN if code == "in_progress" else REFUSED
        place = int(body.get("seq", 0))
        self.history.note(Attempt(self.kind, name, outcome, began, now(), answer.status_code, place))
        return answer.ok or (answer.status_code < 500 and code not in ASK_AGAIN), body


def _code_of(answer: requests.Response) -> str:
    try:
        return str(answer.json().get("code", ""))
    except requests.JSONDecodeError:
        return ""


class Writer(Person):
    """Sends messages over HTTP."""

    kind = "message by HTTP"

    def __init__(self, floor: FaultFloor, history: History, token: str, pause: float, talk: int = 0) -> None:
        super().__init__(floor, history, token, pause)
        self.talk = talk

    def attempt(self, name: str) -> bool:
        """The same name is the same message, for ever."""
        said = {"body": name, "client_id": str(uuid.uuid5(uuid.NAMESPACE_OID, name))}
        return self.ask(name, "POST", f"conversations/{self.talk}/messages/", json=said)[0]


class Talker(Writer):
    """Sends messages over a socket."""

    kind = "message by socket"
    line: socketio.SimpleClient | None = None

    def attempt(self, name: str) -> bool:
        """As a client does: no acknowledgement in time is a new connection and another try."""
        client_id = str(uuid.uuid5(uuid.NAMESPACE_OID, name))
        said = {"conversation_id": self.talk, "body": name, "client_id": client_id}
        began = now()
        try:
            answer = self._line().call("chat.message.sent", said, timeout=5)
        except (socketio.exceptions.SocketIOError, OSError):
            self.history.note(Attempt(self.kind, name, UNKNOWN, began, now()))
            self.hang_up()
            return False
        seq, status = answer.get("ok", {}).get("seq", 0), answer.get("error", {}).get("status", 200)
        outcome = ACKNOWLEDGED if seq else REFUSED
        self.history.note(Attempt(self.kind, name, outcome, began, now(), status, seq))
        return bool(seq)

    def _line(self) -> socketio.SimpleClient:
        if self.line is None:
            options = {"origin": self.floor.stack.url}
            line = socketio.SimpleClient(
                reconnection=False, handle_sigint=False, websocket_extra_options=options
            )
            token = str(self.visitor.headers["Authorization"]).removeprefix("Bearer ")
            line.connect(
                self.floor.stack.url, auth={"token": token}, transports=["websocket"], wait_timeout=5
            )
            self.line = line
        return self.line

    def hang_up(self) -> None:
        """Forget the socket."""
        line, self.line = self.line, None
        if line is not None:
            line.disconnect()

    def run(self) -> None:
        """Hangs up in the end."""
        super().run()
        self.hang_up()


class Poster(Person):
    """Writes posts."""

    kind = "post"

    def attempt(self, name: str) -> bool:
        """One key a post."""
        return self.ask(name, "POST", "posts/", json={"body": name}, headers={"Idempotency-Key": name})[0]


class Uploader(Person):
    """Uploads pictures; the patient try again, under the same key."""

    kind = "upload"
    picture = pictures.photo(320, 240)

    def __init__(
        self, floor: FaultFloor, history: History, token: str, pause: float, *, is_patient: bool
    ) -> None:
        super().__init__(floor, history, token, pause)
        self.is_patient = is_patient

    def attempt(self, name: str) -> bool:
        """One key a picture; a key whose first request died is leased for a minute, so it is let be."""
        file = {"file": ("photo.jpg", self.picture, "image/jpeg")}
        headers = {"Idempotency-Key": name}
        settled, _ = self.ask(name, "POST", "media/", files=file, data={"alt_text": name}, headers=headers)
        return settled or not self.is_patient or self.last_status == 409


class Reader(Person):
    """Reads, and remembers how far the conversation had come each time."""

    kind = "read"

    def __init__(self, floor: FaultFloor, history: History, token: str, pause: float, talk: int = 0) -> None:
        super().__init__(floor, history, token, pause)
        self.talk = talk
        self.heads: list[int] = []
        self._paths = itertools.cycle(["products/", f"conversations/{talk}/", "posts/", "users/me/"])

    def act(self) -> None:
        """One page; a read that failed is not tried again."""
        self.attempt(next(self._paths))

    def attempt(self, name: str) -> bool:
        """A page, by its path."""
        settled, body = self.ask(name, "GET", name)
        if "last_event" in body:
            self.heads.append(int(body["last_event"]))
        return settled


class Newcomer(Person):
    """Signs in again and again."""

    kind = "sign-in"

    def __init__(self, floor: FaultFloor, history: History, login: dict[str, str], pause: float) -> None:
        super().__init__(floor, history, "", pause)
        self.login = login

    def attempt(self, name: str) -> bool:
        """With the right password."""
        return self.ask(name, "POST", "auth/login/", json=self.login)[0]
