"""Posts and what is said about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.core.unit_of_work import unit_of_work
from app.posts.queries.visible import locked
from app.posts.service import commenting, liking, publishing

if TYPE_CHECKING:
    from flask import Flask

    from app.core.identity import Actor
    from app.posts.models import Comment, Post
    from app.users.models import User


class Posts:
    """Makes posts, likes and comments."""

    app: Flask

    if TYPE_CHECKING:

        def user(self) -> User: ...

        def actor(self, user: User) -> Actor: ...

    def post(self, author: User | None = None, body: str = "Fresh bread at seven.", **options: Any) -> Post:
        """A post; public unless said otherwise."""
        author = author or self.user()
        with self.app.app_context(), unit_of_work():
            return publishing.publish(
                self.actor(author), body=body, audience=options.pop("audience", "public"), **options
            )

    def comment(
        self, post: Post, author: User, body: str = "Save me one.", parent: Comment | None = None
    ) -> Comment:
        """A comment, perhaps in reply to another one."""
        with self.app.app_context(), unit_of_work():
            actor = self.actor(author)
            return commenting.create(actor, locked(actor, post.id), body, parent.id if parent else None)

    def like(self, post: Post, liker: User) -> None:
        """A like."""
        with self.app.app_context(), unit_of_work():
            actor = self.actor(liker)
            liking.like(actor, locked(actor, post.id))
