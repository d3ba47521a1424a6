"""A typed slot on the application, so that two applications in one process share nothing."""

from __future__ import annotations

from typing import Generic, TypeVar, cast

from flask import Flask, current_app

T = TypeVar("T")


class Extension(Generic[T]):
    """One named value an application carries."""

    def __init__(self, name: str) -> None:
        self.name = f"plaza.{name}"

    def put(self, app: Flask, value: T) -> T:
        """Give the application its value."""
        app.extensions[self.name] = value
        return value

    def get(self) -> T:
        """The current application's value."""
        return cast(T, current_app.extensions[self.name])

    def of(self, app: Flask) -> T:
        """A given application's value."""
        return cast(T, app.extensions[self.name])
