"""One way to search, filter, count and page through what somebody manages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, true
from sqlalchemy.orm import InstrumentedAttribute

from app.core.db import db
from app.core.pagination import Key, Page, paginate

Conditions = Mapping[str, ColumnElement[bool]]
Text = InstrumentedAttribute[Any] | ColumnElement[Any]


@dataclass(frozen=True, slots=True)
class Table:
    """What somebody manages: rows, how words find them, facets of named conditions, and sorts.

    A sort's last key is unique. Values of one facet exclude each other or not; a list takes one of each.
    """

    rows: Select[Any]
    finds: Callable[[str], ColumnElement[bool]]
    facets: Mapping[str, Conditions]
    sorts: Mapping[str, tuple[Key, ...]]


def contains(text: str, *columns: Text) -> ColumnElement[bool]:
    """Any of the columns contains the text literally, whatever the case."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return or_(*(column.ilike(f"%{escaped}%", escape="\\") for column in columns))


def every_word(text: str, *columns: Text) -> ColumnElement[bool]:
    """Each of the words is in one of the columns."""
    return and_(true(), *(contains(word, *columns) for word in text.split()[:8]))


def page(table: Table, args: Mapping[str, Any], scope: str) -> Page[Any]:
    """One page of the rows that are asked for."""
    keys = table.sorts[args["sort"]]
    statement = table.rows.where(_found(table, args), _within(table, args))
    return paginate(
        statement.add_columns(*(key.column.label(key.name) for key in keys)),
        keys,
        scope=scope,
        limit=args["limit"],
        cursor=args["cursor"],
        scalars=False,
    )


def counts(table: Table, args: Mapping[str, Any]) -> dict[str, Any]:
    """How many there are, and how many each value of a facet would leave; one statement."""
    columns = [func.count().filter(_within(table, args)).label("total")]
    for facet, values in table.facets.items():
        others = _within(table, args, but=facet)
        columns += [
            func.count().filter(and_(condition, others)).label(f"{facet}.{value}")
            for value, condition in values.items()
        ]
    statement = table.rows.where(_found(table, args)).with_only_columns(*columns, maintain_column_froms=True)
    found = db.session.execute(statement).one()._mapping
    return {
        "total": found["total"],
        "facets": [
            {
                "name": facet,
                "values": [{"value": value, "count": found[f"{facet}.{value}"]} for value in values],
            }
            for facet, values in table.facets.items()
        ],
    }


def _found(table: Table, args: Mapping[str, Any]) -> ColumnElement[bool]:
    asked = args["q"].strip()
    return table.finds(asked) if asked else true()


def _within(table: Table, args: Mapping[str, Any], but: str | None = None) -> ColumnElement[bool]:
    chosen = [
        table.facets[facet][args[facet]]
        for facet in table.facets
        if facet != but and args.get(facet) is not None
    ]
    return and_(true(), *chosen)
