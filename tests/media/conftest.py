"""Pictures in files and in a bucket: each test of this folder that acts on the application runs on both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from flask import Flask

from app.core.settings import settings_slot
from app.core.storage import storage_slot
from config import Settings

if TYPE_CHECKING:
    from app.core.storage.bucket import Bucket
    from tests.servers.s3 import S3


@pytest.fixture(scope="session")
def bucket_settings(s3: S3, test_settings: Settings) -> Settings:
    """The settings of the tests, with pictures in a bucket."""
    return replace(test_settings, **s3.new_bucket("pictures"))


@pytest.fixture(scope="session")
def bucket(bucket_settings: Settings) -> Bucket:
    """That bucket."""
    from app.core.storage.bucket import Bucket

    return Bucket(bucket_settings)


@pytest.fixture(params=["files", "s3"])
def app(request: pytest.FixtureRequest, app: Flask) -> Iterator[Flask]:
    """The application with pictures in one place or the other, which is empty afterwards."""
    settings, files = settings_slot.of(app), storage_slot.of(app)
    if request.param == "s3":
        settings_slot.put(app, request.getfixturevalue("bucket_settings"))
        storage_slot.put(app, request.getfixturevalue("bucket"))
    place = storage_slot.of(app)
    yield app
    settings_slot.put(app, settings)
    storage_slot.put(app, files)
    for stored in list(place.stored()):
        place.delete(stored.key)
