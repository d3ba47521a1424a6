"""How many sockets a person and an address may hold open at once."""

from __future__ import annotations

from app.core.realtime import realtime_slot
from tests.people import Ear


def test_open_sockets_are_capped_for_a_person_and_for_an_address(app_with, browser):
    ana, ben = browser(), browser()
    ana.register()
    ben.register("ben@plaza.test")
    app = app_with(sockets_per_user=2, sockets_per_address=3)

    ears = [Ear(app, ana.token) for _ in range(3)]
    assert [ear.client.is_connected() for ear in ears] == [True, True, False]
    others = [Ear(app, ben.token) for _ in range(2)]
    assert [ear.client.is_connected() for ear in others] == [True, False]
    ears[0].close()
    last = Ear(app, ben.token)
    assert last.client.is_connected()

    for ear in (ears[1], others[0], last):
        ear.close()
    assert realtime_slot.of(app).connections == {}
