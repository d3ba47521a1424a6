"""Pictures of products: whose, in which order, seen by whom."""

from __future__ import annotations

import io

import pytest

from tests.media import pictures
from tests.shop.test_catalogue import PRODUCTS, new_product


@pytest.fixture
def upload(api):
    """``upload(mira)`` is a picture of hers."""

    def send(user):
        file = (io.BytesIO(pictures.photo(64, 48)), "bowl.jpg")
        return api("POST", "/api/v1/media/", user, data={"file": file}).json

    return send


def test_pictures_are_shown_in_the_keepers_order(api, make, upload):
    keeper = make.keeper()
    first, second, third = (upload(keeper) for _ in range(3))
    made = api("POST", PRODUCTS, keeper, json=new_product(media_ids=[first["id"], second["id"]])).json
    assert [image["id"] for image in made["images"]] == [first["id"], second["id"]]
    assert api("GET", made["image"]["url"]).status_code == 200

    path = f"{PRODUCTS}{made['id']}/"
    changed = api("PATCH", path, keeper, json={"media_ids": [third["id"], first["id"]]}).json

    assert [image["id"] for image in changed["images"]] == [third["id"], first["id"]]
    assert api("GET", PRODUCTS).json["items"][0]["image"]["id"] == third["id"]
    assert api("GET", second["url"]).status_code == 404
    twice = api("PATCH", path, keeper, json={"media_ids": [third["id"], third["id"]]})
    assert twice.status_code == 422


def test_nobody_shows_anothers_picture_or_one_that_is_in_use(api, make, upload):
    keeper, other = make.keeper(), make.keeper()
    theirs = upload(other)
    assert api("POST", PRODUCTS, keeper, json=new_product(media_ids=[theirs["id"]])).status_code == 422
    api("POST", PRODUCTS, other, json=new_product(media_ids=[theirs["id"]]))
    again = api("POST", PRODUCTS, other, json=new_product(media_ids=[theirs["id"]]))
    assert again.status_code == 422


def test_the_picture_of_a_draft_is_for_its_keeper_only(api, make, upload):
    keeper = make.keeper()
    picture = upload(keeper)
    api("POST", PRODUCTS, keeper, json=new_product(media_ids=[picture["id"]], published=False))
    assert api("GET", picture["url"]).status_code == 404
    assert api("GET", picture["url"], make.keeper()).status_code == 404
    assert api("GET", picture["url"], keeper).status_code == 200
