"""Connections to the payment service that all requests share.

The SDK's own client keeps them a thread each. Here every visitor's connection is a green thread, so each
checkout would open one of its own, with the whole greeting of TLS, and drop it.
"""

from __future__ import annotations

import urllib.request
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

import stripe
import urllib3
from urllib3.exceptions import HTTPError, SSLError

# As many as may be on their way at once: one more is greeted anew, and dropped.
MOST_AT_REST = 32


class SharedConnections(stripe.HTTPClient):
    """What `StripeClient` sends its requests through; it retries them itself."""

    name = "urllib3"

    def __init__(self, base: str, seconds: float) -> None:
        super().__init__()
        options: dict[str, Any] = {
            "maxsize": MOST_AT_REST,
            "timeout": urllib3.Timeout(connect=seconds, read=seconds),
            "retries": False,
            "ca_certs": stripe.ca_bundle_path,
        }
        self._pool = _by_proxy(base, options) or urllib3.PoolManager(**options)

    def request(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str] | None,
        post_data: Any = None,
        *,
        _usage: list[str] | None = None,
    ) -> tuple[Any, int, Mapping[str, str]]:
        """One request and its answer; what went wrong on the way is said in the SDK's words."""
        try:
            answer = self._pool.request(method.upper(), url, body=post_data, headers=headers, redirect=False)
        except HTTPError as error:
            # A bad certificate does not become better by trying again.
            said, again = f"{type(error).__name__}: {error}", not isinstance(error, SSLError)
            raise stripe.APIConnectionError(said, should_retry=again) from error  # type: ignore[no-untyped-call]
        return answer.data, answer.status, answer.headers

    def close(self) -> None:
        """Hang up."""
        self._pool.clear()


def _by_proxy(base: str, options: dict[str, Any]) -> urllib3.ProxyManager | None:
    """The way through the proxy that the environment names for an address; None if it names none."""
    address = urlsplit(base)
    proxies = urllib.request.getproxies()
    proxy = proxies.get(address.scheme) or proxies.get("all")
    if not proxy or urllib.request.proxy_bypass(address.hostname or ""):
        return None
    url = urllib3.util.parse_url(proxy if "://" in proxy else f"http://{proxy}")
    headers = urllib3.make_headers(proxy_basic_auth=unquote(url.auth)) if url.auth else None
    return urllib3.ProxyManager(url._replace(auth=None).url, proxy_headers=headers, **options)
