"""``flask seed`` and what it says."""

import dataclasses

import pytest

from app.core.settings import settings_slot

QUICK = ("--picture-width", "120")


@pytest.fixture
def people_here(make):
    return make.user("already_here")


def test_it_refuses_where_people_live(seed, people_here):
    result = seed("demo", *QUICK)
    assert result.exit_code == 1
    assert "--again removes everything" in result.output


def test_if_empty_leaves_people_in_peace(seed, api, people_here):
    result = seed("demo", "--if-empty", *QUICK)
    assert result.exit_code == 0
    assert api("GET", "/api/v1/users/already_here/", people_here).status_code == 200
    assert api("GET", "/api/v1/users/mara/", people_here).status_code == 404


def test_it_refuses_in_production(app, seed):
    settings = settings_slot.of(app)
    settings_slot.put(app, dataclasses.replace(settings, plaza_env="production"))
    try:
        result = seed("demo")
    finally:
        settings_slot.put(app, settings)
    assert result.exit_code == 1
    assert "not in production" in result.output


def test_a_password_that_anybody_guesses_is_refused(seed):
    result = seed("demo", "--password", "password1")
    assert result.exit_code == 1
    assert "guessed" in result.output


def test_it_says_who_one_may_be_and_again_starts_over(seed, api):
    first = seed("demo", "--password", "another password 26", *QUICK)
    assert first.exit_code == 0, first.output
    assert "mara@plaza.example" in first.output
    assert "keeper of the shop" in first.output

    again = seed("demo", "--again", *QUICK)
    assert again.exit_code == 0, again.output
    login = {"email": "mara@plaza.example", "password": "plaza-demo-2026"}
    assert api("POST", "/api/v1/auth/login/", json=login).status_code == 200
    login["password"] = "another password 26"
    assert api("POST", "/api/v1/auth/login/", json=login).status_code == 401


def test_accounts_are_named_only_where_they_exist(seed):
    assert seed("accounts").output == ""
    seed("demo", *QUICK)
    assert "mara@plaza.example    plaza-demo-2026" in seed("accounts").output
