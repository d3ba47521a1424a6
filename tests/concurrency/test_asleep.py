"""Sockets without a green thread: what comes is read whole and in order, and each end is one end."""

from __future__ import annotations

import json
import socket
import struct
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress

import pytest
import requests
import websocket

from tests.concurrency.test_direct import serving
from tests.concurrency.test_resting import ask, connected
from tests.servers.process import wait_until

pytestmark = [pytest.mark.processes, pytest.mark.slow]

MASK = b"\x05\x06\x07\x08"
PONG = "3"


@pytest.fixture
def where(tmp_path) -> Iterator[str]:
    with serving(tmp_path, "launched") as where:
        yield where


@pytest.fixture
def brisk(tmp_path) -> Iterator[str]:
    with serving(tmp_path, "launched", "brisk") as where:
        yield where


def frame(text: str, *, opcode: int = 1, final: bool = True) -> bytes:
    """A client's frame of less than 126 bytes."""
    body = text.encode()
    masked = bytes(byte ^ MASK[place % 4] for place, byte in enumerate(body))
    return struct.pack("!BB", opcode | 128 * final, 128 | len(body)) + MASK + masked


def note(what: object) -> str:
    """An event that the server notes."""
    return f"42{json.dumps(['note', what])}"


def is_told(line: websocket.WebSocket, event: str, expected: object) -> None:
    """Wait until the server answers this to an event without arguments."""
    wait_until(lambda: json.loads(ask(line, event)) == expected, f"{event}: {expected}")


def test_what_comes_together_with_pongs_is_read_in_order(where):
    line, asking = connected(where), connected(where)
    for burst in range(10):
        texts = [note([burst, number]) for number in range(20)]
        line.sock.sendall(
            b"".join(frame(PONG) * (number % 3) + frame(text) for number, text in enumerate(texts))
        )
        line.sock.sendall(frame(PONG))
        time.sleep(0.01)
    is_told(asking, "noted", [[burst, number] for burst in range(10) for number in range(20)])


@pytest.mark.parametrize("size", [1, 2, 6, 7, 8, 13])
def test_what_comes_in_pieces_is_read_whole(where, size):
    line, asking = connected(where), connected(where)
    sent = frame(note("a" * 10)) + frame(PONG) + frame(note("b")) + frame("", opcode=9) + frame(note("c"))
    for first in range(0, len(sent), size):
        line.sock.sendall(sent[first : first + size])
        time.sleep(0.005)
    is_told(asking, "noted", ["a" * 10, "b", "c"])


def test_a_message_may_pause_between_its_frames(where):
    line, asking = connected(where), connected(where)
    text = note("in two frames")
    line.sock.sendall(frame(text[:9], final=False))
    is_told(asking, "noted", [])
    line.sock.sendall(frame("", opcode=9))
    is_told(asking, "noted", [])
    line.sock.sendall(frame(text[9:], opcode=0))
    is_told(asking, "noted", ["in two frames"])
    assert line.recv_frame().opcode == 10


def test_a_pong_that_nobody_asked_for_beats_no_faster(brisk):
    line = connected(brisk)
    line.sock.sendall(frame(PONG) * 50)
    began = time.monotonic()
    for _ in range(3):
        assert line.recv() == "2"
        line.sock.sendall(frame(PONG) * 5)
    assert time.monotonic() - began > 1


@pytest.mark.parametrize("packet", ["x", "9", "b", '42["note"', ""], ids=str)
def test_who_says_what_is_no_packet_harms_nobody(where, packet):
    line, asking = connected(where), connected(where)
    before = ask(asking, "files")
    line.send(packet)
    line.shutdown()
    wait_until(lambda: ask(asking, "sockets") == "1", "its end")
    wait_until(lambda: int(ask(asking, "files")) == int(before) - 1, "its file")
    assert len(json.loads(ask(asking, "gone"))) == 1


def test_a_message_that_is_too_large_ends_the_line(where):
    line, asking = connected(where), connected(where)
    line.sock.sendall(struct.pack("!BBQ", 0x81, 255, 50_000_000) + MASK)
    with suppress(OSError, websocket.WebSocketException):
        while line.recv():
            pass
    is_told(asking, "gone", ["transport close"])


def goodbye(line: websocket.WebSocket) -> None:
    """As a browser does."""
    line.close()


def break_off(line: websocket.WebSocket) -> None:
    """As a computer does that is switched off and on."""
    line.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    line.sock.close()


def half_close(line: websocket.WebSocket) -> None:
    """Nothing more will be said, but there is still somebody who listens."""
    line.sock.shutdown(socket.SHUT_WR)


def say_so(line: websocket.WebSocket) -> None:
    """With a packet of Engine.IO."""
    line.send("1")


def ask_for_it(line: websocket.WebSocket) -> None:
    """The server ends it."""
    line.send('42["leave"]')


def fall_silent(_line: websocket.WebSocket) -> None:
    """No answer to any ping."""


