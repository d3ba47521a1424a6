"""A real server and raw websockets: who is let in, and forty ways to abuse the protocol."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
import websocket

from tests.browser import PASSWORD
from tests.servers.plaza import Plaza

pytestmark = [pytest.mark.processes, pytest.mark.slow]

ANSWER_SECONDS = 5


@pytest.fixture(scope="module", params=["eventlet", pytest.param("threading", marks=pytest.mark.long)])
def plaza(request) -> Iterator[Plaza]:
    with Plaza(async_mode=request.param) as plaza:
        yield plaza


@pytest.fixture(scope="module")
def token(plaza) -> str:
    body = {"email": "raw@plaza.test", "password": PASSWORD}
    answer = requests.post(f"{plaza.url}/api/v1/auth/register/", json=body, timeout=10)
    return str(answer.json()["access_token"])


class Raw:
    """A websocket that says exactly what it is told."""

    def __init__(self, plaza: Plaza, origin: str | None = None) -> None:
        address = f"ws://127.0.0.1:{plaza.port}/socket.io/?EIO=4&transport=websocket"
        self.line = websocket.create_connection(
            address, timeout=ANSWER_SECONDS, origin=origin, suppress_origin=origin is None
        )
        assert self.line.recv().startswith("0{")

    def connect(self, auth: object) -> str:
        """The answer to a handshake."""
        self.line.send("40" + json.dumps(auth))
        return str(self.line.recv())

    def join(self, token: str) -> Raw:
        """Be let in; the greeting comes after the answer, never before."""
        assert self.connect({"token": token}).startswith("40{")
        assert self.line.recv().startswith('42["session.hello"')
        return self

    def until(self, start: str) -> str | None:
        """The first packet that begins so; None when the server hung up."""
        try:
            while True:
                packet = self.line.recv()
                if not packet:
                    return None
                if isinstance(packet, str) and packet.startswith(start):
                    return packet
        except (websocket.WebSocketConnectionClosedException, ConnectionError):
            return None


def is_well(plaza: Plaza, token: str) -> None:
    """The server is up and answers a newcomer."""
    raw = Raw(plaza).join(token)
    raw.line.send('421["topic.leave",{"topics":["post:1"]}]')
    assert raw.until("431") == '431[{"ok":{}}]'
    raw.line.close()


FOREIGN = ["https://evil.example", "null", "http://127.0.0.1:1", "http://localhost.evil.example"]


@pytest.mark.parametrize("origin", FOREIGN)
def test_a_foreign_origin_is_refused_either_way(plaza, origin):
    polling = f"{plaza.url}/socket.io/?EIO=4&transport=polling"
    assert requests.get(polling, headers={"Origin": origin}, timeout=5).status_code == 400
    with pytest.raises(websocket.WebSocketBadStatusException):
        Raw(plaza, origin)


def test_our_own_origin_and_none_are_let_in(plaza, token):
    for origin in (plaza.url, plaza.url.replace("127.0.0.1", "localhost"), None):
        Raw(plaza, origin).join(token).line.close()


@pytest.mark.parametrize(
    "auth", [None, {}, [], "token", {"token": 1}, {"token": ""}, {"token": "x.y.z"}, {"token": "x" * 5000}]
)
def test_a_refusal_tells_the_problem(plaza, auth):
    answer = Raw(plaza).connect(auth)

    assert answer.startswith("44{")
    problem = json.loads(answer[2:])["data"]
    assert problem["status"] == 401
    assert problem["code"] in {"unauthorized", "invalid_token"}


DEEP = "[" * 500 + "]" * 500
ACKED = [
    '["topic.join"]',
    '["topic.join",null]',
    '["topic.join",1,2,3]',
    '["topic.join",[]]',
    '["topic.join",{"topics":"post:1"}]',
    '["topic.join",{"topics":[{"$ne":0}]}]',
    '["topic.join",{"topics":["user:1"],"x":1}]',
    '["topic.join",{"__proto__":{"a":1}}]',
    '["session.refresh",{"token":"x.y.z"}]',
    '["session.hello",{}]',
    '["no.such.event",{}]',
    '["",{}]',
    '["__class__"]',
    '["chat.message.sent",{"conversation_id":"1","body":"x"}]',
    '["chat.message.sent",{"conversation_id":true,"body":"x"}]',
    '["chat.message.sent",{"conversation_id":9223372036854775808,"body":"x"}]',
    '["chat.message.sent",{"conversation_id":-1,"body":"x"}]',
    '["chat.message.sent",{"conversation_id":1.0,"body":"x"}]',
    '["chat.message.sent",{"conversation_id":1,"body":{"a":1}}]',
    '["chat.message.sent",{"conversation_id":1,"body":"x","sender_id":2,"is_system":true}]',
    '["chat.message.read",{"conversation_id":1,"seq":-5}]',
    '["chat.typing",{"conversation_id":1,"typing":"yes"}]',
    '["sync.heads",{"heads":{"x":"y"}}]',
]
BROKEN = [
    "",
    "4",
    "9",
    "2probe",
    "5",
    "6",
    "garbage",
    "42",
    "42{}",
    "42[]",
    "42[1]",
    "42[{}]",
    '42["topic.join"',
    "42" + DEEP,
    '42["topic.join",{"topics":["\\ud800"]}]',
    '42["topic.join",' + "9" * 5000 + "]",
    '42["topic.join",{"topics":["\\u0000"]}]',
    "42/admin,[]",
    "40/admin,{}",
    '42/nowhere,1["topic.join",{}]',
    "43999[1]",
    "431" + "0" * 200 + "[]",
    "42" + "9" * 5000 + '["topic.leave",{"topics":["a"]}]',
    '451-["topic.join",{"_placeholder":true,"num":0}]',
    '4599999999-["topic.join",{"_placeholder":true,"num":0}]',
    '451-["topic.join",{"_placeholder":true,"num":7}]',
    "461-1[]",
    "44{}",
    "47",
    '42["connect",{"token":"x"}]',
    '42["disconnect","server namespace disconnect"]',
    "bAAAA",
]


def refused(answer: str | None) -> bool:
    return answer is not None and "error" in json.loads(answer[3:])[0]


def test_each_well_formed_event_is_answered_with_an_error(plaza, token):
    raw = Raw(plaza).join(token)
    for event in ACKED:
        raw.line.send("427" + event)
        assert refused(raw.until("437")), event
    raw.line.close()
    is_well(plaza, token)


@pytest.mark.parametrize("packet", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_packet_harms_nobody_else(plaza, token, packet):
    raw = Raw(plaza).join(token)
    raw.line.send(packet)
    raw.line.close()
    is_well(plaza, token)


def resident(plaza: Plaza) -> int:
    """Kilobytes in memory."""
    [line] = [line for line in Path(f"/proc/{plaza.pid}/status").read_text().splitlines() if "VmRSS" in line]
    return int(line.split()[1])


def test_huge_packets_and_withheld_attachments_do_not_fill_the_memory(plaza, token):
    flood(plaza, token)
    before = resident(plaza)
    flood(plaza, token)
    assert resident(plaza) - before < 60_000


def flood(plaza: Plaza, token: str) -> None:
    """Announce ten attachments, send five, then one packet of two megabytes; twenty times."""
    for _ in range(20):
        raw = Raw(plaza).join(token)
        raw.line.send('4510-["topic.join",{"_placeholder":true,"num":0}]')
        for _ in range(5):
            raw.line.send_binary(b"x" * 90_000)
        try:
            raw.line.send("42" + "x" * 2_000_000)
        except OSError:
            continue
        assert raw.until("43") is None, "a huge packet ends the connection"
    is_well(plaza, token)


@pytest.mark.parametrize("name", ["connect", "disconnect"])
def test_the_names_of_the_protocol_itself_cannot_be_said(plaza, token, name):
    raw = Raw(plaza).join(token)
    raw.line.send(f'427["{name}",{{"token":"x"}}]')
    assert refused(raw.until("437"))
    raw.line.send('428["topic.leave",{"topics":["post:1"]}]')
    assert raw.until("438") == '438[{"ok":{}}]', "still who they were"
