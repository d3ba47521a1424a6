"""Events of the payment service: unsigned, altered, twice, late, in any order, or never."""

from __future__ import annotations

import itertools
import json
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select, text

from app.core.db import Model, db
from app.core.jobs import Job
from app.core.unit_of_work import unit_of_work
from tests.doubles.stripe.delivery import sign
from tests.shop.conftest import SECRET

pytestmark = pytest.mark.usefixtures("books")


@pytest.fixture
def snapshot(app):
    """``snapshot()`` is the whole database, table by table."""

    def take():
        with app.app_context(), db.engine.connect() as connection:
            return {
                table.name: sorted(map(repr, connection.execute(table.select()).all()))
                for table in Model.metadata.sorted_tables
            }

    return take


@pytest.fixture
def inbox(app):
    """``inbox()`` is what became of each event."""

    def read():
        with app.app_context(), db.engine.connect() as connection:
            rows = connection.execute(text("SELECT kind, outcome FROM provider_events ORDER BY id"))
            return [tuple(row) for row in rows]

    return read


@pytest.fixture
def mails(app):
    """``mails()`` are the names of all mail that was promised; what was sent is not kept."""

    def read():
        with app.app_context(), unit_of_work(writes=False):
            return list(db.session.scalars(select(Job.key).where(Job.name == "mail.send")))

    return read


def completed(till, number):
    events = till.events("checkout.session.completed")
    return next(e for e in events if e["data"]["object"]["client_reference_id"] == number)


def test_what_is_not_signed_right_changes_nothing(api, make, till, snapshot):
    number = till.order(make.user(), (make.product(), 1))["number"]
    till.pay(number)
    body, signature = till.double.signed(completed(till, number))
    now = int(time.time())
    stamp, mac = signature.split(",")
    wrong = [
        (body, ""),
        (body, "nonsense"),
        (body, f"{stamp}"),
        (body, sign(body, "whsec_of_somebody_else")),
        (body, sign(body, "")),
        (body, sign(body, SECRET, now - 601)),
        (body.replace(b'"amount_total": ', b'"amount_total": 1'), signature),
        (body + b" ", signature),
        (json.dumps(json.loads(body)).encode(), signature),
        (body, f"{stamp},v0={mac.removeprefix('v1=')}"),
        (body, f"t={now - 5},{mac}"),
        (b"", signature),
        (b"\xff\xfe", sign(b"x", SECRET)),
    ]
    before = snapshot()

    for sent, header in wrong:
        answer = till.post(sent, header)
        assert (answer.status_code, answer.json["code"]) == (400, "bad_signature"), (sent, header)

    assert snapshot() == before


def test_either_of_two_secrets_and_either_of_two_signatures_will_do(make, till, inbox):
    number = till.order(make.user(), (make.product(), 1))["number"]
    till.pay(number)
    body, signature = till.double.signed(completed(till, number))

    assert till.post(body, f"{signature},v1={'0' * 64}").status_code == 200
    assert till.post(body, sign(body, "whsec_next")).status_code == 200
    assert len(inbox()) == 1


def test_without_a_secret_every_event_is_refused(app, make, till):
    from dataclasses import replace

    from app.core.settings import settings_slot

    settings_slot.put(app, replace(settings_slot.of(app), stripe_webhook_secrets=("",)))
    body = b'{"id": "evt_1", "object": "event", "type": "x", "data": {"object": {}}}'
    assert till.post(body, sign(body, "")).status_code == 400


@pytest.mark.parametrize("body", [b"", b"[]", b"null", b"{}", b'"x"', b'{"object": "event"}', b"\xff"])
def test_what_is_signed_but_no_event_is_a_plain_refusal(till, body):
    assert till.post(body, sign(body, SECRET)).status_code == 400


def test_thirty_times_the_same_event_counts_once(make, till, run_jobs, inbox, mails):
    ana = make.user()
    number = till.order(ana, (make.product(), 1))["number"]
    till.pay(number)
    event = completed(till, number)

    with ThreadPoolExecutor(6) as stripe:
        answers = list(stripe.map(lambda _n: till.deliver(event).status_code, range(30)))
    run_jobs()

    assert set(answers) == {200}
    assert inbox() == [("checkout.session.completed", "applied")]
    assert mails() == [f"mail:placed:{number}"]
    assert [e["kind"] for e in till.show(ana, number)["timeline"]] == ["created", "paid", "placed"]


