"""Bytes: whole or not at all, never outside their place, and nothing of S3 where files are kept."""

from __future__ import annotations

import subprocess
import sys

import pytest

from app.core.storage.bucket import Bucket
from app.core.storage.files import Files
from config import ROOT, Settings


@pytest.fixture(params=["files", "s3"])
def place(request, tmp_path):
    """An empty place of each kind."""
    if request.param == "files":
        return Files(tmp_path)
    name = f"core-{tmp_path.name.replace('_', '-')[-40:].strip('-')}"
    return Bucket(Settings(**request.getfixturevalue("s3").new_bucket(name)))


def test_what_was_put_can_be_read_and_removed(place):
    place.put("ab/abcd.webp", b"picture")

    assert place.read("ab/abcd.webp") == b"picture"
    [stored] = place.stored()
    assert (stored.key, stored.size) == ("ab/abcd.webp", 7)
    opened = place.open("ab/abcd.webp")
    with opened.file:
        assert (opened.size, opened.file.read(3), opened.file.read()) == (7, b"pic", b"ture")
    place.delete("ab/abcd.webp")
    place.delete("ab/abcd.webp")
    assert not place.exists("ab/abcd.webp")
    for ask in (place.read, place.open):
        with pytest.raises(FileNotFoundError):
            ask("ab/abcd.webp")


def test_everything_is_listed_however_much_there_is(place):
    keys = {f"ab/{number}.webp" for number in range(5)}
    for key in keys:
        place.put(key, b"")
    if isinstance(place, Bucket):  # It tells a thousand at a time; here two.
        place._client.meta.events.register(
            "provide-client-params.s3.ListObjectsV2", lambda params, **_: params | {"MaxKeys": 2}
        )

    assert {stored.key for stored in place.stored()} == keys


@pytest.mark.parametrize("key", ["../outside", "/etc/passwd", "a/../../outside"])
def test_no_key_leads_outside(tmp_path, key):
    with pytest.raises(ValueError, match="outside"):
        Files(tmp_path / "media").put(key, b"x")


@pytest.mark.parametrize("kept", ["files", "s3"])
def test_who_keeps_files_loads_nothing_of_s3(tmp_path, kept):
    script = (
        "import sys, app, config;"
        f"app.create_app(config.Settings(instance_dir={str(tmp_path)!r}, media_store={kept!r},"
        "s3_bucket='pictures', s3_region='eu-central-1'));"
        "print(bool({'boto3', 'botocore'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout == f"{kept == 's3'}\n", done.stderr
