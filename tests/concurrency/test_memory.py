"""What hard work needed for a moment is not kept for good."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from tests.browser import PASSWORD
from tests.performance.processes import memory_mb
from tests.servers.plaza import Plaza

pytestmark = [pytest.mark.processes, pytest.mark.slow]


def test_forty_hashed_passwords_leave_little_memory_behind():
    with Plaza(async_mode="eventlet") as plaza, ThreadPoolExecutor(6) as people:

        def sign_up(number: int) -> int:
            body = {"email": f"person{number}@plaza.example", "password": PASSWORD}
            return requests.post(f"{plaza.url}/api/v1/auth/register/", json=body, timeout=30).status_code

        before = memory_mb({plaza.pid})
        assert set(people.map(sign_up, range(40))) == {201}

        # Two at a time, 19 MiB each; with a thread for each of twenty it is more than 300.
        assert memory_mb({plaza.pid}) - before < 120
