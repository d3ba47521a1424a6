"""nginx as operators get it, in front of two processes, over HTTPS in production."""

from __future__ import annotations

import io
import json
import os
import pickle
import secrets
import signal
import socket
import ssl
import threading
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
import redis
import requests
import socketio
from PIL import Image

from config import ROOT
from tests.deploy.conftest import PASSWORD, Visitor, is_whole, workers
from tests.media import pictures
from tests.servers.process import wait_until

pytestmark = pytest.mark.processes

POLLING = "/socket.io/?EIO=4&transport=polling"


def test_http_leads_to_the_configured_https_address_whatever_host_is_said(stack):
    plain = f"http://127.0.0.1:{stack.nginx.http_port}/people?tab=new"
    answer = requests.get(plain, headers={"Host": "evil.test"}, timeout=5, allow_redirects=False)

    assert answer.status_code == 301
    assert answer.headers["Location"] == f"{stack.url}/people?tab=new"


def test_assets_are_immutable_compressed_beforehand_and_sent_by_nginx(stack, visitor):
    script = next((ROOT / "client" / "dist" / "assets").glob("index-*.js"))
    answer = visitor.get(f"/assets/{script.name}", headers={"Accept-Encoding": "gzip"})

    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.content == script.read_bytes()
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Strict-Transport-Security"].startswith("max-age=31536000")
    assert stack.nginx.requests()[-1]["upstream"] == ""
    assert visitor.get("/assets/nothing.js").status_code == 404


def test_smaller_sizes_of_a_picture_are_made_by_celery_and_sent_by_nginx(stack, visitor):
    visitor.join("painter")
    made = visitor.post(
        "/api/v1/media/", files={"file": ("plums.jpg", pictures.photo(), "image/jpeg")}
    ).json()

    def renditions():
        return visitor.get(f"/api/v1/media/{made['id']}/").json().get("renditions")

    wait_until(lambda: bool(renditions()), "smaller sizes by Celery")
    assert visitor.get(renditions()[0]["url"]).status_code == 200


def test_a_page_has_its_policy_and_every_header_once(visitor):
    answer = visitor.get("/some/deep/link")

    assert answer.ok and "text/html" in answer.headers["Content-Type"]
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    for name in ("Strict-Transport-Security", "Content-Security-Policy", "X-Frame-Options"):
        assert len(answer.raw.headers.getlist(name)) == 1, name


def test_the_session_cookie_is_secure_and_figures_are_not_public(visitor):
    visitor.join("careful")

    refresh = next(cookie for cookie in visitor.cookies if "refresh" in cookie.name)
    assert refresh.name.startswith("__Secure-") and refresh.secure
    for path in ("/metrics", "/metrics/", "//metrics", "/metrics?x=1"):
        assert visitor.get(path).status_code == 404, path


def test_what_is_too_large_for_nginx_is_a_problem_with_a_request_id(visitor):
    answer = visitor.post("/api/v1/posts/", data=b" " * 1_100_000)

    assert answer.status_code == 413
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == "too_large"
    assert answer.json()["request_id"] == answer.headers["X-Request-ID"]


def test_a_request_that_nobody_can_read_is_a_problem_too(stack):
    trusting = ssl.create_default_context(cafile=str(stack.nginx.certificate))
    with socket.create_connection(("127.0.0.1", stack.nginx.https_port), 5) as line:
        with trusting.wrap_socket(line, server_hostname="127.0.0.1") as secured:
            secured.sendall(
                b"GET /api/v1/posts/ HTTP/1.1\r\nHost: x\r\nX-Big: " + b"y" * 40_000 + b"\r\n\r\n"
            )
            head = secured.recv(4096)
    assert head.startswith(b"HTTP/1.1 400") and b"application/problem+json" in head


def test_a_flood_of_sign_ins_is_stopped_at_the_door_and_told_when_to_return(stack):
    def sign_in(number: int) -> requests.Response:
        # An address that was made up changes nothing: nginx says who the peer is.
        headers = {"X-Forwarded-For": f"203.0.113.{number}"}
        return Visitor(stack.nginx).post("/api/v1/auth/login/", json={}, headers=headers)

    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(sign_in, range(90)))

    refused = [answer for answer in answers if answer.status_code == 429]
    assert refused and any(answer.status_code == 422 for answer in answers)
    assert refused[0].json()["code"] == "rate_limited"
    assert refused[0].headers["Retry-After"] == "1"


