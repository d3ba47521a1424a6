"""A backup holds everything, comes back whole into an empty place only, and begins a new life."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import delete, select

from app.admin.care import archive
from app.admin.care.backup import create
from app.core.db import db
from app.core.storage import storage_slot
from app.core.unit_of_work import unit_of_work
from app.media.models import Media
from app.media.service import file_of
from app.users.models import User
from tests.care.conftest import KEY, PICTURE, picture, rows_of
from tests.factories import Make
from tests.people import Api, Ear


@pytest.fixture(scope="module", params=["files", "s3"])
def pictures(request: pytest.FixtureRequest) -> Callable[[str], dict[str, str]]:
    """In a folder, and in a bucket."""
    if request.param == "files":
        return lambda _name: {}
    s3 = request.getfixturevalue("s3")
    return lambda name: s3.new_bucket(f"care-{name.replace('_', '-')}-{secrets.token_hex(3)}")


def run(app: Flask, *words: str | Path) -> tuple[int, str]:
    """A command's exit code and output."""
    done = app.test_cli_runner().invoke(args=["backup", *map(str, words)])
    return done.exit_code, done.output


def member(app: Flask, username: str) -> User:
    with app.app_context(), unit_of_work(writes=False):
        return db.session.scalars(select(User).where(User.username == username)).one()


@pytest.fixture(scope="module")
def backup(town: Flask, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of the town."""
    path = tmp_path_factory.mktemp("backups") / "town.tar"
    code, said = run(town, "create", path)
    assert code == 0, said
    return path


def test_everything_comes_back_and_a_new_life_begins(town, backup, place):
    there = place("there")
    ben = member(town, "ben")
    token = Make(town).token(ben)
    old = Ear(town, token)
    code, said = run(there, "restore", backup)

    assert code == 0, said
    apart = {"epoch", "sessions"}
    assert rows_of(there, without=apart) == rows_of(town, without=apart)
    assert storage_slot.of(there).read(PICTURE) == storage_slot.of(town).read(PICTURE)
    new = Ear(there, Make(there).token(ben))
    assert new.hello["epoch"] != old.hello["epoch"]
    old.close()
    new.close()

    # Ids of sessions given after the backup are never given again: the old token opens nothing.
    assert (
        Api(there, Make(there))(
            "GET", "/api/v1/users/me/", headers={"Authorization": f"Bearer {token}"}
        ).status_code
        == 401
    )
    assert "restore goes" not in run(there, "restore", backup)[1]


def test_only_its_owner_may_read_a_backup_and_it_replaces_nothing(town, backup):
    assert backup.stat().st_mode & 0o777 == 0o600
    before = backup.read_bytes()
    code, said = run(town, "create", backup)
    assert code == 1
    assert "is there already" in said
    assert backup.read_bytes() == before
    assert [file.name for file in backup.parent.iterdir()] == [backup.name]


def test_nothing_is_restored_over_what_is_there(town, backup):
    before = rows_of(town)
    code, said = run(town, "restore", backup)
    assert code == 1
    assert "The database is not empty" in said
    assert rows_of(town) == before


@pytest.mark.parametrize("harm", ["cut", "flip-database", "flip-picture", "flip-manifest", "no-archive"])
def test_a_damaged_backup_is_refused_before_anything_is_written(backup, place, tmp_path, harm):
    data = bytearray(backup.read_bytes())
    if harm == "cut":
        del data[len(data) // 2 :]
    elif harm == "no-archive":
        data[:] = b"hello"
    else:
        mark = {"flip-database": b"bread", "flip-picture": b"a picture", "flip-manifest": b'"made_at"'}[harm]
        at = data.find(mark) if mark in data else data.find(b"PGDMP")
        data[at + 2] ^= 1
    broken = tmp_path / "broken.tar"
    broken.write_bytes(data)
    there = place(f"broken_{harm}".replace("-", "_"))

    code, said = run(there, "restore", broken)
    assert code == 1
    assert "nothing was written" in said
    assert rows_of(there) == {}
    assert list(storage_slot.of(there).stored()) == []
    assert run(there, "check", broken)[0] == 1
    assert run(there, "check", backup)[0] == 0


def test_nothing_is_restored_among_other_pictures_and_what_fails_leaves_none(
    town, backup, place, monkeypatch
):
    there = place("among")
    there_is = storage_slot.of(there)
    there_is.put("somebody/elses", b"picture")
    code, said = run(there, "restore", backup)
    assert (code, f"There are pictures in {there_is}" in said) == (1, True), said
    assert (rows_of(there), there_is.read("somebody/elses")) == ({}, b"picture")
    there_is.delete("somebody/elses")

    # The database's turn comes after the pictures'; here its tool is missing, or its disk is full.
    def is_full(_file: Path) -> None:
        raise OSError("No space left on device")

    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("sqlite3.connect", is_full)
    code, said = run(there, "restore", backup)
    assert (code, "now the database" in said) == (1, True), said
    assert list(there_is.stored()) == []


def test_each_row_finds_its_file_while_people_upload_and_remove(town, tmp_path):
    """Pictures come before the database's moment and go after it: none is lost."""
    ana, store = member(town, "ana"), storage_slot.of(town)
    moments: list[str] = []

    def put(key: str) -> None:
        store.put(file_of(key, "original"), key.encode())
        with unit_of_work():
            db.session.add(picture(ana, key))

    def remove(key: str) -> None:
        with unit_of_work():
            db.session.execute(delete(Media).where(Media.key == key))
        store.delete(file_of(key, "original"))

    def meanwhile(line: str) -> None:
        moments.append(line.split(":")[0])
        if moments == ["pictures"]:
            put("cd" * 16)
        elif moments == ["pictures", "database"]:
            remove(KEY)
            put("ef" * 16)

    with town.app_context():
        made = create(tmp_path / "lively.tar", meanwhile)
        assert made.lost == []
        assert moments == ["pictures", "database"]
        assert made.manifest.rows["media"] == 2
        assert {f"media/{file_of(key, 'original')}" for key in (KEY, "cd" * 16)} <= made.manifest.files.keys()

        store.delete(file_of("cd" * 16, "original"))
        assert create(tmp_path / "lossy.tar", lambda _line: None).lost == ["cd" * 16]
        remove("cd" * 16)


def test_a_backup_of_a_newer_plaza_or_another_database_is_refused(town, place, backup, tmp_path):
    manifest = archive.check(backup, lambda _count: None)
    there = place("elsewhere")
    other = "sqlite" if manifest.backend == "postgresql" else "postgresql"
    for change, words in (
        ({"revision": "9999"}, "does not know"),
        ({"backend": other}, f"a {other} database"),
    ):
        path = tmp_path / "other.tar"
        with archive.writing(path, lambda _count: None) as writer:
            values = {name: getattr(manifest, name) for name in ("made_at", "backend", "revision", "epoch")}
            writer.seal(archive.Manifest(**values | change, rows={}, files={}))
        code, said = run(there, "restore", path)
        assert (code, words in said) == (1, True), said
        path.unlink()
    assert rows_of(there) == {}


def test_without_the_tools_of_postgresql_it_says_what_to_install(request, town, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    code, said = run(town, "create", tmp_path / "a.tar")
    if request.config.getoption("--database") == "postgresql":
        assert (code, said.splitlines()[-1]) == (
            1,
            "Error: pg_dump is not installed: apt-get install postgresql-client",
        )
        assert not list(tmp_path.iterdir())
    else:
        assert shutil.which("pg_dump") is None
        assert code == 0
