"""``python -m tests.journeys [playwright arguments]``: a server with demo data, and the journeys on it.

``python -m tests.journeys screenshots`` walks through every page, wide, dark and on a phone, and writes
docs/screenshots/.

``PLAZA_JOURNEYS=core`` is the part ``make test`` runs, ``rest`` what is left of them.

The server is what ``make run`` starts: SQLite, one process under eventlet, the Stripe double.
"""

from __future__ import annotations

import os
import subprocess
import sys

from config import ROOT
from tests.doubles.stripe.double import StripeDouble
from tests.servers.plaza import Plaza
from tests.servers.process import free_port


def main(arguments: list[str]) -> int:
    """Run the journeys; the exit code of Playwright."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with StripeDouble(webhook_url=f"{url}/api/v1/payments/webhook/") as double:
        plaza = Plaza(
            port=str(port),
            public_url=url,
            stripe_api_base=double.base_url,
            stripe_webhook_secrets=double.webhook_secret,
        )
        plaza.flask("db", "upgrade")
        plaza.flask("seed", "demo")
        plaza.migrate = False
        with plaza:
            command = ["npm", "run", "--silent", "e2e", "--", *arguments]
            env = os.environ | {"PLAZA_URL": url}
            if arguments == ["screenshots"]:
                command[-1] = "every-page"
                folder = ROOT / "docs" / "screenshots"
                folder.mkdir(exist_ok=True)
                env["PLAZA_SCREENSHOTS"] = str(folder)
            done = subprocess.run(
                command,
                cwd=ROOT / "client",
                env=env,
                check=False,
            )
        if done.returncode:
            print(plaza.output()[-8000:])
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
