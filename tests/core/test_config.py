"""Settings: read strictly, refused with a sentence that says what to change."""

from __future__ import annotations

import pytest

from config import Settings, SettingsError

PRODUCTION = {
    "PLAZA_ENV": "production",
    "SECRET_KEY": "0123456789abcdef0123456789abcdef",
    "PUBLIC_URL": "https://plaza.example",
    "STRIPE_SECRET_KEY": "sk_live_something",
    "STRIPE_WEBHOOK_SECRETS": "whsec_a,whsec_b",
    "DATABASE_URL": "postgresql://plaza@db/plaza",
    "REDIS_URL": "redis://:secret@cache/0",
}


def test_good_production_settings_start():
    settings = Settings.from_env(PRODUCTION)

    assert settings.is_https
    assert settings.stripe_webhook_secrets == ("whsec_a", "whsec_b")
    assert settings.sqlalchemy_url == "postgresql+psycopg2://plaza@db/plaza"
    assert settings.origins == ("https://plaza.example",)


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY"),
        ({"SECRET_KEY": "a" * 40}, "SECRET_KEY is too simple"),
        ({"FLASK_DEBUG": "1"}, "FLASK_DEBUG"),
        ({"PUBLIC_URL": "https://"}, "PUBLIC_URL"),
        ({"PUBLIC_URL": "https://plaza.example/somewhere"}, "PUBLIC_URL"),
        ({"STRIPE_WEBHOOK_SECRETS": " , "}, "STRIPE_WEBHOOK_SECRETS"),
        ({"REDIS_URL": "rediss://cache/0"}, "REDIS_URL"),
        ({"PUBLIC_URL": "http://plaza.example"}, "PUBLIC_URL"),
        ({"PUBLIC_URL": ""}, "PUBLIC_URL"),
        ({"STRIPE_SECRET_KEY": ""}, "STRIPE_SECRET_KEY"),
        ({"STRIPE_API_BASE": "http://127.0.0.1:1"}, "STRIPE_API_BASE"),
        ({"STRIPE_WEBHOOK_SECRETS": ""}, "STRIPE_WEBHOOK_SECRETS"),
        ({"REDIS_URL": "redis://cache/0"}, "REDIS_URL"),
    ],
)
def test_production_refuses_what_is_not_safe(change, word):
    with pytest.raises(SettingsError, match=word):
        Settings.from_env(PRODUCTION | change)


@pytest.mark.parametrize("url", ["redis://127.0.0.1/0", "redis://localhost:1/0", "unix:///run/redis.sock"])
def test_a_redis_that_only_this_machine_reaches_needs_no_password(url):
    assert Settings.from_env(PRODUCTION | {"REDIS_URL": url}).redis_url == url


def test_everything_that_is_wrong_is_said_at_once():
    with pytest.raises(SettingsError) as refused:
        Settings.from_env({"PLAZA_ENV": "production"})

    said = str(refused.value).splitlines()
    assert [line.split()[0] for line in said] == [
        "SECRET_KEY", "PUBLIC_URL", "STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRETS"
    ]  # fmt: skip


def test_what_production_refuses_is_fine_on_ones_own_machine():
    assert Settings.from_env({"FLASK_DEBUG": "1", "REDIS_URL": "redis://cache/0"}).plaza_env == "development"


@pytest.mark.parametrize(
    "environ",
    [
        {"PORT": "a lot"},
        {"WORKERS": "2"},
        {"WORKERS": "2", "DATABASE_URL": "postgresql://db/plaza"},
        {"ASYNC_MODE": "gevent"},
        {"PLAZA_ENV": "staging"},
        {"ENABLE_SOCIAL_LOGIN": "maybe"},
    ],
)
def test_what_cannot_run_is_refused(environ):
    with pytest.raises(SettingsError):
        Settings.from_env(environ)


BUCKET = {"MEDIA_STORE": "s3", "S3_BUCKET": "plaza-pictures", "S3_REGION": "eu-central-1"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"S3_BUCKET": ""}, "needs S3_BUCKET"),
        ({"S3_BUCKET": "a.b"}, "without dots"),
        ({"S3_BUCKET": "x; script-src *"}, "without dots"),
        ({"S3_REGION": ""}, "needs S3_REGION"),
        ({"S3_REGION": "x evil.test"}, "S3_REGION must be a name"),
        ({"S3_ENDPOINT": "s3.example"}, "S3_ENDPOINT must be"),
        ({"S3_ENDPOINT": "https://s3.example/bucket"}, "S3_ENDPOINT must be"),
        ({"S3_ENDPOINT": "https://key:secret@s3.example"}, "S3_ENDPOINT must be"),
        ({"S3_ENDPOINT": "http://s3.example"}, "S3_ENDPOINT must be https"),
        ({"S3_ACCESS_KEY_ID": "plaza"}, "belong together"),
        ({"MEDIA_SERVE": "x-accel"}, "say stream or s3"),
        ({"MEDIA_SERVE": "s3", "MEDIA_STORE": "files"}, "needs MEDIA_STORE=s3"),
        ({"MEDIA_STORE": "tape"}, "MEDIA_STORE must be files or s3."),
    ],
)
def test_a_bucket_that_cannot_be_used_or_trusted_is_refused(change, words):
    with pytest.raises(SettingsError, match=words):
        Settings.from_env(PRODUCTION | BUCKET | change)


def test_buckets_of_amazon_and_of_others_are_found_where_browsers_find_them():
    assert Settings.from_env(PRODUCTION | BUCKET).s3_origin == (
        "https://plaza-pictures.s3.eu-central-1.amazonaws.com"
    )
    for endpoint in ("https://s3.example:9000", "http://127.0.0.1:9000"):
        other = Settings.from_env(PRODUCTION | BUCKET | {"S3_REGION": "", "S3_ENDPOINT": endpoint})
        assert other.s3_origin == endpoint
    assert (
        Settings.from_env(BUCKET | {"S3_ENDPOINT": "http://s3.test", "MEDIA_SERVE": "s3"}).media_serve == "s3"
    )


def test_in_development_the_loopback_twin_is_an_origin_too():
    assert Settings(port=5001).origins == ("http://127.0.0.1:5001", "http://localhost:5001")


def test_keys_differ_by_purpose_and_by_secret():
    one, other = Settings(secret_key="a" * 32), Settings(secret_key="b" * 32)
    keys = {one.key_for("tokens"), one.key_for("cursor"), other.key_for("tokens")}
    assert len(keys) == 3
