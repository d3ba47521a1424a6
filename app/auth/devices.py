"""What we know of the device behind a request, and how it is called in the list of sessions."""

from __future__ import annotations

from dataclasses import dataclass

# The first that fits: browsers call themselves by the names of those they descend from.
_BROWSERS = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Firefox/": "Firefox",
    "FxiOS": "Firefox",
    "CriOS": "Chrome",
    "Chrome/": "Chrome",
    "Safari/": "Safari",
}
_SYSTEMS = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "Mac OS X": "macOS",
    "CrOS": "ChromeOS",
    "Linux": "Linux",
}


@dataclass(frozen=True, slots=True)
class Device:
    """Where a request comes from, as far as it says."""

    user_agent: str = ""
    address: str = ""


def device_of(user_agent: str, address: str) -> Device:
    """Trimmed to what the tables hold; characters that cannot be shown are dropped."""
    shown = "".join(character for character in user_agent if character.isprintable())
    return Device(shown[:300], address[:64])


def label(user_agent: str) -> str:
    """``Firefox on Linux``; other programs by their own first word."""
    browser = next((name for mark, name in _BROWSERS.items() if mark in user_agent), None)
    system = next((name for mark, name in _SYSTEMS.items() if mark in user_agent), None)
    if browser is None:
        return user_agent.split("/")[0].split(" ")[0][:40] or "Unknown device"
    return f"{browser} on {system}" if system else browser
