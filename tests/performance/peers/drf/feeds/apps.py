"""Columns of type json come as text, as Django expects of jsonb."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from psycopg2.extras import register_default_json


class FeedsConfig(AppConfig):
    """The only app."""

    name = "feeds"

    def ready(self):
        connection_created.connect(_json_as_text)


def _json_as_text(connection, **_more):
    register_default_json(conn_or_curs=connection.connection, loads=lambda text: text)
