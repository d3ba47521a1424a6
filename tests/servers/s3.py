"""An S3 of one's own."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any

from boto3.session import Session
from botocore.client import Config

from config import ROOT
from tests.doubles.s3 import KEY_ID, REGION, SECRET
from tests.servers.process import Child, answers, free_port, wait_until


class S3:
    """A server on a free port: ``with S3() as s3: s3.new_bucket("pictures")`` gives Plaza's settings."""

    def __init__(self, *, tls: bool = False) -> None:
        self.port = free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="plaza-s3-"))
        self.certificate = self.folder / "certificate.pem" if tls else None
        self._child: Child | None = None

    @property
    def url(self) -> str:
        """Its address."""
        return f"http{'s' if self.certificate else ''}://127.0.0.1:{self.port}"

    def __enter__(self) -> S3:
        command = [sys.executable, "-m", "tests.doubles.s3", "--port", str(self.port)]
        if self.certificate:
            self._certify(self.certificate)
            command += ["--certificate", str(self.certificate)]
        self._child = Child(command, self.folder / "log", cwd=ROOT)
        wait_until(self._is_up, "S3's start")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._child is not None:
            self._child.end()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _is_up(self) -> bool:
        assert self._child is not None
        if not self._child.is_running:
            raise RuntimeError(self._child.tail())
        return answers(self.port)

    @staticmethod
    def _certify(file: Path) -> None:
        subprocess.run(
            [
                *("openssl", "req", "-x509", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"),
                *("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"),
                *("-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(file), "-out", f"{file}.part"),
            ],
            check=True,
            capture_output=True,
        )
        file.write_text(file.read_text() + Path(f"{file}.part").read_text())

    def client(self) -> Any:
        """S3 as its owner uses it."""
        return Session().client(
            "s3",
            endpoint_url=self.url,
            region_name=REGION,
            aws_access_key_id=KEY_ID,
            aws_secret_access_key=SECRET,
            verify=str(self.certificate) if self.certificate else None,
            config=Config(request_checksum_calculation="when_required"),
        )

    def new_bucket(self, name: str) -> dict[str, str]:
        """Make an empty bucket; the settings with which Plaza uses it."""
        place = {"LocationConstraint": REGION}
        self.client().create_bucket(Bucket=name, CreateBucketConfiguration=place)
        return {
            "media_store": "s3",
            "s3_bucket": name,
            "s3_endpoint": self.url,
            "s3_region": REGION,
            "s3_access_key_id": KEY_ID,
            "s3_secret_access_key": SECRET,
        }
