"""Idempotency-Key: the same key and body get the stored answer; a parallel twin waits."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any, cast

import orjson
from flask import Response, request
from sqlalchemy import (
    LargeBinary,
    Select,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    delete,
    select,
    update,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Mapped, mapped_column

from app.core import clock
from app.core.db import Model, UtcDateTime, db, insert_once
from app.core.errors import conflict, invalid
from app.core.hot import HotRead, HotWrites
from app.core.identity import Actor, Claims, authenticator_slot, client_address, known_actor
from app.core.unit_of_work import alone, unit_of_work

LEASE = timedelta(seconds=60)
KEPT_FOR = timedelta(days=2)
TWIN_WAITS_SECONDS = 8.0
TWIN_ASKS_EVERY_SECONDS = 0.1


class IdempotencyKey(Model):
    """One use of a key by one caller on one door, and the answer once there is one."""

    __tablename__ = "idempotency_keys"
    __table_args__ = (UniqueConstraint("owner", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str] = mapped_column(String(80))
    key: Mapped[str] = mapped_column(String(255))
    fingerprint: Mapped[str] = mapped_column(String(64))
    lease_until: Mapped[datetime | None]
    status: Mapped[int | None]
    body: Mapped[bytes | None] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(default=clock.now, index=True)


_keys = cast(Table, IdempotencyKey.__table__)
_STORE = HotWrites(
    update(_keys)
    .where(_keys.c.owner == bindparam("of_owner"), _keys.c.key == bindparam("of_key"))
    .values(status=bindparam("answered"), body=bindparam("said"), lease_until=None)
)


@dataclass(frozen=True, slots=True)
class Key:
    """What a request says about its idempotency."""

    key: str
    fingerprint: str


@dataclass(slots=True)
class _Lease:
    """The claim of the view that runs, and the answer that was kept."""

    owner: str
    key: Key
    kept: bytes | None = None


_leased: ContextVar[_Lease | None] = ContextVar("leased", default=None)


def key_of_request(*, required: bool) -> Key | None:
    """The request's key with a hash over what was sent; 422 if it is missing but required."""
    key = request.headers.get("Idempotency-Key")
    if key is None:
        if required:
            raise invalid({"Idempotency-Key": ["Send this header, a new value for each attempt."]})
        return None
    if not 1 <= len(key) <= 255 or not key.isprintable():
        raise invalid({"Idempotency-Key": ["Between 1 and 255 printable characters."]})
    return Key(key, _fingerprint())


def _fingerprint() -> str:
    digest = hashlib.sha256(f"{request.method} {request.path.rstrip('/')}\n".encode())
    if request.mimetype == "multipart/form-data":
        digest.update(repr(sorted(request.form.items(multi=True))).encode())
        for name, file in sorted(request.files.items(multi=True), key=lambda pair: pair[0]):
            digest.update(name.encode() + hashlib.sha256(file.stream.read()).digest())
            file.stream.seek(0)
    else:
        digest.update(_canonical(request.get_data(cache=True)))
    return digest.hexdigest()


def _canonical(body: bytes) -> bytes:
    try:
        return orjson.dumps(orjson.loads(body), option=orjson.OPT_SORT_KEYS)
    except orjson.JSONDecodeError:
        return body


def _owner(actor: Actor) -> str:
    if actor.is_member:
        return f"user:{actor.id}"
    cookies = "|".join(f"{k}={v}" for k, v in sorted(request.cookies.items()) if "cart" in k)
    return "guest:" + hashlib.sha256(f"{client_address()}|{cookies}".encode()).hexdigest()


def in_transaction(key: Key | None, actor: Actor) -> Callable[[Callable[[], Response]], Response]:
    """Run inside the open unit of work: the claim is rolled back with everything else."""

    def run(view: Callable[[], Response]) -> Response:
        if key is None:
            return view()
        owner = _owner(actor)
        try:
            fresh = insert_once(IdempotencyKey, owner=owner, key=key.key, fingerprint=key.fingerprint)
        except OperationalError as error:
            raise conflict("in_progress", "The same request is still running.") from error
        if not fresh:
            return _replay(owner, key)
        response = view()
        _store(owner, key, response)
        return response

    return run


def with_lease(
    key: Key | None, actor: Actor, *, is_claimed: bool = False
) -> Callable[[Callable[[], Response]], Response]:
    """Run a view of several units: the claim is committed first and leased while it runs."""

    def run(view: Callable[[], Response]) -> Response:
        if key is None:
            return view()
        owner = _owner(actor)
        if not is_claimed and not _claim(owner, key):
            return _wait_for_twin(owner, key)
        lease = _Lease(owner, key)
        token = _leased.set(lease)
        try:
            response = view()
        except BaseException:
            with unit_of_work():
                _forget(owner, key)
            raise
        finally:
            _leased.reset(token)
        if lease.kept != response.get_data():
            with unit_of_work():
                _store(owner, key, response)
        return response

    return run


