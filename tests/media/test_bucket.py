"""Pictures that the bucket sends itself, and what happens while it is away."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import botocore.auth
import pytest
import requests
from sqlalchemy import func, select
from werkzeug.test import Client
from werkzeug.wrappers import Response

from app.core.db import db
from app.core.edge import Edge
from app.core.guards import guards_slot
from app.core.settings import settings_slot
from app.core.storage import StorageUnavailable, storage_slot
from app.core.storage.bucket import Bucket
from app.core.unit_of_work import unit_of_work
from app.media.models import Media
from config import Settings
from tests.media.pictures import photo
from tests.servers.line import OPEN, REFUSE, Line

POSTS, UPLOAD = "/api/v1/posts/", "/api/v1/media/"
pytestmark = pytest.mark.parametrize("app", ["s3"], indirect=True)


@pytest.fixture
def sent_by_s3(app, bucket_settings):
    """MEDIA_SERVE=s3."""
    settings_slot.put(app, replace(bucket_settings, media_serve="s3"))


@pytest.fixture
def upload(api):
    def send(user):
        return api("POST", UPLOAD, user, data={"file": (io.BytesIO(photo(400, 48)), "a.jpg")})

    return send


@pytest.fixture
def line(app, s3, bucket_settings):
    """The line between Plaza and its bucket."""
    with Line() as line:
        storage_slot.put(app, Bucket(replace(bucket_settings, s3_endpoint=line.door(s3.url))))
        yield line
        line.turn(OPEN)


@pytest.fixture
def shown(api, make, upload, run_jobs):
    """Ana's public post with a picture: ``(ana, ben, post, urls)``."""
    ana, ben = make.user(), make.user()
    media = upload(ana).json
    post = api("POST", POSTS, ana, json={"media_ids": [media["id"]]}).json
    run_jobs()
    return ana, ben, post, [media["url"], media["url"].replace("original", "320")]


def fetched(address: str) -> requests.Response:
    with requests.Session() as stranger:
        stranger.trust_env = False
        return stranger.get(address, timeout=5)


@pytest.mark.usefixtures("sent_by_s3")
def test_the_bucket_sends_a_picture_to_whom_plaza_allowed_it(api, shown):
    _ana, ben, _post, urls = shown
    for url in urls:
        answer = api("GET", url, ben)

        assert (answer.status_code, answer.headers["Cache-Control"]) == (302, "private, no-store")
        assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
        picture = fetched(answer.location)
        assert (picture.status_code, picture.headers["Content-Type"]) == (200, "image/webp")
        assert picture.content[8:12] == b"WEBP"
        assert picture.headers["Content-Disposition"] == f'inline; filename="{url.rsplit("/", 1)[1]}"'
        assert picture.headers["Cache-Control"] == "private, no-store"


@pytest.mark.usefixtures("sent_by_s3")
def test_nobody_is_led_to_a_picture_of_a_post_that_became_private(app, api, make, shown):
    ana, ben, post, urls = shown
    api("PATCH", f"{POSTS}{post['id']}/", ana, json={"audience": "private"})

    nothing = api("GET", f"/media/{'0' * 32}/original.webp", ben)
    for url in urls:
        for other in (ben, None):
            answer = api("GET", url, other)
            assert (answer.status_code, answer.location, answer.json["code"]) == (404, None, "not_found")
            assert answer.json["detail"] == nothing.json["detail"]
        assert api("GET", url, ana).status_code == 302

    # The negative control: with a guard that lets everybody pass, the picture is given away.
    guards = guards_slot.of(app)
    guard = guards._guards["post"]
    guards.register("post", lambda _actor, ids: ids)
    try:
        assert fetched(api("GET", urls[0], ben).location).status_code == 200
    finally:
        guards.register("post", guard)


@pytest.mark.usefixtures("sent_by_s3")
def test_sizes_that_are_not_there_lead_nowhere(api, make, upload):
    ana = make.user()
    url = upload(ana).json["url"]

    assert api("GET", url.replace("original", "320"), ana).status_code == 404, "not made yet"
    assert api("GET", url.replace("original", "1600"), ana).status_code == 404


