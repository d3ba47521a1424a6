"""How often people's doings go to the database and back: each is asked with 200 ms a journey, too."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from typing import Any

import pytest
import requests
import socketio
from sqlalchemy.exc import IntegrityError

from app.core import clock
from app.core.db import Model, db
from app.core.unit_of_work import unit_of_work
from app.shop.catalogue.models import Variant
from app.shop.stock import service as stock
from tests.concurrency.shop_floor import PUBLIC_URL, SECRET, Floor, checkout
from tests.doubles.stripe.double import StripeDouble
from tests.media import pictures
from tests.servers.line import Line
from tests.servers.plaza import Plaza

pytestmark = pytest.mark.processes

TRIES = 5
TOTAL = 1490


class Town:
    """A process behind a line that counts, and people who do things there."""

    def __init__(self, line: Line, plaza: Plaza, floor: Floor) -> None:
        self.line, self.plaza, self.floor = line, plaza, floor
        make = floor.make
        ana, ben = make.user(), make.user()
        self.talk = make.talk(ana, ben)
        self.token, self._buyers = make.token(ana), iter(floor.shoppers(TRIES, make.product(price=1000)))
        self.visitor = requests.Session()
        self.visitor.headers["Authorization"] = f"Bearer {self.token}"
        self.login = {"email": "ana@plaza.test", "password": "plums and tram tickets"}
        self._post("auth/register/", json=self.login)

    def _post(self, path: str, **options: Any) -> None:
        answer = self.visitor.post(f"{self.plaza.url}/api/v1/{path}", timeout=20, **options)
        assert answer.status_code in {200, 201}, answer.text

    def buy(self) -> None:
        """Check out a full cart."""
        assert checkout(self.plaza.url, next(self._buyers), uuid.uuid4().hex, TOTAL).status_code == 201

    def write(self) -> None:
        """A message over HTTP."""
        said = {"body": "Plums?", "client_id": str(uuid.uuid4())}
        self._post(f"conversations/{self.talk}/messages/", json=said)

    def post(self) -> None:
        """A post."""
        self._post("posts/", json={"body": "Bread"}, headers={"Idempotency-Key": uuid.uuid4().hex})

    def upload(self) -> None:
        """A picture."""
        file = {"file": ("photo.jpg", pictures.photo(320, 240), "image/jpeg")}
        self._post("media/", files=file, headers={"Idempotency-Key": uuid.uuid4().hex})

    def sign_in(self) -> None:
        """With the right password."""
        self._post("auth/login/", json=self.login)

    def fewest(self, act: Callable[[], None], tries: int = TRIES) -> int:
        """Journeys that it takes: others may ask something meanwhile, so the least of several."""
        counted = []
        for _ in range(tries):
            before = self.line.journeys
            act()
            counted.append(self.line.journeys - before)
        return min(counted)


@pytest.fixture(scope="module")
def town(database_server: Any) -> Iterator[Town]:
    with ExitStack() as closing:
        line = closing.enter_context(Line())
        double = closing.enter_context(StripeDouble(webhook_secret=SECRET))
        url = line.door(database_server.create_database("journeys"))
        floor = Floor(database_server, "journeys", double)
        with floor.app.app_context():
            Model.metadata.create_all(db.engine)
        plaza = Plaza(
            migrate=False,
            database_url=url,
            async_mode="eventlet",
            public_url=PUBLIC_URL,
            stripe_api_base=double.base_url,
            stripe_webhook_secrets=SECRET,
        )
        closing.enter_context(plaza)
        yield Town(line, plaza, floor)
        with floor.app.app_context():
            db.engine.dispose()


# Twenty-five are five seconds; what is above these is for waiting until others are done. Of an upload's,
# five are its own: the job that makes the smaller sizes begins at once, and goes its own ways.
@pytest.mark.parametrize(
    ("what", "most"),
    [("buy", 6), ("write", 3), ("post", 6), ("sign_in", 6), ("upload", 20)],
)
def test_few_journeys_are_made(town, what, most):
    assert 0 < town.fewest(getattr(town, what)) <= most


def test_a_message_over_a_socket_takes_two(town):
    origin = {"origin": PUBLIC_URL}
    with socketio.SimpleClient(handle_sigint=False, websocket_extra_options=origin) as line:
        line.connect(town.plaza.url, auth={"token": town.token}, transports=["websocket"])
        names = itertools.count()

        def say() -> None:
            said = {"conversation_id": town.talk, "body": f"Plums {next(names)}?"}
            assert "ok" in line.call("chat.message.sent", said, timeout=20)

        assert 0 < town.fewest(say, tries=25) <= 2


@pytest.fixture
def held(town) -> Iterator[int]:
    """A shelf of which something is kept for the order "P-1"."""
    product = town.floor.make.product(price=1000)
    with town.floor.app.app_context():
        [variant] = product["variants"][:1]
        shelf = db.session.get_one(Variant, variant).stock_id
        db.session.rollback()
        with unit_of_work():
            stock.hold({shelf: 2}, "P-1", "cart:0", clock.now() + timedelta(minutes=5))
        yield shelf
        with unit_of_work():
            stock.release("P-1")


def test_whoever_pays_holds_the_shelf_for_no_journey(town, held):
    free = f"SELECT reserved, sold FROM stock WHERE id = {held} FOR UPDATE NOWAIT"
    with unit_of_work():
        assert stock.consume("P-1")
        assert not stock.consume("P-1")
        assert town.floor.query(free) == [(2, 0)]

    assert town.floor.query(free) == [(0, 2)]


def test_nothing_leaves_the_shelf_if_the_payment_is_not_written_down(town, held):
    class Broken(Exception):
        """Something else that the payment does."""

    with pytest.raises(Broken), unit_of_work():
        assert stock.consume("P-1")
        raise Broken

    assert town.floor.query(f"SELECT reserved, sold FROM stock WHERE id = {held}") == [(2, 0)]


def test_whoever_checks_out_holds_the_shelf_for_no_journey(town, held):
    free = f"SELECT reserved, sold FROM stock WHERE id = {held} FOR UPDATE NOWAIT"
    with unit_of_work():
        stock.hold({held: 3}, "P-2", "cart:1", clock.now() + timedelta(minutes=5))
        assert town.floor.query(free) == [(2, 0)]

    assert town.floor.query(free) == [(5, 0)]
    with unit_of_work():
        stock.release("P-2")


def kept(town: Town, shelf: int) -> tuple[Any, ...]:
    """Units reserved on a shelf, its holds and its lines of the ledger."""
    count = "(SELECT count(*) FROM {} WHERE stock_id = s.id)".format
    counts = f"{count('stock_holds')}, {count('stock_movements')}"
    [row] = town.floor.query(f"SELECT reserved, {counts} FROM stock s WHERE id = {shelf}")
    return row


def test_too_little_on_one_shelf_takes_back_what_the_others_had(town, held):
    before, until = kept(town, held), clock.now() + timedelta(minutes=5)
    with pytest.raises(stock.NotEnough), unit_of_work():
        stock.hold({held: 1}, "P-3", "cart:1", until)
        stock.hold({held: 10_000}, "P-4", "cart:1", until)

    assert kept(town, held) == before


def test_a_hold_of_nothing_would_stay_if_its_table_allowed_it(town, held):
    """Negative control: the shelf's id in the hold is what refuses, not luck."""
    before, until = kept(town, held), clock.now() + timedelta(minutes=5)
    town.floor.query("ALTER TABLE stock_holds ALTER stock_id DROP NOT NULL")
    try:
        with unit_of_work():
            stock.hold({held: 10_000}, "P-5", "cart:1", until)
        assert town.floor.query("SELECT stock_id FROM stock_holds WHERE reference = 'P-5'") == [(None,)]
        assert kept(town, held) == before
    finally:
        town.floor.query("DELETE FROM stock_holds WHERE stock_id IS NULL")
        town.floor.query("ALTER TABLE stock_holds ALTER stock_id SET NOT NULL")


def test_another_contradiction_is_not_taken_for_an_empty_shelf(town, held):
    until = clock.now() + timedelta(minutes=5)
    with pytest.raises(IntegrityError), unit_of_work():
        stock.hold({held: 1}, "P-1", "cart:1", until)