def test_any_order_of_events_ends_alike(make, till, run_jobs, mails):
    ana, keeper = make.user(), make.keeper()
    ends = set()
    for shuffle in itertools.islice(itertools.permutations(range(6)), 0, 720, 97):
        bowl = make.product(keeper, stock=1)
        number = till.order(ana, (bowl, 1))["number"]
        till.pay(number)
        session = till.session_of(number)
        client = till.double.ledger
        with client.lock:
            from tests.doubles.stripe import refunds

            refunds.create(client, {"payment_intent": session["payment_intent"], "amount": 500})
        events = [
            event
            for event in till.events()
            if number in json.dumps(event) or session["payment_intent"] in json.dumps(event)
        ]
        assert len(events) == 6
        for index in (*shuffle, *shuffle):
            till.deliver(events[index])
            run_jobs()
        order = till.show(ana, number)
        ends.add((order["status"], order["payment_status"], order["refunds"][0]["amount"]["amount"]))
        kinds = [event["kind"] for event in order["timeline"]]
        assert kinds.count("paid") == kinds.count("placed") == kinds.count("refunded") == 1
        assert mails().count(f"mail:placed:{number}") == 1
    assert ends == {("placed", "partially_refunded", 500)}


def test_a_foreign_event_leaves_a_row_in_the_inbox_and_nothing_else(make, till, run_jobs, snapshot):
    number = till.order(make.user(), (make.product(), 1))["number"]
    till.pay(number)
    event = completed(till, number)
    strangers = [
        event | {"id": "evt_livemode", "livemode": True},
        event | {"id": "evt_nobody", "data": {"object": event["data"]["object"] | {"metadata": {}}}},
        event | {"id": "evt_other", "data": {"object": {"id": "x", "metadata": {"order": "P-XXXX-XXXX"}}}},
        event | {"id": "evt_odd", "type": "customer.created", "data": {"object": {"id": "cus_1"}}},
    ]
    before = snapshot()

    for stranger in strangers:
        assert till.deliver(stranger).status_code == 200
    run_jobs()

    after = snapshot()
    assert len(after.pop("provider_events")) == len(strangers)
    before.pop("provider_events")
    assert after == before


@pytest.mark.parametrize("odd", [{"amount_total": 1}, {"currency": "usd"}, {"client_reference_id": "P-1"}])
def test_another_amount_or_currency_is_flagged_and_never_paid(make, till, run_jobs, odd):
    ana = make.user()
    number = till.order(ana, (make.product(), 1))["number"]
    till.pay(number)
    event = completed(till, number)
    till.double.control.alter(till.session_of(number)["id"], odd)
    till.deliver(event)
    run_jobs()

    order = till.show(ana, number)

    assert (order["status"], order["payment_status"]) == ("pending", "unpaid")
    assert order["timeline"][-1]["kind"] == "payment_flagged"


def test_completed_is_not_yet_paid(make, till, run_jobs):
    ana = make.user()
    number = till.order(ana, (make.product(), 1))["number"]
    till.pay(number)
    till.double.control.alter(till.session_of(number)["id"], {"payment_status": "unpaid"})
    till.deliver(completed(till, number))
    run_jobs()
    assert till.show(ana, number)["payment_status"] == "unpaid"


def test_late_failures_never_undo_a_payment(make, till, run_jobs):
    ana = make.user()
    number = till.order(ana, (make.product(), 1))["number"]
    till.double.decline(till.session_of(number)["id"])
    till.pay(number)
    till.come_back(ana, number)

    for kind in ("charge.failed", "payment_intent.payment_failed"):
        for event in till.events(kind):
            till.deliver(event)
    expired = completed(till, number) | {"id": "evt_late", "type": "checkout.session.expired"}
    till.deliver(expired)
    run_jobs()

    assert till.show(ana, number)["status"] == "placed"


def test_an_event_is_kept_while_the_payment_service_is_down(make, till, run_jobs, later, inbox):
    ana = make.user()
    number = till.order(ana, (make.product(), 1))["number"]
    till.pay(number)
    till.double.faults.set({"down": -1})
    assert till.deliver(completed(till, number)).status_code == 200
    run_jobs()
    assert till.show(ana, number)["status"] == "pending"

    till.double.faults.clear()
    later(seconds=30)
    run_jobs()

    assert till.show(ana, number)["status"] == "placed"
    assert inbox() == [("checkout.session.completed", "applied")]