def test_an_address_opens_one_picture_for_a_minute_and_nothing_else(app, monkeypatch):
    place = storage_slot.of(app)
    for key in ("ab/ab/original.webp", "cd/cd/original.webp"):
        place.put(key, b"picture")
    address = place.address("ab/ab/original.webp")

    assert fetched(address).content == b"picture"
    assert 0 < int(parse_qs(urlsplit(address).query)["X-Amz-Expires"][0]) <= 300
    for other in (
        address.partition("?")[0],
        address.replace("/ab/ab/", "/cd/cd/"),
        address.replace("X-Amz-Expires=60", "X-Amz-Expires=604800"),
        address.replace("image%2Fwebp", "text%2Fhtml"),
    ):
        assert other != address
        assert fetched(other).status_code == 403
    now = botocore.auth.get_current_datetime
    for minutes, status in ((0, 200), (2, 403)):
        then = timedelta(minutes=minutes)
        monkeypatch.setattr(botocore.auth, "get_current_datetime", lambda *args, then=then: now(*args) - then)
        assert fetched(place.address("ab/ab/original.webp")).status_code == status


def test_a_bucket_is_not_asked_while_a_transaction_is_open(app):
    place = storage_slot.of(app)
    calls = [
        lambda: place.put("a", b""),
        lambda: place.read("a"),
        lambda: place.delete("a"),
        lambda: place.exists("a"),
        lambda: next(place.stored()),
        lambda: place.address("a"),
    ]
    for call in calls:
        with app.app_context(), unit_of_work(writes=False):
            with pytest.raises(AssertionError, match="inside a unit of work"):
                call()
    assert not place.exists("a")


def test_while_the_bucket_is_away_only_pictures_are_missing_and_all_recovers_alone(
    app, api, make, upload, run_jobs, later, line
):
    ana = make.user()
    url = upload(ana).json["url"]
    line.turn(REFUSE)

    for answer in (upload(ana), api("GET", url, ana)):
        assert (answer.status_code, answer.json["code"]) == (503, "storage_unavailable")
        assert int(answer.headers["Retry-After"]) > 0
    assert run_jobs() == 1
    assert api("POST", POSTS, ana, json={"body": "no picture"}).status_code == 201
    with app.app_context(), unit_of_work(writes=False):
        assert db.session.scalar(select(func.count()).select_from(Media)) == 1

    line.turn(OPEN)
    assert upload(ana).status_code == 201
    assert api("GET", url, ana).status_code == 200
    later(seconds=3)
    run_jobs()
    assert api("GET", url.replace("original", "320"), ana).status_code == 200


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"s3_bucket": "nobodys"}, "NoSuchBucket"),
        ({"s3_access_key_id": "somebody-else"}, "InvalidAccessKeyId"),
        ({"s3_secret_access_key": "another"}, "SignatureDoesNotMatch"),
    ],
)
def test_a_bucket_that_refuses_us_is_away_and_its_keys_are_told_to_nobody(
    app, api, make, upload, bucket_settings, caplog, change, reason
):
    storage_slot.put(app, Bucket(replace(bucket_settings, **change)))

    assert upload(make.user()).status_code == 503
    assert f"pictures cannot be reached: {reason}" in caplog.text
    for secret in (bucket_settings.s3_access_key_id, "somebody-else", bucket_settings.s3_secret_access_key):
        assert secret not in caplog.text


AMAZON = {"s3_endpoint": "", "s3_region": "eu-central-1"}


@pytest.mark.usefixtures("app")
@pytest.mark.parametrize("place", [{}, AMAZON], ids=["another", "amazon"])
def test_a_page_may_show_what_the_bucket_sends_and_nothing_from_elsewhere(bucket_settings, place):
    settings = replace(bucket_settings, media_serve="s3", **place)

    def sources(settings: Settings) -> set[str]:
        page = Edge(Response("", mimetype="text/html"), settings)
        policy = Client(page).get("/").headers["Content-Security-Policy"]
        [images] = [part.split() for part in policy.split("; ") if part.startswith("img-src")]
        return set(images[1:])

    address = urlsplit(Bucket(settings).address("ab/ab/original.webp"))
    own = {"'self'", "data:", "blob:"}
    assert sources(settings) == own | {f"{address.scheme}://{address.netloc}"}
    assert sources(replace(settings, media_serve="stream")) == own


def test_a_missing_object_is_no_outage(app):
    with pytest.raises(FileNotFoundError) as missing:
        storage_slot.of(app).read("ab/nothing.webp")
    assert not isinstance(missing.value, StorageUnavailable)
