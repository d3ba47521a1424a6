"""A browser: it keeps cookies, proves its refreshes, and holds one access token."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from werkzeug.http import parse_cookie

if TYPE_CHECKING:
    from flask import Flask
    from werkzeug.test import TestResponse

AUTH = "/api/v1/auth"
ME = "/api/v1/users/me/"
PASSWORD = "a goat on a tightrope"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/19.0 Mobile/15E148 Safari/604.1"
)


class Browser:
    """``Browser(app).register("ana@plaza.test")``; later requests go through ``get`` and ``post``."""

    def __init__(self, app: Flask, agent: str = FIREFOX, address: str = "192.0.2.7") -> None:
        self._client = app.test_client(use_cookies=False)
        self._agent = agent
        self._address = address
        self.jar: dict[str, str] = {}
        self.token: str | None = None

    def send(self, method: str, path: str, **kwargs: Any) -> TestResponse:
        """One request with this browser's cookies; ``cookies`` and ``headers`` replace its own."""
        cookies = kwargs.pop("cookies", self.jar)
        headers = {"User-Agent": self._agent} | kwargs.pop("headers", {})
        if cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
        environ = {"REMOTE_ADDR": self._address} | kwargs.pop("environ", {})
        return self._client.open(path, method=method, headers=headers, environ_overrides=environ, **kwargs)

    def keep(self, answer: TestResponse) -> TestResponse:
        """Do with an answer's cookies what browsers do, and remember its access token."""
        for line in answer.headers.getlist("Set-Cookie"):
            ((name, value),) = parse_cookie(line.split(";")[0]).items()
            self.jar.pop(name, None)
            if "Max-Age=0" not in line:
                self.jar[name] = value
        if answer.is_json and "access_token" in (answer.json or {}):
            self.token = answer.json["access_token"]
        return answer

    def get(self, path: str = ME) -> TestResponse:
        """GET with the access token."""
        return self.send("GET", path, headers=self.bearer)

    def post(self, path: str, **kwargs: Any) -> TestResponse:
        """POST with the access token, cookies kept."""
        return self.keep(self.send("POST", AUTH + path, headers=self.bearer, **kwargs))

    def register(self, email: str = "ana@plaza.test", password: str = PASSWORD, **more: Any) -> TestResponse:
        """Join."""
        body = {"email": email, "password": password} | more
        return self.keep(self.send("POST", f"{AUTH}/register/", json=body))

    def login(self, email: str = "ana@plaza.test", password: str = PASSWORD) -> TestResponse:
        """Sign in."""
        return self.keep(self.send("POST", f"{AUTH}/login/", json={"email": email, "password": password}))

    def refresh(self, **kwargs: Any) -> TestResponse:
        """Ask for a new access token as the client does, without keeping the answer."""
        headers = {"X-CSRF-TOKEN": self.cookie("csrf")} | kwargs.pop("headers", {})
        return self.send("POST", f"{AUTH}/refresh/", headers=headers, **kwargs)

    def cookie(self, kind: str) -> str:
        """The value of the ``refresh``, ``csrf`` or ``media`` cookie; empty without one."""
        return next((value for name, value in self.jar.items() if f"plaza_{kind}" in name), "")

    def with_refresh(self, value: str) -> dict[str, str]:
        """The jar, but with another refresh cookie."""
        return {name: value if "plaza_refresh" in name else kept for name, kept in self.jar.items()}

    @property
    def bearer(self) -> dict[str, str]:
        """The Authorization header."""
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}
