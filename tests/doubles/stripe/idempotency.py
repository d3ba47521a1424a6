"""Idempotency keys as Stripe keeps them: replay, or 400 for other parameters."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.doubles.stripe.wire import Json, StripeFailure


class IdempotencyKeys:
    """What was answered under which key. The caller holds the ledger's lock."""

    def __init__(self) -> None:
        self._answers: dict[str, tuple[str, Json]] = {}

    def once(self, key: str | None, path: str, params: Json, run: Callable[[], Json]) -> tuple[Json, bool]:
        """Run, or give again what was answered; tells which of the two."""
        if not key:
            return run(), False
        asked = f"{path} {json.dumps(params, sort_keys=True)}"
        if key in self._answers:
            first, answer = self._answers[key]
            if first != asked:
                raise StripeFailure(
                    "Keys for idempotent requests can only be used with the same parameters they "
                    f"were first used with. Try using a key other than '{key}' if you meant to "
                    "execute a different request.",
                    kind="idempotency_error",
                )
            return answer, True
        answer = json.loads(json.dumps(run()))
        self._answers[key] = asked, answer
        return answer, False
