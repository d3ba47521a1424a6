"""``flask user …``: the first administrator, grants, suspension."""

from __future__ import annotations

import pytest

from tests.browser import ME, PASSWORD


@pytest.fixture
def flask(app):
    """``flask("user", "create", …)``."""

    def run(*arguments: str, **kwargs):
        return app.test_cli_runner().invoke(args=list(arguments), **kwargs)

    return run


def test_an_administrator_is_made_and_signs_in(flask, browser):
    made = flask(
        "user", "create", "chief@plaza.test", "--username", "chief", "--admin", "--password", PASSWORD
    )

    chief = browser()
    assert made.exit_code == 0, made.output
    assert PASSWORD not in made.output
    assert chief.login("chief@plaza.test").status_code == 200
    assert chief.get(ME).json["grants"] == ["admin"]


def test_the_password_is_asked_for_unseen(flask, browser):
    made = flask("user", "create", "ben@plaza.test", input=f"{PASSWORD}\n{PASSWORD}\n")

    assert made.exit_code == 0, made.output
    assert PASSWORD not in made.output
    assert browser().login("ben@plaza.test").json["user"]["grants"] == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["chief@plaza.test", "--password", "short"], "Between 8 and 128 characters"),
        (["not an address", "--password", PASSWORD], "e-mail address"),
        (["chief@plaza.test", "--username", "admin", "--password", PASSWORD], "reserved"),
    ],
)
def test_a_refusal_is_one_plain_sentence(flask, arguments, says):
    made = flask("user", "create", *arguments)

    assert made.exit_code == 1
    assert says in made.output
    assert "Traceback" not in made.output


def test_an_address_is_taken_once(flask):
    flask("user", "create", "ana@plaza.test", "--password", PASSWORD)

    again = flask("user", "create", "ANA@plaza.test", "--password", PASSWORD)

    assert again.exit_code == 1
    assert "already an account" in again.output


def test_grants_add_up_and_can_be_taken_away(flask, make):
    make.user("ana_l")

    assert "moderate" in flask("user", "grant", "ana_l", "moderate").output
    assert "moderate, shop.keep" in flask("user", "grant", "ana_l", "shop.keep").output
    assert "holds: shop.keep" in flask("user", "grant", "ana_l", "moderate", "--remove").output
    assert flask("user", "grant", "ana_l", "emperor").exit_code == 2


def test_a_suspension_hides_and_can_be_lifted(flask, make, api):
    ana, ben = make.user("ana_l"), make.user("ben_o")
    assert api("GET", "/api/v1/users/ana_l/", ben).status_code == 200

    assert "suspended" in flask("user", "suspend", "ana_l").output
    assert api("GET", "/api/v1/users/ana_l/", ben).status_code == 404
    assert api("GET", ME, ana).status_code == 401

    assert "no longer" in flask("user", "suspend", "ana_l", "--lift").output
    assert api("GET", "/api/v1/users/ana_l/", ben).status_code == 200


@pytest.mark.parametrize("command", [["grant", "nobody_here", "admin"], ["suspend", "nobody_here"]])
def test_somebody_who_does_not_exist_is_told_plainly(flask, command):
    result = flask("user", *command)

    assert (result.exit_code, "Nobody is called nobody_here." in result.output) == (1, True)


@pytest.mark.parametrize("command", ["create", "grant", "suspend"])
def test_help_shows_examples(flask, command):
    assert f"flask user {command} " in flask("user", command, "--help").output
    assert f"flask user {command} " in flask("user", "--help").output
