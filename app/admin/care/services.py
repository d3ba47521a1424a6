"""The services Plaza leans on, asked now: database, Redis, mail, Plaza itself."""

from __future__ import annotations

import shutil
import smtplib
import ssl
import time
import urllib.request
from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import unquote, urlsplit

import redis
from sqlalchemy import Connection, func, select, text
from sqlalchemy.exc import SQLAlchemyError

from app.admin.care.findings import Finding, look, ok, wrong
from app.core import clock
from app.core.db import db
from app.core.jobs.models import Job, JobSchedule
from app.core.schema import revision_of, what_is_wrong
from app.core.unit_of_work import unit_of_work
from config import Settings

SECONDS = 5
CLOCK_SECONDS = 2.0
LATE = timedelta(minutes=5)
CONNECTIONS_A_PROCESS, SPARE_CONNECTIONS = 40, 20


def database(settings: Settings) -> Iterator[Finding]:
    """Reachable, at the newest revision, durable, with room for our connections."""
    started = time.monotonic()
    try:
        with db.engine.connect() as connection:
            revision = revision_of(connection)
            milliseconds = (time.monotonic() - started) * 1000
            fault = what_is_wrong(revision)
            if fault:
                yield wrong("database", fault)
            else:
                yield ok("database", f"revision {revision}, the newest; answered in {milliseconds:.0f} ms")
            if not settings.is_sqlite:
                yield from _postgresql(connection, settings)
    except SQLAlchemyError as error:
        reason = str(getattr(error, "orig", None) or type(error).__name__).strip().splitlines()[0]
        yield wrong("database", f"does not answer: {reason}. Is it running, and is DATABASE_URL right?")


def _postgresql(connection: Connection, settings: Settings) -> Iterator[Finding]:
    def setting(name: str) -> str:
        return str(connection.exec_driver_sql(f"SHOW {name}").scalar_one())

    if int(setting("server_version_num")) < 150000:
        yield wrong("database", f"PostgreSQL {setting('server_version')} is too old: 15 or newer is needed")
    if setting("server_encoding") != "UTF8":
        yield wrong("database", "its encoding is not UTF8: create it with --encoding UTF8")
    for name in ("fsync", "full_page_writes"):
        if setting(name) != "on":
            yield look("database", f"{name} is off: after a crash, acknowledged orders may be gone")
    needed = CONNECTIONS_A_PROCESS * settings.workers + SPARE_CONNECTIONS
    if int(setting("max_connections")) < needed:
        yield look("database", f"max_connections is {setting('max_connections')}: raise it to {needed}")
    theirs = connection.execute(text("SELECT extract(epoch FROM clock_timestamp())")).scalar_one()
    yield _clock("the database", float(theirs))
    if shutil.which("pg_dump") is None or shutil.which("pg_restore") is None:
        yield look("backup", "pg_dump or pg_restore is missing: apt-get install postgresql-client")


def live_messages(settings: Settings) -> Iterator[Finding]:
    """Redis, where one is configured."""
    if not settings.redis_url:
        yield ok("redis", "none: one process keeps live events in memory")
        return
    try:
        server = redis.Redis.from_url(settings.redis_url, socket_connect_timeout=2, socket_timeout=2)
        seconds, micros = server.time()
    except redis.AuthenticationError:
        yield wrong("redis", "refuses the password in REDIS_URL")
    except (redis.RedisError, ValueError) as error:
        yield wrong("redis", f"does not answer ({type(error).__name__}): is it running, is REDIS_URL right?")
    else:
        yield ok("redis", f"answers at {urlsplit(settings.redis_url).hostname}")
        yield _clock("Redis", seconds + micros / 1e6)


def _clock(whose: str, theirs: float) -> Finding:
    apart = abs(time.time() - theirs)
    if apart > CLOCK_SECONDS:
        return look("clock", f"{apart:.0f} s apart from that of {whose}: set both by NTP")
    return ok("clock", f"agrees with {whose}")


def mail(settings: Settings) -> Iterator[Finding]:
    """Greeted and signed in to, as for a mail; none is sent."""
    if not settings.mail_url:
        yield look("mail", "MAIL_URL is empty: no mail is sent")
        return
    server = urlsplit(settings.mail_url)
    where = f"{server.hostname}:{server.port or 25}"
    try:
        with smtplib.SMTP(server.hostname or "localhost", server.port or 25, timeout=SECONDS) as smtp:
            smtp.ehlo()
            if server.scheme == "smtps" or (server.username and smtp.has_extn("starttls")):
                smtp.starttls(context=ssl.create_default_context())
            if server.username:
                smtp.login(unquote(server.username), unquote(server.password or ""))
    except smtplib.SMTPAuthenticationError:
        yield wrong("mail", f"{where} refuses the name or password in MAIL_URL")
    except (OSError, smtplib.SMTPException) as error:
        yield wrong("mail", f"{where} does not take mail ({type(error).__name__}): is MAIL_URL right?")
    else:
        yield ok("mail", f"{where} takes mail")


def work(settings: Settings) -> Iterator[Finding]:
    """Whether somebody works on jobs: due ones do not wait, periodic ones come round."""
    late = clock.now() - LATE
    try:
        with unit_of_work(writes=False):
            waiting = db.session.execute(
                select(func.count()).select_from(Job).where(Job.status == "queued", Job.run_at < late)
            ).scalar_one()
            dead = db.session.execute(
                select(func.count()).select_from(Job).where(Job.status == "dead")
            ).scalar_one()
            next_at = db.session.scalar(select(func.min(JobSchedule.next_at)))
    except SQLAlchemyError:
        return
    who = "Celery" if settings.jobs == "celery" else "Plaza"
    if waiting:
        yield wrong("jobs", f"{waiting} wait for more than 5 minutes: no process of {who} works on them")
    elif next_at is None or next_at < late:
        yield look("jobs", f"periodic ones do not come round: {who} does not run, or only just started")
    else:
        yield ok("jobs", "are worked on")
    if dead:
        yield look("jobs", f"{dead} are dead: see `flask jobs list --status dead`, then `flask jobs retry`")


def public_address(settings: Settings) -> Iterator[Finding]:
    """Whether Plaza answers where people reach it."""
    try:
        with urllib.request.urlopen(f"{settings.url}/health/ready", timeout=SECONDS):
            yield ok("address", f"{settings.url} answers and is ready")
    except (OSError, ValueError) as error:
        reason = f"HTTP {error.code}" if isinstance(error, urllib.request.HTTPError) else type(error).__name__
        yield look(
            "address",
            f"{settings.url}/health/ready: {reason}. Does Plaza run, does nginx, does the name lead here?",
        )
