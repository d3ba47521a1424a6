"""Uploads: what is taken, what is refused, and what is left of it."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from app.core.storage import storage_slot
from app.media.pruning import remove_strays
from tests.media import pictures

UPLOAD = "/api/v1/media/"


def send(api, user, data: bytes, name: str = "photo.jpg", **fields: str):
    return api("POST", UPLOAD, user, data={"file": (io.BytesIO(data), name), **fields})


def stored_files(app) -> list[bytes]:
    place = storage_slot.of(app)
    return [place.read(stored.key) for stored in place.stored()]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_picture_is_taken_and_its_measures_are_known_at_once(api, make, kind):
    answer = send(api, make.user(), pictures.photo(640, 480, kind), alt_text="A gradient")

    assert answer.status_code == 201, answer.json
    media = answer.json
    assert (media["width"], media["height"], media["content_type"]) == (640, 480, "image/webp")
    assert (media["alt_text"], media["renditions"], len(media["blurhash"])) == ("A gradient", [], 28)
    assert media["colour"].startswith("#")


def test_renditions_follow_and_none_is_larger_than_the_original(api, make, run_jobs):
    ana = make.user()
    media = send(api, ana, pictures.photo(1200, 900)).json

    run_jobs()

    media = api("GET", f"{UPLOAD}{media['id']}/", ana).json
    assert [(r["width"], r["height"]) for r in media["renditions"]] == [(320, 240), (640, 480), (1120, 840)]
    for rendition in media["renditions"]:
        served = api("GET", rendition["url"], ana)
        assert Image.open(io.BytesIO(served.data)).size == (rendition["width"], rendition["height"])


def test_a_picture_as_wide_as_a_rendition_has_a_lighter_one_of_its_own_size(api, make, run_jobs):
    ana = make.user()
    media = send(api, ana, pictures.photo(640, 480)).json

    run_jobs()

    renditions = api("GET", f"{UPLOAD}{media['id']}/", ana).json["renditions"]
    assert [rendition["width"] for rendition in renditions] == [320, 640]
    lighter = api("GET", renditions[1]["url"], ana).data
    assert len(lighter) < len(api("GET", media["url"], ana).data)


def test_where_and_by_whom_it_was_taken_is_gone_and_it_stands_upright(app, api, make, run_jobs):
    media = send(api, make.user(), pictures.with_location()).json
    run_jobs()

    assert (media["width"], media["height"]) == (300, 400)
    for data in stored_files(app):
        assert b"Secret" not in data
        assert b"Exif" not in data
        assert dict(Image.open(io.BytesIO(data)).getexif()) == {}


@pytest.mark.parametrize(
    "marker", [b"<script>alert(1)</script>", b"PK\x03\x04evil", b"<?php system('id'); ?>"]
)
def test_nothing_of_a_polyglot_is_served(app, api, make, marker):
    assert send(api, make.user(), pictures.photo() + marker).status_code == 201

    assert all(marker not in data for data in stored_files(app))


@pytest.mark.parametrize(
    ("data", "status", "code"),
    [
        (b"<html><script>1</script></html>", 415, "unsupported_media"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", 415, "unsupported_media"),
        (b"%PDF-1.7", 415, "unsupported_media"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", 415, "unsupported_media"),
        (b"x", 415, "unsupported_media"),
        (b"", 422, "image_broken"),
        (pictures.photo()[:900], 422, "image_broken"),
        (pictures.photo(kind="PNG")[:300], 422, "image_broken"),
        (pictures.png_claiming(50_000, 50_000), 422, "image_too_many_pixels"),
        (pictures.png_claiming(13_000, 13_000), 422, "image_too_many_pixels"),
        (pictures.png_claiming(1, 60_000), 422, "image_too_many_pixels"),
        (pictures.png_with_text_bomb(), 422, "image_broken"),
    ],
)
def test_what_is_no_decent_picture_is_refused_and_leaves_nothing(app, api, make, data, status, code):
    answer = send(api, make.user(), data, "lying.jpg")

    assert (answer.status_code, answer.json["code"]) == (status, code)
    assert stored_files(app) == []


def test_a_picture_in_a_format_we_do_not_take_is_refused_whatever_it_says(api, make):
    assert send(api, make.user(), pictures.photo(kind="BMP"), "x.png").status_code == 415
    assert send(api, make.user(), pictures.photo(kind="TIFF"), "x.png").status_code == 415


def test_a_file_that_is_too_large_is_refused(api, make, test_settings):
    answer = send(api, make.user(), b"\xff\xd8" + b"x" * test_settings.media_max_bytes)

    assert (answer.status_code, answer.json["code"]) == (413, "too_large")


def test_of_an_animation_the_first_frame_is_kept(api, make):
    media = send(api, make.user(), pictures.moving()).json

    assert (media["width"], media["height"]) == (32, 32)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_every_kind_of_pixel_becomes_a_picture(api, make, mode):
    data = io.BytesIO()
    Image.new(mode, (20, 10)).save(data, "JPEG" if mode == "CMYK" else "PNG")

    assert send(api, make.user(), data.getvalue()).status_code == 201


@pytest.mark.parametrize("name", ["../../etc/passwd", "\u202egnp.exe", "x" * 300, ".htaccess", "%2e%2e"])
def test_the_name_of_a_file_means_nothing(app, api, make, name):
    media = send(api, make.user(), pictures.photo(), name).json

    assert media["url"] == f"/media/{media['url'].split('/')[2]}/original.webp"
    assert len(media["url"].split("/")[2]) == 32


@pytest.mark.parametrize(
    "sent",
    [
        lambda: {"data": {}},
        lambda: {"data": {"other": (io.BytesIO(b"x"), "x.png")}},
        lambda: {"json": {"file": "x"}},
        lambda: {"data": b"raw", "content_type": "image/png"},
    ],
)
def test_a_request_without_its_file_is_refused(api, make, sent):
    assert api("POST", UPLOAD, make.user(), **sent()).status_code in {415, 422}


def test_only_the_owner_sees_a_picture_that_nothing_uses(api, make):
    ana, ben = make.user(), make.user()
    media = send(api, ana, pictures.photo()).json

    assert api("GET", media["url"], ana).status_code == 200
    for path in (media["url"], f"{UPLOAD}{media['id']}/"):
        for method in ("GET", "HEAD"):
            assert api(method, path, ben).status_code == 404
    assert api("GET", media["url"]).status_code == 404
    assert api("PATCH", f"{UPLOAD}{media['id']}/", ben, json={"alt_text": "x"}).status_code == 404
    assert api("DELETE", f"{UPLOAD}{media['id']}/", ben).status_code == 404


def test_what_must_stay_in_view_is_kept_apart_from_the_words(api, make):
    ana = make.user()
    media = send(api, ana, pictures.photo(), alt_text="A loaf").json
    assert media["focus"] == {"x": 50, "y": 50}

    moved = api("PATCH", f"{UPLOAD}{media['id']}/", ana, json={"focus": {"x": 0, "y": 100}}).json
    assert (moved["focus"], moved["alt_text"]) == ({"x": 0, "y": 100}, "A loaf")
    described = api("PATCH", f"{UPLOAD}{media['id']}/", ana, json={"alt_text": "Two loaves"}).json
    assert (described["focus"], described["alt_text"]) == ({"x": 0, "y": 100}, "Two loaves")

    post = api("POST", "/api/v1/posts/", ana, json={"body": "Bread", "media_ids": [media["id"]]}).json
    assert api("GET", f"/api/v1/posts/{post['id']}/", ana).json["media"][0]["focus"] == {"x": 0, "y": 100}


@pytest.mark.parametrize(
    "focus",
    [{"x": 101, "y": 0}, {"x": 0, "y": -1}, {"x": "1", "y": 1}, {"x": 1.5, "y": 1}, {"x": 1}, None, []],
)
def test_a_focus_outside_the_picture_is_refused(api, make, focus):
    ana = make.user()
    media = send(api, ana, pictures.photo()).json

    assert api("PATCH", f"{UPLOAD}{media['id']}/", ana, json={"focus": focus}).status_code == 422


def test_served_pictures_can_do_nothing_but_be_looked_at(api, make):
    ana = make.user()
    served = api("GET", send(api, ana, pictures.photo()).json["url"], ana)

    assert served.content_type == "image/webp"
    assert served.headers["X-Content-Type-Options"] == "nosniff"
    assert served.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert served.headers["Cache-Control"] == "private, no-cache"
    assert served.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_known_picture_is_not_sent_again_and_a_part_can_be_asked_for(api, make):
    ana = make.user()
    url = send(api, ana, pictures.photo()).json["url"]
    etag = api("GET", url, ana).headers["ETag"]

    assert api("GET", url, ana, headers={"If-None-Match": etag}).status_code == 304
    part = api("GET", url, ana, headers={"Range": "bytes=0-9"})
    assert (part.status_code, len(part.data)) == (206, 10)


@pytest.mark.parametrize("name", ["64.webp", "original.png", "..%2foriginal.webp", "original.webp%00"])
def test_other_sizes_do_not_exist(api, make, name):
    ana = make.user()
    url = send(api, ana, pictures.photo()).json["url"]

    assert api("GET", url.rsplit("/", 1)[0] + "/" + name, ana).status_code == 404


def test_an_avatar_is_shown_to_members_and_replaced_without_a_trace(app, api, make, run_jobs):
    ana, ben = make.user("ana_l"), make.user()

    def put(colour: int):
        data = {"file": (io.BytesIO(pictures.photo(500 + colour, 500)), "me.jpg")}
        return api("PUT", "/api/v1/users/me/avatar/", ana, data=data)

    first = put(0).json["avatar"]
    run_jobs()
    assert api("GET", "/api/v1/users/ana_l/", ben).json["avatar"]["renditions"][0]["width"] == 320
    assert api("GET", first["url"], ben).status_code == 200
    assert api("GET", first["url"]).status_code == 404
    second = put(1).json["avatar"]
    run_jobs()
    assert api("GET", first["url"], ana).status_code == 404
    assert api("GET", second["url"], ben).status_code == 200
    assert api("DELETE", "/api/v1/users/me/avatar/", ana).json["avatar"] is None
    run_jobs()
    assert stored_files(app) == []


def test_pictures_nobody_used_for_a_day_go_and_so_do_strays(app, api, make, later, run_jobs):
    ana = make.user()
    send(api, ana, pictures.photo())
    run_jobs()
    storage_slot.of(app).put("ab/" + "ab" * 16 + "/original.webp", b"stray")

    later(days=2)
    result = app.test_cli_runner().invoke(args=["media", "prune"])
    run_jobs()
    with app.app_context():
        assert remove_strays() == 0, "its row may be on its way"
        assert remove_strays(older_than=-1) == 1

    assert "removed 1 loose pictures" in result.output
    assert stored_files(app) == []


def test_the_same_upload_under_one_key_is_one_picture(api, make):
    ana = make.user()
    first, second = (
        api(
            "POST",
            UPLOAD,
            ana,
            data={"file": (io.BytesIO(pictures.photo()), "a.jpg")},
            headers={"Idempotency-Key": "k"},
        )
        for _ in range(2)
    )

    assert first.json["id"] == second.json["id"]