@pytest.mark.parametrize("end", [goodbye, break_off, half_close, say_so, ask_for_it, fall_silent])
def test_each_end_is_told_once_and_leaves_nothing(tmp_path, end):
    # Whoever does not hang up as well is waited for as long as for the answer to a ping.
    waits = end in {say_so, ask_for_it, fall_silent}
    with serving(tmp_path, "launched", *(["brisk"] if waits else [])) as where:
        asking = connected(where)
        files, places, threads = (int(ask(asking, what)) for what in ("files", "places", "threads"))
        lines = [connected(where) for _ in range(5)]
        assert int(ask(asking, "places")) == places - 5
        for line in lines:
            end(line)
        wait_until(lambda: ask(asking, "sockets") == "1", "their end")
        wait_until(lambda: int(ask(asking, "files")) == files, "their files")
        wait_until(lambda: int(ask(asking, "places")) == places, "their places")
        wait_until(lambda: int(ask(asking, "threads")) == threads, "their green threads")
        wait_until(lambda: ask(asking, "transports") == "1", "what they held")
        assert len(json.loads(ask(asking, "gone"))) == 5


def test_who_is_hung_up_on_may_still_say_something(brisk):
    """Else the system would answer it with a reset, and what was said last might not be read."""
    line = connected(brisk)
    while line.sock.recv(4096):
        pass
    for _ in range(3):
        line.sock.sendall(frame("", opcode=10))
        time.sleep(0.1)


def test_who_rests_keeps_a_place(tmp_path):
    with serving(tmp_path, "launched", "few") as where, ExitStack() as closing:
        lines = [connected(where) for _ in range(5)]
        assert ask(lines[0], "places") == "0"
        waiting = socket.create_connection(where.split(":"), 5)
        closing.callback(waiting.close)
        waiting.sendall(b"GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: here\r\n\r\n")
        waiting.settimeout(1)
        with pytest.raises(TimeoutError):
            waiting.recv(1)
        lines.pop().close()
        waiting.settimeout(10)
        assert waiting.recv(8) == b"HTTP/1.1"


def test_one_that_began_by_polling_rests_as_well(where):
    asking = connected(where)
    threads = int(ask(asking, "threads"))
    address = f"{where}/socket.io/?EIO=4&transport="
    began = requests.get(f"http://{address}polling", headers={"Connection": "close"}, timeout=10)
    sid = json.loads(began.text[1:])["sid"]
    line = websocket.create_connection(f"ws://{address}websocket&sid={sid}", timeout=10)
    line.send("2probe")
    assert line.recv() == "3probe"
    line.send("5")
    line.send("40")
    while not line.recv().startswith("40"):
        pass
    line.send(note("here"))
    is_told(asking, "noted", ["here"])
    assert int(ask(asking, "threads")) == threads


def upgrade(where: str, query: str, *more: str) -> socket.socket:
    """A handshake by hand."""
    line = socket.create_connection(where.split(":"), 5)
    head = [
        f"GET /socket.io/?EIO=4&transport=websocket{query} HTTP/1.1",
        *("Host: here", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"),
        *("Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==", *more),
    ]
    line.sendall(head.pop(0).encode())
    # The server waits for the rest by now, with a green thread.
    time.sleep(0.05)
    line.sendall("\r\n".join(["", *head, "", ""]).encode())
    return line


def test_a_handshake_that_promises_a_body_and_hangs_up_leaves_nothing(where):
    asking = connected(where)
    files, places = ask(asking, "files"), ask(asking, "places")
    line = upgrade(where, "", "Content-Length: 5")
    assert line.recv(12) == b"HTTP/1.1 101"
    is_told(asking, "places", int(places) - 1)
    line.close()
    wait_until(lambda: ask(asking, "places") == places, "its place")
    wait_until(lambda: ask(asking, "files") == files, "its file")


def test_a_session_has_one_line(where):
    asking = connected(where)
    places = ask(asking, "places")
    began = requests.get(
        f"http://{where}/socket.io/?EIO=4&transport=polling", headers={"Connection": "close"}, timeout=10
    )
    sid = json.loads(began.text[1:])["sid"]
    first, second = upgrade(where, f"&sid={sid}"), upgrade(where, f"&sid={sid}")
    first.settimeout(10)
    second.settimeout(10)
    assert first.recv(12) == second.recv(12) == b"HTTP/1.1 101"
    while second.recv(4096):
        continue  # It is hung up on: nobody would read what comes on it.
    second.close()
    first.sendall(frame("2probe") + frame("5") + frame("40"))
    is_told(asking, "places", int(places) - 1)
    first.close()
    wait_until(lambda: ask(asking, "places") == places, "its place")


def test_what_nobody_reads_of_a_handshake_is_forgotten(where):
    fields = json.loads(ask(connected(where), "fields"))
    assert "HTTP_HOST" in fields and "REMOTE_ADDR" in fields
    assert "HTTP_SEC_WEBSOCKET_KEY" not in fields and "eventlet.input" not in fields
