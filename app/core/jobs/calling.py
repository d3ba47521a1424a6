"""Jobs by Celery: its queue only calls, the rows say what there is to do.

A serving process tells Celery that there is work; one of Celery's processes comes and looks. What
nobody was called for (Redis was away, a command asked, a worker was killed) is found by the sweep
that Celery's scheduler orders every two seconds. Several schedulers order more sweeps, no more work:
whose turn a periodic job is, a row decides.
"""

from __future__ import annotations

import logging
from typing import Any

from celery import Celery
from celery.signals import worker_process_init
from flask import Flask
from kombu.exceptions import OperationalError

from app.core.db import db, reading_slot
from app.core.jobs.worker import Worker, worker_slot
from app.core.settings import settings_slot

log = logging.getLogger(__name__)

WORK, SWEEP = "plaza.work", "plaza.sweep"
SWEEP_SECONDS = 2.0
# A call that waits longer is of no use: sweeps have come by. So calls do not pile up without workers.
CALL_LIVES_SECONDS = 30
# One call is not for ever, so that Celery can end a process in peace between two.
TURN_SECONDS = 5.0
MOST_CALLS = 50


def celery_of(app: Flask) -> Celery:
    """A Celery that works on an application's jobs; ``redis_url`` is its broker."""
    settings = settings_slot.of(app)
    worker = worker_slot.of(app)
    celery = Celery("plaza", broker=settings.redis_url, set_as_current=False)
    celery.conf.update(
        task_ignore_result=True,
        task_acks_late=True,
        task_reject_on_worker_lost=True,
        task_serializer="json",
        accept_content=["json"],
        task_default_queue="plaza",
        worker_prefetch_multiplier=1,
        worker_hijack_root_logger=False,
        worker_redirect_stdouts=False,
        worker_send_task_events=False,
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,
        broker_transport_options={
            "global_keyprefix": "plaza:jobs:",
            "visibility_timeout": 3600,
            "socket_connect_timeout": 1,
            "socket_timeout": 5,
        },
        beat_scheduler="celery.beat:Scheduler",
        beat_schedule={
            "sweep": {
                "task": SWEEP,
                "schedule": SWEEP_SECONDS,
                "options": {"expires": CALL_LIVES_SECONDS},
            }
        },
    )

    @celery.task(name=WORK)
    def work() -> None:
        with app.app_context():
            worker.run_due(TURN_SECONDS)

    @celery.task(name=SWEEP)
    def sweep() -> None:
        with app.app_context():
            worker.schedule_due()
            worker.run_due(TURN_SECONDS)

    def start_anew(**_: Any) -> None:
        """A forked process must not speak on its parent's connections to the database."""
        with app.app_context():
            db.engine.dispose(close=False)
            reading_slot.of(app).dispose(close=False)

    worker_process_init.connect(start_anew, weak=False)
    return celery


def call_forever(app: Flask, worker: Worker) -> None:
    """In a serving process: call Celery for the work that was asked for here, until stopped.

    It is a task of its own, so that a Redis that is slow or gone holds up no request.
    """
    celery = celery_of(app)
    while calls := worker.wait_for_calls():
        try:
            for _ in range(min(calls, MOST_CALLS)):
                celery.send_task(WORK, expires=CALL_LIVES_SECONDS, retry=False)
        except OperationalError:
            log.warning("Celery could not be called for work; its sweep will find it")