def test_long_polling_stays_with_its_process_and_visitors_are_spread_over_both(stack):
    for _ in range(12):
        visitor = Visitor(stack.nginx)
        opened = visitor.get(POLLING)
        sid = opened.text.split('"sid":"')[1].split('"')[0]
        cookie = next(cookie for cookie in visitor.cookies if cookie.name == "plaza_node")
        assert cookie.secure and cookie.path == "/socket.io/"
        for _again in range(3):
            assert visitor.post(f"{POLLING}&sid={sid}", data="3").status_code == 200

    served = [line["upstream"] for line in stack.nginx.requests() if line["path"] == "/socket.io/"]
    assert len(set(served)) == 2
    # The negative control: without its cookie a session is lost sooner or later.
    strangers = [Visitor(stack.nginx).post(f"{POLLING}&sid={sid}", data="3") for _ in range(12)]
    assert {answer.status_code for answer in strangers} == {200, 400}


class Trap:
    """Unpickling this leaves a file behind."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return Path.touch, (self.file,)


def test_what_strangers_say_over_redis_is_inert(stack, visitor, tmp_path):
    """The next test shows that both processes still hear each other."""
    trap = tmp_path / "sprung"
    foreign = [pickle.dumps(Trap(trap)), b"\xff", b"[]", b'{"method": "emit"}', b'{"method": "control"}']
    with redis.Redis.from_url(stack.redis.url) as line:
        heard = [line.publish(channel, said) for said in foreign for channel in ("plaza", "flask-socketio")]

    assert heard == [2, 0] * len(foreign)  # The channel is our own.
    assert all(requests.get(f"http://127.0.0.1:{port}/health/ready", timeout=5).ok for port in stack.ports)
    assert not trap.exists()
    pickle.loads(foreign[0])  # The control: it is a trap.
    assert trap.exists()


def open_socket(stack, visitor: Visitor, transport: str) -> socketio.SimpleClient:
    token = str(visitor.headers["Authorization"]).removeprefix("Bearer ")
    client = socketio.SimpleClient(http_session=visitor)
    client.connect(stack.url, auth={"token": token}, transports=[transport])
    assert client.receive(timeout=10)[0] == "session.hello"
    return client


def test_a_message_reaches_websocket_and_polling_whichever_process_holds_them(stack):
    ana, ben = Visitor(stack.nginx), Visitor(stack.nginx)
    ana.join("ana")
    ben.join("ben")
    ben_id = ben.get("/api/v1/users/me/").json()["id"]
    with ExitStack() as closing:
        ears = []
        for transport in ("websocket", "websocket", "websocket", "polling"):
            ben.cookies.pop("plaza_node", None)
            ears.append(open_socket(stack, ben, transport))
            closing.callback(ears[-1].disconnect)
        room = ana.post("/api/v1/conversations/", json={"member_ids": [ben_id]}).json()
        said = {"body": "Through the proxy", "client_id": str(uuid.uuid4())}
        sent = ana.post(f"/api/v1/conversations/{room['id']}/messages/", json=said)
        assert sent.status_code == 201, sent.text
        for ear in ears:
            heard = ear.receive(timeout=10)
            while heard[0] != "chat.message.new":
                heard = ear.receive(timeout=10)
            assert heard[1]["body"] == "Through the proxy"


@pytest.fixture
def picture(visitor) -> str:
    """The address of a picture that only its owner may see."""
    visitor.join(f"painter{secrets.token_hex(3)}")
    file = {"file": ("photo.jpg", pictures.photo(640, 480), "image/jpeg")}
    return str(visitor.post("/api/v1/media/", files=file).json()["url"])


def test_a_private_picture_is_sent_by_nginx_after_plaza_allowed_it(stack, visitor, picture):
    answer = visitor.get(picture)

    assert Image.open(io.BytesIO(answer.content)).size == (640, 480)
    assert answer.headers["Content-Type"] == "image/webp"
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Accept-Ranges" in answer.headers and "X-Accel-Redirect" not in answer.headers
    part = visitor.get(picture, headers={"Range": "bytes=0-3"})
    assert (part.status_code, part.content) == (206, b"RIFF")
    kept = visitor.get(picture, headers={"If-None-Match": answer.headers["ETag"]})
    assert kept.status_code == 304


def test_a_body_in_chunks_gets_its_length_from_nginx(visitor):
    chunks = iter([b'{"email": "nobody@plaza.test", ', b'"password": "wrong horse"}'])

    answer = visitor.post("/api/v1/auth/login/", data=chunks, headers={"Content-Type": "application/json"})

    assert (answer.status_code, answer.json()["code"]) == (401, "wrong_credentials")


def test_others_get_no_picture_by_any_door(stack, picture):
    stranger = Visitor(stack.nginx)
    stranger.join("stranger")
    key = picture.split("/media/")[1].split("/")[0]

    assert stranger.get(picture).status_code == 404
    for door in (f"/_media/{key[:2]}/{key}/original.webp", f"/media/../_media/{key[:2]}/{key}/original.webp"):
        assert stranger.get(door).headers["Content-Type"] != "image/webp"


@contextmanager
def many_reads(stack) -> Iterator[list[tuple[int, float]]]:
    """Four visitors read all the time; the status and seconds of every answer."""
    seen: list[tuple[int, float]] = []
    over = threading.Event()

    def read() -> None:
        visitor = Visitor(stack.nginx)
        while not over.wait(0.1):
            started = time.monotonic()
            status = visitor.get("/api/v1/products/").status_code
            seen.append((status, time.monotonic() - started))

    with ThreadPoolExecutor(4) as pool:
        for _ in range(4):
            pool.submit(read)
        try:
            yield seen
        finally:
            over.set()


def test_one_id_stands_in_every_log_and_no_secret_in_any(stack, visitor):
    token = visitor.join("m4rkus")
    account = {"email": "m4rkus@stack.test", "password": PASSWORD}
    visitor.post("/api/v1/auth/login/", json=account | {"password": "m4rk"})
    visitor.post("/api/v1/auth/register/", json=account)
    answer = visitor.get("/api/v1/posts/?cursor=m4rk")

    at_nginx = stack.nginx.request(answer.headers["X-Request-ID"])
    given, told = stack.nginx.requests(), stack.plaza.output()
    (line,) = [json.loads(line) for line in told.splitlines() if answer.headers["X-Request-ID"] in line]
    assert (line["status"], at_nginx["path"]) == (answer.status_code, "/api/v1/posts/")
    said = ["m4rk", PASSWORD, token, *(cookie.value for cookie in visitor.cookies)]
    written = str(given) + told + stack.postgres.output() + str([each.output() for each in stack.celery])
    assert [secret for secret in said if secret in written] == []


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGSTOP])
def test_a_process_may_stop_or_hang_and_no_read_fails(stack, how):
    victim = max(workers(stack))

    with many_reads(stack) as seen:
        wait_until(lambda: len(seen) > 20, "the first reads")
        os.kill(victim, how)
        wait_until(lambda: victim not in workers(stack), "its end")
        wait_until(lambda: is_whole(stack, victim), "its successor")
        enough = len(seen) + 20
        wait_until(lambda: len(seen) > enough, "reads afterwards")

    assert {status for status, _seconds in seen} == {200}, stack.plaza.output()
    assert max(seconds for _status, seconds in seen) < 15


def test_with_every_process_gone_people_are_told_and_programs_too(stack, visitor):
    """Last in this file: it takes the stack's processes away."""
    assert stack.plaza.end(signal.SIGTERM) == 0

    api = visitor.get("/api/v1/posts/")
    assert (api.status_code, api.json()["code"]) == (502, "unavailable")
    assert api.headers["Retry-After"] == "2"
    page = visitor.get("/")
    assert page.status_code == 503 and "resting" in page.text
    large = visitor.post("/api/v1/media/", data=b"x" * 2_000_000)
    assert (large.status_code, large.headers["Content-Type"]) == (502, "application/problem+json")
