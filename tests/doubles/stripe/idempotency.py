"""Idempotency keys as Stripe keeps them: replay, or 400 for other parameters."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.doubles.stripe.ledger import Ledger
from tests.doubles.stripe.wire import Json, StripeFailure


class IdempotencyKeys:
    """What was answered under which key, kept in the ledger, whose lock the caller holds."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def once(self, key: str | None, path: str, params: Json, run: Callable[[], Json]) -> tuple[Json, bool]:
        """Run, or give again what was answered; tells which of the two."""
        if not key:
            return run(), False
        asked = f"{path} {json.dumps(params, sort_keys=True)}"
        known = self._ledger.find("answers", key)
        if known is not None:
            if known["asked"] != asked:
                raise StripeFailure(
                    "Keys for idempotent requests can only be used with the same parameters they "
                    f"were first used with. Try using a key other than '{key}' if you meant to "
                    "execute a different request.",
                    kind="idempotency_error",
                )
            return known["answer"], True
        answer = json.loads(json.dumps(run()))
        self._ledger.add("answers", {"id": key, "asked": asked, "answer": answer})
        return answer, False
