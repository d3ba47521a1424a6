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


def test_nobody_is_named_where_the_demo_is_not(seed, people_here):
    assert seed("accounts").output == ""
