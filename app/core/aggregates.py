"""JSON built by the database, alike on PostgreSQL and SQLite: a list within a row, in one statement."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


class JsonObject(FunctionElement[Any]):
    """An object of names and columns: ``JsonObject("id", column, …)``."""

    type = JSON()
    inherit_cache = True


class JsonArray(FunctionElement[Any]):
    """The array of a JSON expression over all rows; null for none."""

    type = JSON()
    inherit_cache = True


class JsonPart(FunctionElement[Any]):
    """A JSON column as a part of an object; SQLite keeps JSON as text and must be told."""

    type = JSON()
    inherit_cache = True


def _called(names: dict[str, str], default: str) -> Any:
    def compile_call(element: FunctionElement[Any], compiler: Any, **options: Any) -> str:
        name = names.get(compiler.dialect.name, default)
        return f"{name}({compiler.process(element.clauses, **options)})"

    return compile_call


compiles(JsonPart)(_called({"sqlite": "json"}, ""))
compiles(JsonObject)(_called({"sqlite": "json_object"}, "json_build_object"))
compiles(JsonArray)(_called({"sqlite": "json_group_array"}, "json_agg"))
