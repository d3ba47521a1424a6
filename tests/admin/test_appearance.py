"""The colours of the house: by grant, in their ranges, readable, and on every page before it is painted."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
import requests
from sqlalchemy import select

from app.admin.models import Appearance
from app.admin.palette import Numbers, colours, contrast, hexadecimal, pairs
from app.core.db import db
from app.core.page_looks import FRESH_SECONDS, PATIENCE_SECONDS, Looks, PageLooks, looks_slot
from config import ROOT
from tests.servers.plaza import Plaza
from tests.servers.postgres import Postgres
from tests.servers.process import wait_until

DOOR = "/api/v1/admin/appearance/"
TEAL = {"brand_hue": 205, "brand_chroma": 0.12, "paper_hue": 230}
FAINT = {"brand_hue": 84, "brand_chroma": 0.178, "paper_hue": 78}
STYLE = 'style="--brand-hue:205;--brand-chroma:0.12;--paper-hue:230"'
VECTORS = json.loads((ROOT / "client/src/shared/styles/theme-vectors.json").read_text(encoding="utf-8"))


@pytest.fixture(autouse=True)
def afresh(app) -> Iterator[None]:
    """Pages know nothing of the test before."""
    looks_slot.of(app).forget()
    yield
    looks_slot.of(app).forget()


@pytest.fixture
def mara(make):
    return make.user(grants=["admin"])


def put(api, who, **changed):
    return api("PUT", DOOR, who, json=TEAL | changed)


def test_before_anybody_chose_there_are_the_numbers_of_the_client(api, mara):
    answer = api("GET", DOOR, mara)
    assert answer.json == VECTORS["defaults"] | {"changed_at": None, "changed_by": None}
    assert "--brand-hue" not in api("GET", "/").text


def test_a_choice_is_kept_with_who_made_it_and_the_older_ones_too(app, api, make, mara):
    assert put(api, mara).status_code == 200
    ana = make.user(grants=["admin"])
    answer = put(api, ana, brand_hue=300)

    assert answer.json | TEAL | {"brand_hue": 300} == answer.json
    assert answer.json["changed_by"]["username"] == ana.username
    assert answer.json["changed_at"] is not None
    assert api("GET", DOOR, mara).json == answer.json
    with app.app_context():
        rows = db.session.execute(select(Appearance).order_by(Appearance.id)).scalars().all()
        assert [(row.brand_hue, row.changed_by_id) for row in rows] == [(205, mara.id), (300, ana.id)]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("brand_hue", -1),
        ("brand_hue", 360),
        ("brand_hue", 20.5),
        ("brand_hue", "205"),
        ("paper_hue", True),
        ("paper_hue", 1000),
        ("brand_chroma", 0.039),
        ("brand_chroma", 0.201),
        ("brand_chroma", "0.1"),
        ("brand_chroma", None),
    ],
)
def test_a_number_out_of_its_range_is_refused_by_name(api, mara, field, value):
    answer = put(api, mara, **{field: value})
    assert (answer.status_code, list(answer.json["errors"])) == (422, [field])
    assert api("GET", DOOR, mara).json["changed_at"] is None


def test_colours_that_cannot_be_read_are_refused_with_the_pair(api, mara):
    answer = api("PUT", DOOR, mara, json=FAINT)
    assert (answer.status_code, answer.json["code"]) == (422, "cannot_be_read")
    assert "light theme on-ember on ember" in answer.json["detail"]
    [pair] = answer.json["faint"]
    assert (pair["theme"], pair["front"], pair["ground"], pair["least"]) == (
        "light",
        "on-ember",
        "ember",
        4.5,
    )
    assert pair["ratio"] < 4.5
    assert api("GET", DOOR, mara).json["changed_at"] is None


@pytest.mark.parametrize("case", VECTORS["themes"], ids=lambda case: str(case["numbers"]))
def test_the_server_measures_as_the_client_does(case):
    found = {f"{pair.theme} {pair.front}/{pair.ground}": pair for pair in pairs(Numbers(**case["numbers"]))}
    assert [name for name, pair in found.items() if pair.is_faint] == case["faint"]
    for name, ratio in case["ratios"].items():
        assert found[name].ratio == pytest.approx(ratio, abs=1e-4), name


def test_black_on_white_is_as_far_apart_as_can_be():
    assert contrast((1, 0, 0), (0, 0, 0)) == pytest.approx(21, abs=0.01)
    assert [hexadecimal((1, 0, 0)), hexadecimal((0, 0, 0))] == ["#ffffff", "#000000"]


def test_every_page_carries_the_numbers_and_its_paper(api, mara):
    before = api("GET", "/")
    put(api, mara)

    page = api("GET", "/posts/7", headers={"If-None-Match": before.headers["ETag"]})
    assert page.status_code == 200
    [tag] = re.findall(r"<html[^>]*>", page.text)
    assert STYLE in tag and 'lang="en"' in tag
    light, dark = (hexadecimal(colour) for colour in colours(Numbers(**TEAL))["paper"])
    assert f'content="{light}" media="(prefers-color-scheme: light)"' in page.text
    assert f'content="{dark}" media="(prefers-color-scheme: dark)"' in page.text
    assert page.headers["Cache-Control"] == "no-cache"
    scripts = re.search(r"script-src ([^;]*);", page.headers["Content-Security-Policy"])
    assert scripts and scripts[1] == "'self'"

    etag = page.headers["ETag"]
    assert etag != before.headers["ETag"]
    assert api("GET", "/", headers={"If-None-Match": etag}).status_code == 304
    put(api, mara, brand_hue=210)
    again = api("GET", "/", headers={"If-None-Match": etag})
    assert again.status_code == 200 and "--brand-hue:210" in again.text


def test_back_at_the_beginning_the_page_is_the_built_one(api, mara):
    before = api("GET", "/")
    put(api, mara)
    put(api, mara, **VECTORS["defaults"])
    assert api("GET", "/", headers={"If-None-Match": before.headers["ETag"]}).status_code == 304


def test_pages_ask_once_a_second_and_look_as_before_while_nobody_answers():
    moment, asked = [100.0], []
    answers: list[Looks | Exception] = [Looks("a", "#fff", "#000"), OSError(), Looks("b", "#fff", "#000")]

    def ask() -> Looks:
        asked.append(moment[0])
        answer = answers[len(asked) - 1]
        if isinstance(answer, Exception):
            raise answer
        return answer

    pages = PageLooks(ask, lambda: moment[0])

    def style_after(seconds: float) -> str:
        moment[0] += seconds
        looks = pages.present()
        return looks.style if looks else ""

    assert [style_after(0), style_after(FRESH_SECONDS / 2)] == ["a", "a"]
    assert style_after(FRESH_SECONDS) == "a"
    assert style_after(PATIENCE_SECONDS - 0.1) == "a" and len(asked) == 2
    assert style_after(0.2) == "b"


@pytest.fixture
def two(database_server: Postgres) -> Iterator[tuple[Plaza, Plaza]]:
    """Two processes on one database."""
    url = database_server.create_database("appearance")
    with Plaza(database_url=url) as one, Plaza(database_url=url, migrate=False) as other:  # type: ignore[arg-type]
        yield one, other


@pytest.mark.processes
@pytest.mark.slow
def test_another_process_shows_a_change_as_well(two):
    one, other = two
    assert "--brand-hue" not in requests.get(other.url, timeout=10).text
    person = {"email": "mara@plaza.test", "password": "a-long-enough-password", "username": "mara"}
    token = requests.post(f"{one.url}/api/v1/auth/register/", json=person, timeout=10).json()["access_token"]
    one.flask("user", "grant", "mara", "admin")
    answer = requests.put(one.url + DOOR, json=TEAL, headers={"Authorization": f"Bearer {token}"}, timeout=10)
    assert answer.status_code == 200, answer.text

    assert STYLE in requests.get(one.url, timeout=10).text
    wait_until(lambda: STYLE in requests.get(other.url, timeout=10).text, "the other process to look again")
