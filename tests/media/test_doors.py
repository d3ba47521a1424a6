"""Who may look at a picture, and how long others may keep it, follows what shows it."""

from __future__ import annotations

import io

import pytest

from tests.media.pictures import photo
from tests.shop.test_catalogue import new_product

POSTS, PRODUCTS, UPLOAD = "/api/v1/posts/", "/api/v1/products/", "/api/v1/media/"
PUBLIC, PRIVATE = "public, max-age=3600", "private, no-cache"


@pytest.fixture
def upload(api):
    def send(user):
        return api("POST", UPLOAD, user, data={"file": (io.BytesIO(photo(400, 48)), "a.jpg")}).json

    return send


def test_a_post_that_becomes_private_closes_the_doors_of_its_pictures(api, make, upload, run_jobs):
    ana, ben = make.user(), make.user()
    media = upload(ana)
    post = api("POST", POSTS, ana, json={"media_ids": [media["id"]]}).json
    run_jobs()
    urls = [media["url"], media["url"].replace("original", "320")]
    shown = [api("GET", url, ben) for url in urls]
    assert [answer.status_code for answer in shown] == [200, 200]

    api("PATCH", f"{POSTS}{post['id']}/", ana, json={"audience": "private"})

    for url, before in zip(urls, shown, strict=True):
        for method, more in (
            ("GET", {}),
            ("HEAD", {}),
            ("GET", {"Range": "bytes=0-9"}),
            ("GET", {"If-None-Match": before.headers["ETag"]}),
        ):
            for other in (ben, None):
                assert api(method, url, other, headers=more).status_code == 404, (method, more)
        kept = api("GET", url, ana)
        assert (kept.status_code, kept.headers["Cache-Control"]) == (200, PRIVATE)


def test_a_product_picture_may_be_kept_by_others_only_while_visitors_may_see_it(api, make, upload):
    keeper = make.keeper()
    picture = upload(keeper)
    assert api("GET", picture["url"], keeper).headers["Cache-Control"] == PRIVATE
    product = api("POST", PRODUCTS, keeper, json=new_product(media_ids=[picture["id"]])).json
    for asker in (None, keeper):
        assert api("GET", picture["url"], asker).headers["Cache-Control"] == PUBLIC

    answer = api("PATCH", f"{PRODUCTS}{product['id']}/", keeper, json={"published": False})

    assert answer.status_code == 200, answer.json
    assert api("GET", picture["url"]).status_code == 404
    assert api("GET", picture["url"], keeper).headers["Cache-Control"] == PRIVATE
