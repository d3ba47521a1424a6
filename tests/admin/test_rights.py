"""Who may enter which section: every person against every door, as one table."""

from __future__ import annotations

import pytest

PEOPLE = ("visitor", "member", "keeper", "moderator", "admin")
DOORS = {
    "GET stats/":          (401, 404, 200, 200, 200),
    "GET users/":          (401, 404, 403, 200, 200),
    "GET posts/":          (401, 404, 403, 200, 200),
    "GET products/":       (401, 404, 200, 403, 200),
    "GET orders/":         (401, 404, 200, 403, 200),
    "POST users/bulk/":    (401, 404, 403, 422, 422),
    "POST posts/bulk/":    (401, 404, 403, 422, 422),
    "POST products/bulk/": (401, 404, 422, 403, 422),
    "POST orders/bulk/":   (401, 404, 422, 403, 422),
    "GET appearance/":     (401, 404, 403, 403, 200),
    "PUT appearance/":     (401, 404, 403, 403, 422),
}  # fmt: skip


@pytest.fixture
def people(make):
    return {
        "visitor": None,
        "member": make.user(),
        "keeper": make.keeper(),
        "moderator": make.user(grants=["moderate"]),
        "admin": make.user(grants=["admin"]),
    }


@pytest.mark.parametrize("door", DOORS)
def test_the_table(api, people, door):
    method, path = door.split()
    body = {"json": {"verb": "nonsense"}} if method != "GET" else {}
    answers = [api(method, f"/api/v1/admin/{path}", people[name], **body).status_code for name in PEOPLE]
    assert tuple(answers) == DOORS[door]


def test_a_member_cannot_tell_the_administration_from_nothing(api, people):
    absent = api("GET", "/api/v1/nothing-here/", people["member"]).json
    for query in ("", "?limit=bad"):
        door = api("GET", f"/api/v1/admin/users/{query}", people["member"]).json
        assert door | {"request_id": ""} == absent | {"request_id": ""}


def test_a_grant_that_was_taken_away_opens_nothing_more(app, api, make):
    ben = make.user(grants=["moderate"])
    assert api("GET", "/api/v1/admin/users/", ben).status_code == 200
    app.test_cli_runner().invoke(args=["user", "grant", ben.username, "moderate", "--remove"])
    assert api("GET", "/api/v1/admin/users/", ben).status_code == 404


def test_nobody_lower_judges_staff_and_nobody_themselves(api, people):
    ids = [people[name].id for name in PEOPLE[1:]]
    refused = {}
    for name in ("moderator", "admin"):
        answer = api("POST", "/api/v1/admin/users/bulk/", people[name], json={"verb": "suspend", "ids": ids})
        refused[name] = {row["id"] for row in answer.json["refused"]}
        api("POST", "/api/v1/admin/users/bulk/", people[name], json={"verb": "lift", "ids": ids})
    assert refused["moderator"] == {people[name].id for name in ("keeper", "moderator", "admin")}
    assert refused["admin"] == {people["admin"].id}
