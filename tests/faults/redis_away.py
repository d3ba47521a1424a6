"""Redis that is stopped, that hangs, or that forgets everything."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import redis
import requests

from tests.faults.claims import Claim, answered_within, at_most, glance, readiness, told, within
from tests.faults.history import ACKNOWLEDGED, now
from tests.faults.listener import Listener
from tests.faults.scene import Scene
from tests.servers.process import wait_until


def stop(scene: Scene, seconds: float = 20.0) -> list[Claim]:
    """Nobody listens on its port."""
    servers = scene.floor.stack.redis
    return _away(scene, seconds, servers.stop, servers.start)


def pause(scene: Scene, seconds: float = 30.0) -> list[Claim]:
    """SIGSTOP: it accepts connections and answers nothing."""
    servers = scene.floor.stack.redis
    return _away(scene, seconds, servers.pause, servers.resume)


def _away(
    scene: Scene, seconds: float, leave: Callable[[], None], come_back: Callable[[], None]
) -> list[Claim]:
    began = now()
    leave()
    first = scene.wait_for_everybody(now())
    claims = [
        at_most("everybody goes on without it", first, 5),
        readiness(scene, ["redis"]),
        sessions_stay_ended(scene),
    ]
    with quiet_talk(scene) as (say, listener):
        scene.go_on(max(0.0, seconds - (now() - began)))
        say()
        come_back()
        back = now()
        wait_until(lambda: listener.seqs == [1, 2], "the last message of a quiet conversation", 60)
        quiet = now() - back
    claims += [
        at_most("and the last one of a quiet conversation, from another process", quiet, 15),
        answered_within(scene, began, back, 5),
        at_most("every message is with the listener after it is back", scene.wait_until_heard(), 15),
    ]
    wait_until(lambda: scene.floor.is_whole(), "readiness", 15)
    scene.wait_for_everybody(back)
    failed = [a for a in within(scene, began, back) if a.outcome != ACKNOWLEDGED and a.status != 409]
    met = [a.status for a in failed if a.began >= began]
    return [*claims, Claim("nothing is refused meanwhile", told(met), not met)]


@contextmanager
def quiet_talk(scene: Scene) -> Iterator[tuple[Callable[[], None], Listener]]:
    """Somebody listens at one process; ``say()`` is a message by another one, and nothing follows it."""
    floor = scene.floor
    ana, ben = floor.make.user(), floor.make.user()
    talk, visitor = floor.make.talk(ana, ben), floor.visitor(floor.make.token(ana))
    here, there = (f"http://127.0.0.1:{port}" for port in floor.stack.ports[:2])
    listener = Listener(floor, floor.make.token(ben), talk, here)

    def say() -> None:
        said = {"body": "Good night.", "client_id": str(uuid.uuid4())}
        path = f"{there}/api/v1/conversations/{talk}/messages/"
        visitor.post(path, json=said, timeout=20).raise_for_status()

    say()
    listener.start()
    try:
        wait_until(lambda: listener.seqs == [1], "the first message", 20)
        yield say, listener
    finally:
        listener.over.set()
        listener.join(10)


def flush(scene: Scene, times: int = 3) -> list[Claim]:
    """FLUSHALL under load, several times."""
    began = now()
    with redis.Redis.from_url(scene.floor.stack.redis.url) as line:
        for _ in range(times):
            line.flushall()
            scene.wait_for_everybody(now())
    return [
        sessions_stay_ended(scene),
        answered_within(scene, began, now(), 5),
        at_most("every message is with the listener", scene.wait_until_heard(), 15),
        readiness(scene, []),
    ]


def sessions_stay_ended(scene: Scene) -> Claim:
    """Who signs out everywhere meanwhile is out at every process."""
    floor = scene.floor
    token = floor.make.token(floor.make.user())
    urls = [f"http://127.0.0.1:{port}/api/v1/users/me/" for port in floor.stack.ports]
    before = {glance(floor, url, token).status for url in urls}
    headers = {"Authorization": f"Bearer {token}"}
    requests.post(floor.api("auth/logout-all/"), headers=headers, timeout=20).raise_for_status()
    after = {glance(floor, url, token).status for url in urls}
    return Claim(
        "who signs out is out at every process",
        f"{sorted(before)} before, {sorted(after)} after",
        (before, after) == ({200}, {401}),
    )
