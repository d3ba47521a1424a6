"""The wire shape."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict


class FromRow(BaseModel):
    """Read from attributes."""

    model_config = ConfigDict(from_attributes=True)


class Author(FromRow):
    """An author."""

    id: int
    username: str
    display_name: str
    avatar: dict[str, Any] | None


class Rendition(BaseModel):
    """A smaller copy."""

    width: int
    height: int
    url: str


class Focus(BaseModel):
    """What stays in view where a picture is cut, in percent."""

    x: int
    y: int


class Picture(BaseModel):
    """A picture."""

    id: int
    url: str
    kind: str = "image"
    content_type: str
    size: int
    width: int
    height: int
    blurhash: str
    colour: str
    renditions: list[Rendition]
    alt_text: str
    focus: Focus


class Can(BaseModel):
    """What the reader may do."""

    edit: bool
    delete: bool
    like: bool = True
    comment: bool = True


class ShownPost(BaseModel):
    """A post as its reader sees it."""

    id: int
    author: Author
    body: str
    audience: str
    tags: list[str]
    media: list[Picture]
    refs: list[dict[str, Any]]
    like_count: int
    comment_count: int
    version: int
    created_at: datetime
    edited_at: datetime | None
    cards: list[dict[str, Any]]
    liked_by_me: bool
    can: Can


class Page(BaseModel):
    """A page of posts."""

    items: list[ShownPost]
    next_cursor: str | None
