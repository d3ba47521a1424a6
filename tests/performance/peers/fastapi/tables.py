"""Plaza's tables, as SQLAlchemy's ORM sees them."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    """Declarative base."""

    type_annotation_map = {
        int: BigInteger,
        datetime: DateTime(timezone=True),
        dict[str, Any]: JSON,
        list[Any]: JSON,
    }


class User(Base):
    """A member."""

    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str]
    display_name: Mapped[str]
    avatar: Mapped[dict[str, Any] | None]
    grants: Mapped[list[Any]]
    suspended_at: Mapped[datetime | None]


class Session(Base):
    """One sign-in."""

    __tablename__ = "sessions"

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    revoked_at: Mapped[datetime | None]


class Follow(Base):
    """One member follows another."""

    __tablename__ = "follows"

    follower_id: Mapped[int] = mapped_column(primary_key=True)
    followed_id: Mapped[int] = mapped_column(primary_key=True)


class Like(Base):
    """One member likes one post."""

    __tablename__ = "likes"

    post_id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(primary_key=True)


class PostTag(Base):
    """A post has a tag."""

    __tablename__ = "post_tags"

    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id"), primary_key=True)
    tag: Mapped[str] = mapped_column(primary_key=True)
    created_at: Mapped[datetime]


class Media(Base):
    """A picture."""

    __tablename__ = "media"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str]
    content_type: Mapped[str]
    size: Mapped[int]
    width: Mapped[int]
    height: Mapped[int]
    blurhash: Mapped[str]
    colour: Mapped[str]
    alt_text: Mapped[str]
    focus_x: Mapped[int]
    focus_y: Mapped[int]
    renditions: Mapped[list[Any]]
    attached_kind: Mapped[str | None]
    attached_id: Mapped[int | None]
    position: Mapped[int]


class Post(Base):
    """Something said."""

    __tablename__ = "posts"

    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    body: Mapped[str]
    audience: Mapped[str]
    tags: Mapped[list[Any]]
    refs: Mapped[list[Any]]
    like_count: Mapped[int]
    comment_count: Mapped[int]
    version: Mapped[int]
    created_at: Mapped[datetime]
    edited_at: Mapped[datetime | None]
    author: Mapped[User] = relationship()
    media: Mapped[list[Media]] = relationship(
        primaryjoin="and_(Post.id == foreign(Media.attached_id), Media.attached_kind == 'post')",
        order_by="Media.position, Media.id",
        viewonly=True,
    )
