"""``make run``: Plaza with its embedded defaults — SQLite, one process, demo data, the Stripe double."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
STOP_SECONDS = 10.0
POLL_SECONDS = 0.1


def main() -> int:
    """Set up, start, announce, and stop everything together."""
    os.chdir(ROOT)
    env = os.environ.copy()
    env.setdefault("PORT", "5000")
    env.setdefault("HOST", "127.0.0.1")
    env.setdefault("INSTANCE_DIR", "instance")
    url = env.get("PUBLIC_URL") or f"http://{env['HOST']}:{env['PORT']}"
    if is_taken(env["HOST"], int(env["PORT"])):
        print(f"Plaza does not start: port {env['PORT']} is in use. Try PORT=5001 make run", file=sys.stderr)
        return 1
    instance = ROOT / env["INSTANCE_DIR"]
    instance.mkdir(parents=True, exist_ok=True, mode=0o700)
    env["SECRET_KEY"] = env.get("SECRET_KEY") or _kept_secret(instance / "secret")
    runner = Runner(env)
    try:
        if not env.get("STRIPE_SECRET_KEY"):
            runner.start_double(url, instance)
        runner.flask("db", "upgrade")
        runner.flask("seed", "demo", "--if-empty")
        runner.start("server", [sys.executable, "wsgi.py"])
        runner.wait_until_ready(f"http://{env['HOST']}:{env['PORT']}/health/ready")
        runner.flask("seed", "accounts")
        print(f"Plaza is ready: {url}", flush=True)
        return runner.watch()
    except KeyboardInterrupt:
        return 0
    except RuntimeError as error:
        print(f"Plaza does not start: {error}", file=sys.stderr)
        return 1
    finally:
        runner.stop()


def is_taken(host: str, port: int) -> bool:
    """Whether somebody listens there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


def _kept_secret(path: Path) -> str:
    """A secret of this instance, made once, readable by its owner only."""
    if not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text().strip()


class Runner:
    """The processes of one run."""

    def __init__(self, env: dict[str, str]) -> None:
        self.env = env
        self.children: dict[str, subprocess.Popen[Any]] = {}
        self.stopping = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda _number, _frame: self.stopping.set())

    def start(self, name: str, command: list[str], **options: Any) -> subprocess.Popen[Any]:
        """Start a helper; it dies with us."""
        child = subprocess.Popen(command, env=self.env, start_new_session=True, **options)
        self.children[name] = child
        return child

    def start_double(self, url: str, instance: Path) -> None:
        """Stripe's double on a free loopback port, its webhook pointing at us."""
        secret = "whsec_" + secrets.token_hex(16)
        kept = instance / "stripe-double.port"
        port = kept.read_text() if kept.exists() else "0"
        if is_taken("127.0.0.1", int(port)):
            port = "0"
        child = self.start(
            "Stripe double",
            [
                *(sys.executable, "-m", "tests.doubles.stripe", "--webhook-secret", secret),
                *("--port", port),
                *("--webhook-url", f"{url}/api/v1/payments/webhook/"),
                *("--state", str(instance / "stripe-double.json")),
            ],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None
        line = child.stdout.readline()
        if "ready" not in line:
            raise RuntimeError("the Stripe double did not start")
        self.env["STRIPE_API_BASE"] = line.rsplit(" ", 1)[-1].strip()
        # Pay pages that are still open keep their address over a restart.
        kept.write_text(self.env["STRIPE_API_BASE"].rsplit(":", 1)[-1])
        self.env["STRIPE_WEBHOOK_SECRETS"] = secret

    def flask(self, *arguments: str) -> None:
        """Run a flask command to its end, or until asked to stop."""
        command = [sys.executable, "-m", "flask", *arguments]
        child = subprocess.Popen(command, env=self.env, start_new_session=True)
        while child.poll() is None:
            if self.stopping.wait(POLL_SECONDS):
                child.terminate()
                child.wait(STOP_SECONDS / 2)
                raise KeyboardInterrupt
        if child.returncode:
            raise RuntimeError(f"`flask {' '.join(arguments)}` failed")

    def wait_until_ready(self, address: str) -> None:
        """Wait until the server says that it is ready."""
        while not self.stopping.is_set():
            if self.children["server"].poll() is not None:
                raise RuntimeError("the server ended")
            try:
                with urllib.request.urlopen(address, timeout=2):
                    return
            except (urllib.error.URLError, OSError):
                self.stopping.wait(POLL_SECONDS)
        raise KeyboardInterrupt

    def watch(self) -> int:
        """Until asked to stop, or until something ended that should not have."""
        while not self.stopping.wait(POLL_SECONDS):
            for name, child in self.children.items():
                if child.poll() is not None:
                    print(f"The {name} ended ({child.returncode}); stopping.", file=sys.stderr)
                    return 1
        return 0

    def stop(self) -> None:
        """Ask everything to end, then make it."""
        for child in self.children.values():
            if child.poll() is None:
                child.terminate()
        deadline = time.monotonic() + STOP_SECONDS - 1
        for child in self.children.values():
            try:
                child.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.kill()


if __name__ == "__main__":
    sys.exit(main())
