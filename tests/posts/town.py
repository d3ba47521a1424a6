"""A small town in which every kind of reader meets every kind of post, and an oracle in plain Python."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Any

from app.core.db import db
from app.core.storage import storage
from app.core.unit_of_work import unit_of_work
from app.media import service as media_service
from app.media.schemas import media_wire
from app.users import service as users_service
from app.users.models import User

AUDIENCES = ("public", "followers", "private")
V1 = "/api/v1"


@dataclass
class Said:
    """What the oracle knows of a post."""

    id: int
    author: str
    audience: str
    comment_id: int = 0
    picture: dict[str, Any] = field(default_factory=dict)


class Town:
    """Ana and Sam write; Ben follows both; Cem is a stranger; Dia followed once; Eve is followed back only.

    Every post began public, so that everybody could comment, like and watch, and was closed then.
    Sam is suspended in the end.
    """

    authors = ("ana_l", "sam_k")
    readers = ("ana_l", "ben_o", "cem_y", "dia_r", "eve_s")

    def __init__(self, app: Any, make: Any, api: Any) -> None:
        self.app, self.make, self.api = app, make, api
        self.people: dict[str, User] = {name: make.user(name) for name in {*self.authors, *self.readers}}
        self.follows = {("ben_o", "ana_l"), ("ben_o", "sam_k"), ("ana_l", "eve_s"), ("dia_r", "ana_l")}
        for follower, followed in sorted(self.follows):
            make.follow(self.people[follower], self.people[followed])
        self.suspended: set[str] = set()
        self.posts = [self._post(author, audience) for author in self.authors for audience in AUDIENCES]

    def _post(self, author: str, audience: str) -> Said:
        api, person = self.api, self.people[author]
        picture = self._picture(person)
        new = {"body": f"{author} to {audience}", "tags": ["secret"], "media_ids": [picture["id"]]}
        post = api("POST", f"{V1}/posts/", person, json=new)
        assert post.status_code == 201, post.json
        said = Said(post.json["id"], author, "public", picture=picture)
        for reader in self.readers:
            remark = {"body": f"{reader} was here"}
            comment = api("POST", f"{V1}/posts/{said.id}/comments/", self.people[reader], json=remark)
            reply = {"body": "thanks", "parent_id": comment.json["id"]}
            api("POST", f"{V1}/posts/{said.id}/comments/", person, json=reply)
            api("PUT", f"{V1}/posts/{said.id}/like/", self.people[reader])
            said.comment_id = comment.json["id"]
        return said

    def _picture(self, owner: User) -> dict[str, Any]:
        """A picture as an upload leaves it, without the work of one."""
        key = secrets.token_hex(16)
        measures = {"size": 4, "width": 32, "height": 24, "blurhash": "L", "colour": "#aabbcc"}
        with self.app.app_context(), unit_of_work():
            storage().put(media_service.file_of(key, "original"), b"WEBP")
            prepared = media_service.Prepared(key, measures)
            return media_wire(media_service.create(self.make.actor(owner), prepared))

    def close(self) -> None:
        """Posts get their audience, Dia stops following, Sam is suspended."""
        for said, audience in zip(self.posts, AUDIENCES * 2, strict=True):
            said.audience = audience
            change = {"audience": audience, "body": f"{said.author} to {audience}, edited"}
            done = self.api("PATCH", f"{V1}/posts/{said.id}/", self.people[said.author], json=change)
            assert done.status_code == 200, done.json
        self.api("DELETE", f"{V1}/users/ana_l/follow/", self.people["dia_r"])
        self.follows.discard(("dia_r", "ana_l"))
        with self.app.app_context(), unit_of_work():
            users_service.suspend(db.session.get_one(User, self.people["sam_k"].id))
        self.suspended.add("sam_k")

    # -- the oracle ------------------------------------------------------------------------------

    def may_read(self, reader: str, said: Said) -> bool:
        """The rule, told once more and with nothing but loops and sets."""
        if said.author in self.suspended:
            return False
        if reader == said.author:
            return True
        if said.audience == "public":
            return True
        return said.audience == "followers" and (reader, said.author) in self.follows

    def readable(self, reader: str) -> set[int]:
        """Ids of all posts somebody may read."""
        return {said.id for said in self.posts if self.may_read(reader, said)}

    def at_home(self, reader: str) -> set[int]:
        """Ids of the posts on somebody's home timeline."""
        return {
            said.id
            for said in self.posts
            if self.may_read(reader, said)
            and (said.author == reader or (reader, said.author) in self.follows)
        }

    def in_public(self) -> set[int]:
        """Ids of the posts in the public feed."""
        return {s.id for s in self.posts if s.audience == "public" and s.author not in self.suspended}