def keep(response: Response) -> Response:
    """Store the answer together with what is done in the open unit of work.

    For views of several units: whatever dies from here on, the same key does not do it again.
    """
    lease = _leased.get()
    if lease is not None:
        _store(lease.owner, lease.key, response)
        lease.kept = response.get_data()
    return response


def _claim(owner: str, key: Key) -> bool:
    lease = clock.now() + LEASE
    with unit_of_work():
        values = {
            "owner": owner,
            "key": key.key,
            "fingerprint": key.fingerprint,
            "lease_until": lease,
        }
        with alone():
            fresh = insert_once(IdempotencyKey, **values)
        if fresh:
            return True
        taken_over = db.session.execute(
            update(IdempotencyKey)
            .where(
                IdempotencyKey.owner == owner,
                IdempotencyKey.key == key.key,
                IdempotencyKey.fingerprint == key.fingerprint,
                IdempotencyKey.status.is_(None),
                IdempotencyKey.lease_until < clock.now(),
            )
            .values(lease_until=lease)
        )
        return bool(taken_over.rowcount)  # type: ignore[attr-defined]


def claim_of(claims: Claims, key: Key) -> tuple[Actor, bool]:
    """Who asks, and in the same journey the claim to their key: whether it was free; 401 if they are gone."""
    now = clock.now()
    who = {"session_id": claims.session_id, "user_id": claims.user_id, "by": f"user:{claims.user_id}"}
    wanted = {"named": key.key, "sent": key.fingerprint, "until": now + LEASE, "now": now}
    with unit_of_work(), alone():
        rows = _claiming(authenticator_slot.get().asking).tuples({**who, **wanted})
    actor = known_actor(claims, rows[0][0] if rows else None)
    return actor, rows[0][1] is not None


@cache
def _claiming(asking: Select[Any]) -> HotRead:
    """A statement that claims a key for whoever lives; only PostgreSQL writes while it reads."""
    who = asking.cte("who")
    sent: list[Any] = [bindparam(name) for name in ("by", "named", "sent")]
    moments = [bindparam(name, type_=UtcDateTime()) for name in ("until", "now")]
    claimed = (
        postgresql.insert(_keys)
        .from_select(
            ["owner", "key", "fingerprint", "lease_until", "created_at"],
            select(*sent, *moments).select_from(who),
        )
        .on_conflict_do_nothing()
        .returning(_keys.c.id)
        .cte("claimed")
    )
    return HotRead(select(who.c.standing, select(claimed.c.id).scalar_subquery().label("claim")))


def _wait_for_twin(owner: str, key: Key) -> Response:
    deadline = time.monotonic() + TWIN_WAITS_SECONDS
    while time.monotonic() < deadline:
        with unit_of_work(writes=False):
            row = _find(owner, key)
            if row is None or row.status is not None or row.fingerprint != key.fingerprint:
                return _replay(owner, key)
        time.sleep(TWIN_ASKS_EVERY_SECONDS)
    raise conflict("in_progress", "The same request is still running.")


def _find(owner: str, key: Key) -> IdempotencyKey | None:
    return db.session.execute(
        select(IdempotencyKey).where(IdempotencyKey.owner == owner, IdempotencyKey.key == key.key)
    ).scalar_one_or_none()


def _replay(owner: str, key: Key) -> Response:
    row = _find(owner, key)
    if row is not None and row.fingerprint != key.fingerprint:
        raise conflict("idempotency_key_reused", "This key was used for another request.")
    if row is None or row.status is None:
        raise conflict("in_progress", "The same request is still running.")
    response = Response(row.body or b"", int(row.status), content_type="application/json")
    response.headers["Idempotent-Replayed"] = "true"
    return response


def _store(owner: str, key: Key, response: Response) -> None:
    if not 200 <= response.status_code < 300:
        _forget(owner, key)
        return
    answer = {"answered": response.status_code, "said": response.get_data()}
    _STORE.later({"of_owner": owner, "of_key": key.key, **answer})


def _forget(owner: str, key: Key) -> None:
    """Free the key, unless its answer was kept: then something has been done."""
    db.session.execute(
        delete(IdempotencyKey).where(
            IdempotencyKey.owner == owner, IdempotencyKey.key == key.key, IdempotencyKey.status.is_(None)
        )
    )


def prune() -> int:
    """Remove keys older than two days; returns how many."""
    result = db.session.execute(
        delete(IdempotencyKey).where(IdempotencyKey.created_at < clock.now() - KEPT_FOR)
    )
    return int(result.rowcount)  # type: ignore[attr-defined]
