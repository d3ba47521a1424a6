"""Writes nginx's configuration from the templates beside it: ``python3 deploy/nginx/render.py --help``.

The nginx image fills the same templates from its environment. Standard library only.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PLACE = re.compile(r"\$\{(PLAZA_[A-Z_]+)\}")


def upstreams(addresses: list[str]) -> dict[str, str]:
    """The server lines of both upstreams."""
    servers = " ".join(f"server {each} max_fails=0;" for each in addresses)
    return {"PLAZA_UPSTREAMS": servers, "PLAZA_SOCKET_UPSTREAMS": servers}


def render(folder: Path, values: Mapping[str, str], *, plain: bool = False) -> None:
    """Fill every template into a folder; KeyError names a value that is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    values = {**values, "PLAZA_CONF": str(folder)}
    for template in sorted((HERE / "conf.d").glob("*.template")):
        source = (
            HERE / "site-plain.conf.template" if plain and template.name.startswith("site.") else template
        )
        filled = PLACE.sub(lambda place: values[place[1]], source.read_text(encoding="utf-8"))
        (folder / template.name.removesuffix(".template")).write_text(filled, encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Write the configuration of one server; returns the exit code."""
    parser = argparse.ArgumentParser(description="Write nginx's configuration for this Plaza.")
    parser.add_argument("--url", required=True, help="PUBLIC_URL, such as https://plaza.example")
    parser.add_argument("--certificate", required=True, help="PEM file with the certificate and its chain")
    parser.add_argument("--key", required=True, help="PEM file with its key")
    parser.add_argument(
        "--server", action="append", help="address of a process, again for each; 127.0.0.1:5000"
    )
    parser.add_argument("--client", default=str(ROOT / "client" / "dist"), help="the built client")
    parser.add_argument("--media", default=str(ROOT / "instance" / "media"), help="MEDIA_DIR")
    parser.add_argument("--log", default="/var/log/nginx/plaza.log", help="access log")
    parser.add_argument("--folder", default="/etc/nginx/plaza", help="where to write; include its *.conf")
    given = parser.parse_args(arguments)
    name = re.sub(r"^https://|[:/].*$", "", given.url)
    if not given.url.startswith("https://") or not name:
        parser.error("--url must be an https:// address")
    values = upstreams(given.server or ["127.0.0.1:5000"]) | {
        "PLAZA_URL": given.url.rstrip("/"),
        "PLAZA_NAME": name,
        "PLAZA_LISTEN_HTTP": "listen 80; listen [::]:80;",
        "PLAZA_LISTEN_HTTPS": "listen 443 ssl http2; listen [::]:443 ssl http2;",
        "PLAZA_CERTIFICATE": given.certificate,
        "PLAZA_CERTIFICATE_KEY": given.key,
        "PLAZA_CLIENT": given.client,
        "PLAZA_MEDIA": given.media,
        "PLAZA_LOG": given.log,
    }
    render(Path(given.folder), values)
    print(f"Written to {given.folder}; put `include {given.folder}/*.conf;` into http {{}} of nginx.conf.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
