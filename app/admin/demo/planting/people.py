"""Accounts, profiles, and who follows whom."""

from datetime import timedelta
from functools import partial

from app.admin.demo.people import ADMINISTRATOR, KEEPER, PEOPLE, Person, acquaintances
from app.admin.demo.planting.gallery import Wanted
from app.admin.demo.planting.uploads import Upload
from app.admin.demo.planting.world import World
from app.admin.demo.posts import POSTS
from app.auth import passwords
from app.auth import service as auth_service
from app.core.identity import Actor
from app.media import service as media_service
from app.users import queries, service
from app.users.models import User

GRANTS = {ADMINISTRATOR: ("admin", "moderate"), KEEPER: ("shop.keep",)}
FIRST_ARRIVAL, LAST_ARRIVAL = timedelta(days=62), timedelta(days=46)
GREETINGS = timedelta(days=45), timedelta(days=36)
LATELY = 0.15
RECENTLY = timedelta(days=9), timedelta(minutes=3)


def plant_people(world: World) -> None:
    """Put everybody's registration on the timeline."""
    password_hash = passwords.hash_of(world.password)
    gap = (FIRST_ARRIVAL - LAST_ARRIVAL) / len(PEOPLE)
    for index, person in enumerate(PEOPLE):
        world.timeline.at(
            world.ago(FIRST_ARRIVAL - gap * index),
            partial(_register, world, person, password_hash),
        )


def plant_faces(world: World) -> None:
    """Everybody shows their face, an hour after they came."""
    gap = (FIRST_ARRIVAL - LAST_ARRIVAL) / len(PEOPLE)
    for index, person in enumerate(PEOPLE):
        upload = world.uploads.plan(Wanted(face=index), f"Portrait of {person.name}")
        moment = world.ago(FIRST_ARRIVAL - gap * index - timedelta(hours=1))
        world.timeline.at(moment, partial(_show_face, world, person.username, upload))


def plant_follows(world: World) -> None:
    """Put on the timeline who follows whom; a few only lately, so that there is news of it."""
    confiding = {post.author for post in POSTS if post.audience == "followers"}
    for follower, followed in sorted(all_follows()):
        recent = world.chance.random() < LATELY and followed not in confiding
        oldest, newest = RECENTLY if recent else GREETINGS
        world.timeline.at(
            world.between(oldest, newest),
            partial(_follow, world, follower, followed),
        )


def followers_who_answer() -> set[tuple[str, str]]:
    """Whoever answers a post for followers must be one."""
    return {
        (answer.author, post.author)
        for post in POSTS
        if post.audience == "followers"
        for top in post.answers
        for answer in top
        if answer.author != post.author
    }


def all_follows() -> set[tuple[str, str]]:
    """Everybody who follows somebody."""
    return {*acquaintances(), *followers_who_answer()}


def actor_of(user: User) -> Actor:
    """A person as the services know them."""
    return Actor(user.id, None, frozenset(user.grants))


def _register(world: World, person: Person, password_hash: str) -> None:
    user = auth_service.create_account(
        person.email,
        password_hash,
        username=person.username,
        display_name=person.name,
        grants=GRANTS.get(person.username, ()),
    )
    user.bio = person.bio
    world.actors[person.username] = actor_of(user)


def _show_face(world: World, username: str, upload: Upload) -> None:
    actor = world.actors[username]
    media_service.set_avatar(actor, world.uploads.hang(actor, upload))


def _follow(world: World, follower: str, followed: str) -> None:
    actor = world.actors[follower]
    service.follow(actor, queries.get_visible(actor, followed))
