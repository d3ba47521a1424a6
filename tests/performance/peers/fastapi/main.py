"""Feeds by FastAPI and SQLAlchemy's async ORM."""

import base64
import os
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Annotated, Any

import jwt
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from shapes import Author, Can, Focus, Page, Picture, Rendition, ShownPost
from sqlalchemy import Select, and_, exists, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import contains_eager, selectinload
from tables import Follow, Like, Media, Post, PostTag, Session, User

KEY = bytes.fromhex(os.environ["TOKEN_KEY"])
ISSUER = os.environ["TOKEN_ISSUER"]
LIMIT = 20
engine = create_async_engine(os.environ["DATABASE_URL"].replace("postgresql://", "postgresql+asyncpg://"))
sessions = async_sessionmaker(engine, expire_on_commit=False)
app = FastAPI()
bearer = HTTPBearer()


async def database() -> AsyncIterator[AsyncSession]:
    """A session a request."""
    async with sessions() as session:
        yield session


Database = Annotated[AsyncSession, Depends(database)]


async def reader(
    credentials: Annotated[HTTPAuthorizationCredentials, Depends(bearer)], database: Database
) -> User:
    """Who asks: the signature, then session and user in one statement."""
    try:
        claims = jwt.decode(
            credentials.credentials, KEY, algorithms=["HS256"], audience="plaza", issuer=ISSUER
        )
    except jwt.PyJWTError as error:
        raise HTTPException(401) from error
    user = await database.scalar(
        select(User)
        .join(Session, Session.user_id == User.id)
        .where(
            Session.id == claims["sid"],
            User.id == int(claims["sub"]),
            Session.revoked_at.is_(None),
            User.suspended_at.is_(None),
        )
    )
    if user is None:
        raise HTTPException(401)
    return user


Reader = Annotated[User, Depends(reader)]


def visible(me: User) -> Select[Any]:
    """Posts the reader may see, with what is shown of them."""
    liked = exists().where(Like.post_id == Post.id, Like.user_id == me.id)
    follows = exists().where(Follow.follower_id == me.id, Follow.followed_id == Post.author_id)
    return (
        select(Post, liked.label("liked"))
        .join(Post.author)
        .where(
            User.suspended_at.is_(None),
            or_(
                Post.audience == "public",
                Post.author_id == me.id,
                and_(Post.audience == "followers", follows),
            ),
        )
        .options(contains_eager(Post.author), selectinload(Post.media))
    )


def picture(media: Media) -> Picture:
    """A picture with its smaller copies."""
    copies = [Rendition(**r, url=f"/media/{media.key}/{r['width']}.webp") for r in media.renditions]
    return Picture(
        id=media.id,
        url=f"/media/{media.key}/original.webp",
        content_type=media.content_type,
        size=media.size,
        width=media.width,
        height=media.height,
        blurhash=media.blurhash,
        colour=media.colour,
        renditions=copies,
        alt_text=media.alt_text,
        focus=Focus(x=media.focus_x, y=media.focus_y),
    )


def shown(post: Post, liked: bool, me: User) -> ShownPost:
    """A post as the reader sees it."""
    mine = post.author_id == me.id
    return ShownPost(
        id=post.id,
        author=Author.model_validate(post.author),
        body=post.body,
        audience=post.audience,
        tags=post.tags,
        media=[picture(media) for media in post.media],
        refs=post.refs,
        like_count=post.like_count,
        comment_count=post.comment_count,
        version=post.version,
        created_at=post.created_at,
        edited_at=post.edited_at,
        cards=[],
        liked_by_me=liked,
        can=Can(edit=mine, delete=mine),
    )


async def page(database: AsyncSession, statement: Select[Any], me: User, cursor: str | None) -> Page:
    """A page by key."""
    if cursor is not None:
        moment, number = base64.urlsafe_b64decode(cursor).decode().split("|")
        after = (datetime.fromisoformat(moment), int(number))
        statement = statement.where(tuple_(Post.created_at, Post.id) < after)
    statement = statement.order_by(Post.created_at.desc(), Post.id.desc()).limit(LIMIT + 1)
    rows = (await database.execute(statement)).all()
    last = rows[LIMIT - 1].Post if len(rows) > LIMIT else None
    following = (
        base64.urlsafe_b64encode(f"{last.created_at.isoformat()}|{last.id}".encode()).decode()
        if last
        else None
    )
    return Page(items=[shown(row.Post, row.liked, me) for row in rows[:LIMIT]], next_cursor=following)


@app.get("/public/")
async def public(me: Reader, database: Database, cursor: str | None = None) -> Page:
    """Everybody's public posts."""
    return await page(database, visible(me).where(Post.audience == "public"), me, cursor)


@app.get("/home/")
async def home(me: Reader, database: Database, cursor: str | None = None) -> Page:
    """Posts of people followed, and one's own."""
    followed = select(Follow.followed_id).where(Follow.follower_id == me.id)
    mine_or_followed = or_(Post.author_id == me.id, Post.author_id.in_(followed))
    return await page(database, visible(me).where(mine_or_followed), me, cursor)


@app.get("/tag/{tag}/")
async def tagged(tag: str, me: Reader, database: Database, cursor: str | None = None) -> Page:
    """Posts under a tag."""
    statement = visible(me).join(PostTag, PostTag.post_id == Post.id).where(PostTag.tag == tag)
    return await page(database, statement, me, cursor)


@app.get("/profile/{username}/")
async def profile(username: str, me: Reader, database: Database, cursor: str | None = None) -> Page:
    """One person's posts."""
    return await page(database, visible(me).where(User.username == username), me, cursor)
