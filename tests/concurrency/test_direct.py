"""Frames written straight to sockets: whole and in order, also for somebody who reads too slowly."""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import socketio
import websocket

from app.core.realtime.direct import frame_of
from config import ROOT
from tests.servers.process import Child, answers, free_port, wait_until

pytestmark = [pytest.mark.processes, pytest.mark.slow]

FRAMES, SIZE = 120, 8_000


@contextmanager
def serving(folder: Path, *flags: str) -> Iterator[str]:
    """A server that floods; its address without a scheme."""
    port = free_port()
    command = [sys.executable, "-m", "tests.concurrency.direct_server", str(port), *flags]
    child = Child(command, folder / "log", cwd=ROOT)
    try:
        wait_until(lambda: answers(port), "the server's start")
        yield f"127.0.0.1:{port}"
    finally:
        child.end()


class SlowReader:
    """Somebody whose line is full at once, and who reads only when told to."""

    def __init__(self, where: str) -> None:
        self.line = websocket.create_connection(
            f"ws://{where}/socket.io/?EIO=4&transport=websocket",
            timeout=20,
            sockopt=((socket.SOL_SOCKET, socket.SO_RCVBUF, 4096),),
        )
        assert self.line.recv().startswith("0")
        self.line.send("40")
        assert self.line.recv().startswith("40")

    def read(self, count: int) -> list[int]:
        """The numbers of the next frames, each of which must be whole."""
        numbers: list[int] = []
        while len(numbers) < count:
            text = self.line.recv()
            if text == "2":
                self.line.send("3")
                continue
            assert text.startswith("42")
            name, frame = json.loads(text[2:])
            assert name == "frame" and frame["filling"] == "ü" * len(frame["filling"])
            numbers.append(frame["number"])
        return numbers


def flooded(where: str) -> tuple[dict[str, int], list[int], list[int]]:
    """Which way frames went, and what one who keeps up and one who does not have heard."""
    slow = SlowReader(where)
    quick = socketio.Client(reconnection=False, handle_sigint=False)
    heard: list[int] = []
    quick.on("frame", lambda frame: heard.append(frame["number"]))
    quick.connect(f"http://{where}", transports=["websocket"])
    try:
        quick.call("flood", (0, FRAMES, SIZE, False), timeout=30)
        # The slow one wakes up a little, so that its queue is half empty when more comes; of that,
        # every third frame goes the library's own way.
        numbers = slow.read(FRAMES // 4)
        ways: Any = quick.call("flood", (FRAMES, FRAMES, 3, True), timeout=30)
        numbers += slow.read(2 * FRAMES - len(numbers))
        wait_until(lambda: len(heard) == 2 * FRAMES, "all frames")
    finally:
        quick.disconnect()
        slow.line.close()
    return ways, heard, numbers


def test_everybody_gets_every_frame_whole_and_in_order(tmp_path):
    with serving(tmp_path) as where:
        ways, heard, numbers = flooded(where)

    assert heard == list(range(2 * FRAMES))
    assert numbers == list(range(2 * FRAMES))
    assert ways["direct"] > FRAMES // 2 and ways["queued"] >= FRAMES // 20
    assert ways["writes"] < ways["direct"] // 2


@pytest.mark.parametrize("how", ["careless", "hasty"])
def test_without_the_looks_at_the_queue_frames_would_overtake(tmp_path, how):
    with serving(tmp_path, how) as where:
        _ways, heard, numbers = flooded(where)

    assert sorted(heard) == sorted(numbers) == list(range(2 * FRAMES))
    assert heard != list(range(2 * FRAMES))


@pytest.mark.parametrize("length", [0, 125, 126, 65_535, 65_536])
def test_a_frame_says_how_long_it_is(length):
    mine, theirs = socket.socketpair()
    with mine, theirs:
        reader = websocket.WebSocket()
        reader.sock = theirs
        theirs.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 200_000)
        mine.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 200_000)
        mine.sendall(frame_of("x" * length))
        assert reader.recv() == "x" * length
