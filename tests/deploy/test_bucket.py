"""A Plaza under eventlet with its pictures in a bucket over HTTPS, and the line between them broken."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from tests.deploy.conftest import PASSWORD
from tests.doubles.s3 import KEY_ID, SECRET
from tests.media.pictures import photo
from tests.servers.line import OPEN, REFUSE, SWALLOW, Line
from tests.servers.plaza import Plaza
from tests.servers.process import wait_until
from tests.servers.s3 import S3

pytestmark = [pytest.mark.processes, pytest.mark.slow]


@pytest.fixture(scope="module")
def line() -> Iterator[Line]:
    with Line() as line:
        yield line


@pytest.fixture(scope="module")
def plaza(line: Line) -> Iterator[Plaza]:
    with S3(tls=True) as s3:
        bucket = s3.new_bucket("pictures") | {"s3_endpoint": line.door(s3.url)}
        with Plaza(**bucket, aws_ca_bundle=str(s3.certificate), log_level="DEBUG") as plaza:
            yield plaza


@pytest.fixture(scope="module")
def ana(plaza: Plaza) -> requests.Session:
    ana = requests.Session()
    ana.trust_env = False
    body = {"email": "ana@bucket.test", "password": PASSWORD}
    answer = ana.post(f"{plaza.url}/api/v1/auth/register/", json=body, timeout=15)
    ana.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
    return ana


@pytest.fixture
def upload(plaza, ana):
    def send() -> requests.Response:
        file = {"file": ("plums.jpg", photo(), "image/jpeg")}
        return ana.post(f"{plaza.url}/api/v1/media/", files=file, timeout=60)

    return send


def test_pictures_go_to_the_bucket_and_come_back(plaza, ana, upload):
    made = upload().json()
    wait_until(
        lambda: ana.get(f"{plaza.url}/api/v1/media/{made['id']}/", timeout=15).json()["renditions"],
        "smaller sizes",
    )
    whole = ana.get(plaza.url + made["url"], timeout=15)
    assert (whole.status_code, len(whole.content)) == (200, made["size"])
    part = ana.get(plaza.url + made["url"], headers={"Range": "bytes=8-11"}, timeout=15)
    assert (part.status_code, part.content) == (206, b"WEBP")
    beyond = ana.get(plaza.url + made["url"], headers={"Range": f"bytes={made['size']}-"}, timeout=15)
    assert beyond.status_code == 416
    known = ana.get(plaza.url + made["url"], headers={"If-None-Match": whole.headers["ETag"]}, timeout=15)
    assert known.status_code == 304
    assert ana.get(plaza.url + made["url"].replace("original", "320"), timeout=15).ok


def test_a_silent_bucket_holds_up_nobody_but_who_waits_for_it(plaza, line, ana, upload):
    assert upload().status_code == 201
    line.turn(SWALLOW)
    answered = 0
    try:
        with ThreadPoolExecutor(1) as pool:
            waiting = pool.submit(upload)
            while not waiting.done():
                body = {"body": f"Without a picture, {answered}"}
                assert ana.post(f"{plaza.url}/api/v1/posts/", json=body, timeout=15).status_code == 201
                answered += 1
    finally:
        line.turn(OPEN)
    assert (waiting.result().status_code, waiting.result().json()["code"]) == (503, "storage_unavailable")
    # A hub that waits for the bucket itself would have answered none of them before.
    assert answered > 2
    assert upload().status_code == 201


def test_a_bucket_that_is_gone_is_a_503_and_nothing_needs_a_restart(plaza, line, ana, upload):
    url = plaza.url + upload().json()["url"]
    line.turn(REFUSE)
    try:
        for answer in (upload(), ana.get(url, timeout=60)):
            assert (answer.status_code, answer.json()["code"]) == (503, "storage_unavailable")
            assert int(answer.headers["Retry-After"]) > 0
        assert requests.get(f"{plaza.url}/health/ready", timeout=15).ok
    finally:
        line.turn(OPEN)
    assert upload().status_code == 201
    assert ana.get(url, timeout=15).ok


def test_no_key_and_no_signature_is_in_the_log_however_much_it_says(plaza):
    said = plaza.output()
    assert "pictures cannot be reached" in said
    for secret in (KEY_ID, SECRET, "AWS4-HMAC", "X-Amz-"):
        assert secret not in said
