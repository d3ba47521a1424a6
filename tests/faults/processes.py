"""Processes that die, stop, hang and are started anew."""

from __future__ import annotations

import os
import signal

from tests.faults.claims import Claim, answered_within, at_most, no_read_failed, only, within
from tests.faults.history import now
from tests.faults.scene import Scene
from tests.servers.process import wait_until


def kill_one_process(scene: Scene, times: int = 3) -> list[Claim]:
    """kill -9 of one process after the other."""
    for _ in range(times):
        victim = scene.floor.processes()[0]
        os.kill(victim, signal.SIGKILL)
        _wait_for_end(scene, victim)
        scene.floor.wait_until_whole(victim)
        scene.wait_for_everybody(now())
    return [
        no_read_failed(scene),
        at_most("the listener is complete after the last death", scene.wait_until_heard(), 15),
    ]


def restart_one_by_one(scene: Scene) -> list[Claim]:
    """SIGTERM of each process, the next one when its successor is ready."""
    began, longest = now(), 0.0
    for victim in scene.floor.processes():
        told = now()
        os.kill(victim, signal.SIGTERM)
        _wait_for_end(scene, victim)
        longest = max(longest, now() - told)
        scene.floor.wait_until_whole(victim)
    ended = now()
    scene.wait_for_everybody(ended)
    goodbyes = scene.listener.goodbyes
    return [
        no_read_failed(scene),
        only(scene, began, ended, {502, 503}),
        at_most("a process is gone after it is told", longest, 10),
        Claim("sockets are told when to come back", f"the listener {goodbyes} times", goodbyes >= 1),
        at_most("the listener is complete afterwards", scene.wait_until_heard(), 15),
    ]


def stop_one_process(scene: Scene) -> list[Claim]:
    """SIGSTOP of one process: connections stay open, nobody answers."""
    began = now()
    victim = scene.floor.processes()[0]
    os.kill(victim, signal.SIGSTOP)
    _wait_for_end(scene, victim)
    gone = now()
    scene.floor.wait_until_whole(victim)
    ended = now()
    scene.wait_for_everybody(ended)
    met_it = [a for a in within(scene, began, gone) if a.ended - a.began > 5]
    # Not those who tried again and are told that their first try is still at work: that is an answer.
    unanswered = [a for a in within(scene, began, ended) if not a.status and "socket" not in a.kind]
    return [
        no_read_failed(scene),
        answered_within(scene, began, ended, 15),
        at_most("the watchdog has ended it", gone - began, 15),
        Claim("requests it keeps waiting: few, then it is not chosen", str(len(met_it)), len(met_it) <= 6),
        Claim("every request is answered", f"{len(unanswered)} were not", not unanswered),
        at_most("the listener is complete afterwards", scene.wait_until_heard(), 15),
    ]


def _wait_for_end(scene: Scene, pid: int) -> None:
    wait_until(lambda: pid not in scene.floor.processes(), "a process's end", 60)
