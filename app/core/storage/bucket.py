"""A bucket of S3, or of whatever speaks like it. Loaded only where one is configured."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from boto3.session import Session
from botocore.client import Config
from botocore.exceptions import BotoCoreError, ClientError
from urllib3.exceptions import HTTPError

from app.core.storage.seam import Opened, StorageUnavailable, Stored
from app.core.unit_of_work import in_unit_of_work
from config import Settings

CONNECT_SECONDS, READ_SECONDS = 3, 10
ATTEMPTS = 2
CONNECTIONS = 50
ADDRESS_SECONDS = 60
CHUNK_BYTES = 65_536
_MISSING = {"NoSuchKey", "404"}
_TYPES = {".webp": "image/webp"}
_OTHER_TYPE = "application/octet-stream"


class Bucket:
    """A private bucket that is Plaza's alone. It refuses to be asked while a transaction is open."""

    def __init__(self, settings: Settings) -> None:
        self.name = settings.s3_bucket
        self.origin = settings.s3_origin
        is_amazon = not settings.s3_endpoint
        self._client: Any = Session().client(
            "s3",
            endpoint_url=settings.s3_endpoint or None,
            region_name=settings.s3_region or "us-east-1",
            aws_access_key_id=settings.s3_access_key_id or None,
            aws_secret_access_key=settings.s3_secret_access_key or None,
            config=Config(
                signature_version="s3v4",
                connect_timeout=CONNECT_SECONDS,
                read_timeout=READ_SECONDS,
                retries={"mode": "standard", "total_max_attempts": ATTEMPTS},
                max_pool_connections=CONNECTIONS,
                # Others than Amazon know no newer checksums; bytes are signed or under TLS anyway.
                request_checksum_calculation="when_required",
                response_checksum_validation="when_required",
                s3={"addressing_style": "virtual" if is_amazon else "path"},
                # The pages' policy names the address that settings give, and no other.
                ignore_configured_endpoint_urls=True,
            ),
        )

    def __str__(self) -> str:
        return f"bucket {self.name} at {self.origin}"

    def put(self, key: str, data: bytes) -> None:
        """Store an object; S3 shows all of it or none."""
        with _asking():
            self._client.put_object(Bucket=self.name, Key=key, Body=data, ContentType=_type_of(key))

    def read(self, key: str) -> bytes:
        """All bytes of an object."""
        opened = self.open(key)
        with opened.file:
            return opened.file.read()

    def open(self, key: str) -> Opened:
        """An object whose bytes come as they are read."""
        with _asking():
            answer = self._client.get_object(Bucket=self.name, Key=key)
        return Opened(answer["ContentLength"], io.BufferedReader(_Body(answer["Body"]), CHUNK_BYTES))

    def exists(self, key: str) -> bool:
        """Whether the object is there."""
        try:
            with _asking():
                self._client.head_object(Bucket=self.name, Key=key)
        except FileNotFoundError:
            return False
        return True

    def delete(self, key: str) -> None:
        """Remove an object; nothing happens if it is gone."""
        with _asking():
            self._client.delete_object(Bucket=self.name, Key=key)

    def stored(self) -> Iterator[Stored]:
        """Every object."""
        pages = iter(self._client.get_paginator("list_objects_v2").paginate(Bucket=self.name))
        while True:
            with _asking():
                page = next(pages, None)
            if page is None:
                return
            for item in page.get("Contents", ()):
                yield Stored(item["Key"], item["Size"], item["LastModified"].timestamp())

    def address(self, key: str) -> str:
        """A signed address; whoever has it may read this one object for a minute. S3 is not asked."""
        name = key.rpartition("/")[2]
        with _asking():
            address: str = self._client.generate_presigned_url(
                "get_object",
                ExpiresIn=ADDRESS_SECONDS,
                Params={
                    "Bucket": self.name,
                    "Key": key,
                    "ResponseContentType": _type_of(key),
                    "ResponseContentDisposition": f'inline; filename="{name}"',
                    "ResponseCacheControl": "private, no-store",
                },
            )
        return address


class _Body(io.RawIOBase):
    """Bytes on their way from S3; what breaks on it is our own error."""

    def __init__(self, body: Any) -> None:
        self._body = body

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        with _translating():
            data: bytes = self._body.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._body.close()
        super().close()


def _type_of(key: str) -> str:
    return _TYPES.get(key[key.rfind(".") :], _OTHER_TYPE)


@contextmanager
def _asking() -> Iterator[None]:
    if in_unit_of_work():
        raise AssertionError("S3 must not be called inside a unit of work")
    with _translating():
        yield


@contextmanager
def _translating() -> Iterator[None]:
    try:
        yield
    except ClientError as error:
        code = str(error.response.get("Error", {}).get("Code", "unknown"))
        if code in _MISSING:
            raise FileNotFoundError("there is no such object") from None
        raise StorageUnavailable(code) from None
    except (BotoCoreError, HTTPError) as error:
        raise StorageUnavailable(type(error).__name__) from None
