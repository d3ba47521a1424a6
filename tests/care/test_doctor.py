"""The doctor looks at everything, says what to do, and shows no secret."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask_migrate import upgrade

from app import create_app
from app.core import clock
from app.core.db import db, reading_slot
from app.core.jobs import worker_slot
from app.core.jobs.models import Job
from app.core.unit_of_work import unit_of_work
from config import Settings
from tests.servers.process import free_port

Look = Callable[..., tuple[int, dict[str, list[str]], str]]


@pytest.fixture
def examined(tmp_path: Path) -> Iterator[Look]:
    """``examined(mail_url=…)``: exit code, lines by level, and all that was said."""
    apps: list[Flask] = []

    def examine(prepare: Callable[[Flask], None] | None = None, **given: object) -> tuple[int, dict, str]:
        settings = Settings.from_env(
            {},
            **{
                "plaza_env": "test",
                "instance_dir": str(tmp_path),
                "async_mode": "threading",
                "log_level": "ERROR",
                "public_url": f"http://127.0.0.1:{free_port()}",
                "secret_key": "k3-Secret-For-Doctors-9f8e7d6c5b4a",
            }
            | given,
        )
        app = create_app(settings)
        apps.append(app)
        if prepare:
            with app.app_context():
                prepare(app)
        done = app.test_cli_runner().invoke(args=["doctor"])
        lines: dict[str, list[str]] = {"ok": [], "look": [], "wrong": []}
        for line in done.output.splitlines():
            level, rest = line.split(maxsplit=1)
            lines[level].append(rest)
        return done.exit_code, lines, done.output

    yield examine
    for app in apps:
        with app.app_context():
            db.engine.dispose()
            reading_slot.get().dispose()


def migrated(app: Flask) -> None:
    upgrade()
    worker_slot.of(app).schedule_due()


def late_job(app: Flask) -> None:
    migrated(app)
    with unit_of_work():
        ago = clock.now() - timedelta(minutes=6)
        db.session.add(Job(name="mail.send", arguments={}, run_at=ago))
        db.session.add(Job(name="mail.send", arguments={}, status="dead"))


def test_on_a_healthy_place_nothing_is_wrong(examined, request):
    url = ""
    if request.config.getoption("--database") == "postgresql":
        url = request.getfixturevalue("database_server").create_database("care_doctor")
    code, lines, said = examined(migrated, database_url=url)
    assert (code, lines["wrong"]) == (0, []), said
    assert {line.split()[0] for line in lines["ok"]} >= {"database", "redis", "storage", "jobs", "proxy"}
    assert "the newest" in said


@pytest.mark.parametrize(
    ("prepare", "given", "words"),
    [
        (None, {}, "run `flask db upgrade`"),
        (lambda _app: upgrade(revision="0001"), {}, "revision 0001 of"),
        (late_job, {}, "1 wait for more than 5 minutes"),
        (migrated, {"media_dir": "/dev/null/media"}, "cannot be written"),
        (migrated, {"redis_url": f"redis://:geheim@127.0.0.1:{free_port()}/0"}, "is REDIS_URL right?"),
        (migrated, {"mail_url": f"smtp://ana:geheim@127.0.0.1:{free_port()}"}, "is MAIL_URL right?"),
        (migrated, {"stripe_secret_key": "geheim"}, "begins with sk_live_"),
        (migrated, {"stripe_secret_key": "sk_live_geheim99"}, "STRIPE_WEBHOOK_SECRETS is empty"),
        (migrated, {"public_url": "https://plaza.invalid"}, "set PROXY_HOPS=1"),
        (
            None,
            {"database_url": f"postgresql://ana:geheim@127.0.0.1:{free_port()}/x"},
            "is DATABASE_URL right?",
        ),
    ],
)
def test_what_does_not_work_is_named_with_what_to_do(examined, prepare, given, words):
    code, lines, said = examined(prepare, **given)
    assert code == 1
    assert any(words in line for line in lines["wrong"]), said
    assert "geheim" not in said
    assert "k3-Secret" not in said


def test_a_bucket_is_tried_as_plaza_and_as_a_stranger(examined, s3):
    bucket = s3.new_bucket("doctor") | {"media_serve": "s3"}
    code, lines, said = examined(migrated, **bucket)
    assert (code, lines["wrong"]) == (0, []), said
    assert any("bucket doctor" in line and "nobody else" in line for line in lines["ok"]), said
    assert "Contents" not in s3.client().list_objects_v2(Bucket="doctor")
    for change, words in (
        ({"s3_bucket": "nobodys"}, "create it, private"),
        ({"s3_secret_access_key": "geheim"}, "are S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY right"),
        ({"s3_endpoint": f"http://127.0.0.1:{free_port()}"}, "is S3_ENDPOINT or S3_REGION right?"),
    ):
        code, lines, said = examined(migrated, **bucket | change)
        assert (code, any(words in line for line in lines["wrong"])) == (1, True), said
        assert "geheim" not in said and bucket["s3_access_key_id"] not in said


def test_a_bucket_that_everybody_reads_is_wrong(examined, s3):
    bucket = s3.new_bucket("doctor-open")
    everybody = {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::*"}
    policy = json.dumps({"Version": "2012-10-17", "Statement": [everybody]})
    s3.client().put_bucket_policy(Bucket="doctor-open", Policy=policy)
    code, lines, said = examined(migrated, **bucket)
    assert (code, any("take public access away" in line for line in lines["wrong"])) == (1, True), said


def test_in_development_it_says_what_production_would_refuse(examined):
    code, lines, _said = examined(migrated, secret_key="short")
    assert code == 0
    refused = [line for line in lines["look"] if "production would refuse" in line]
    assert any("SECRET_KEY must be your own" in line for line in refused)
    assert len(refused) == 4
