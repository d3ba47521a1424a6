"""Profiles: what one may change about oneself, and what others see of it."""

from __future__ import annotations

import pytest

ME = "/api/v1/users/me/"
OTHERS_SEE = {"id", "username", "display_name", "avatar", "bio", "counts", "followed_by_me", "follows_me"} | {
    "created_at",
    "can",
}


def test_a_changed_profile_is_what_others_see(api, make):
    ana, ben = make.user("ana_l"), make.user("ben_o")

    changed = api(
        "PATCH", ME, ana, json={"display_name": "Ana Lopes", "bio": "Tiles and tides.\n\nلشبونة 🌊"}
    )

    assert changed.status_code == 200
    seen = api("GET", "/api/v1/users/ana_l/", ben).json
    assert (seen["display_name"], seen["bio"]) == ("Ana Lopes", "Tiles and tides.\n\nلشبونة 🌊")


def test_what_is_not_sent_stays(api, make):
    ana = make.user("ana_l", name="Ana")
    api("PATCH", ME, ana, json={"bio": "Tiles."})
    api("PATCH", ME, ana, json={"display_name": "Ana L."})
    api("PATCH", ME, ana, json={})

    me = api("GET", ME, ana).json
    assert (me["username"], me["display_name"], me["bio"]) == ("ana_l", "Ana L.", "Tiles.")


def test_others_see_no_address_and_no_grants(api, make):
    make.user("ana_l", grants=["admin"])

    seen = api("GET", "/api/v1/users/ana_l/", make.user()).json

    assert set(seen) == OTHERS_SEE
    assert "@" not in str(seen)


def test_one_sees_ones_own_address_and_grants(api, make):
    ana = make.user("ana_l", grants=["moderate"])

    me = api("GET", ME, ana).json
    assert (me["email"], me["grants"]) == ("ana_l@plaza.test", ["moderate"])
    assert set(me) == {
        "id",
        "username",
        "display_name",
        "avatar",
        "email",
        "bio",
        "counts",
        "grants",
        "created_at",
    }


def test_a_username_moves_with_its_owner_and_is_free_again(api, make):
    ana, ben = make.user("ana_l"), make.user("ben_o")

    assert api("PATCH", ME, ana, json={"username": "Ana_Lopes"}).json["username"] == "ana_lopes"

    assert api("GET", "/api/v1/users/ana_l/", ben).status_code == 404
    assert api("GET", "/api/v1/users/ANA_LOPES/", ben).json["id"] == ana.id
    assert api("PATCH", ME, ben, json={"username": "ana_l"}).status_code == 200


def test_a_username_somebody_has_is_not_given_twice(api, make):
    ana = make.user("ana_l")
    make.user("ben_o")

    answer = api("PATCH", ME, ana, json={"username": "BEN_O", "bio": "changed"})

    assert (answer.status_code, answer.json["code"]) == (409, "username_taken")
    assert api("GET", ME, ana).json["bio"] == ""
    assert api("PATCH", ME, ana, json={"username": "ana_l"}).status_code == 200


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"username": "al"}, "username"),
        ({"username": "аna"}, "username"),
        ({"username": None}, "username"),
        ({"username": 7}, "username"),
        ({"display_name": ""}, "display_name"),
        ({"display_name": "\u200b\u200b"}, "display_name"),
        ({"display_name": "a\u202eb"}, "display_name"),
        ({"display_name": "x\r\nBcc: z@z.test"}, "display_name"),
        ({"display_name": "x" * 51}, "display_name"),
        ({"bio": "x" * 501}, "bio"),
        ({"bio": ["x"]}, "bio"),
        ({"bio": None}, "bio"),
    ]
    + [
        ({name: value}, name)
        for name, value in {
            "id": 1,
            "email": "other@plaza.test",
            "email_key": "other@plaza.test",
            "grants": ["admin"],
            "is_admin": True,
            "role": "admin",
            "suspended_at": None,
            "follower_count": 1_000,
            "counts": {"followers": 1},
            "avatar": {"url": "https://evil.test/x.png"},
            "avatar_media_id": 1,
            "created_at": "2000-01-01T00:00:00Z",
            "password_hash": "x",
            "_sa_instance_state": {},
            "__class__": "x",
        }.items()
    ],
)
def test_what_may_not_be_changed_is_refused_and_changes_nothing(api, make, change, field):
    ana = make.user("ana_l")
    before = api("GET", ME, ana).json

    answer = api("PATCH", ME, ana, json={"bio": "changed"} | change)

    assert answer.status_code == 422
    assert field in answer.json["errors"]
    assert api("GET", ME, ana).json == before


def test_lengths_are_counted_in_code_points(api, make):
    ana = make.user()

    assert api("PATCH", ME, ana, json={"bio": "😀" * 500, "display_name": "😀" * 50}).status_code == 200
    assert api("GET", ME, ana).json["bio"] == "😀" * 500


def test_a_suspended_member_is_absent_from_every_list(api, make, app):
    ana, ben, eva = make.user("ana_l"), make.user("ben_o"), make.user("eva_m")
    make.follow(ben, ana)
    make.follow(ana, ben)
    app.test_cli_runner().invoke(args=["user", "suspend", "ben_o"])

    assert api("GET", "/api/v1/users/ben_o/", eva).status_code == 404
    assert api("PUT", "/api/v1/users/ben_o/follow/", eva).status_code == 404
    assert api("GET", "/api/v1/users/?q=ben_o", eva).json["items"] == []
    assert api("GET", "/api/v1/users/ana_l/followers/", eva).json["items"] == []
    assert api("GET", "/api/v1/users/ana_l/following/", eva).json["items"] == []
