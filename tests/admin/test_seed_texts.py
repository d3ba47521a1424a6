"""The texts of the demo town hold together."""

from collections import Counter
from datetime import timedelta

from app.admin.demo.goods import CATEGORIES, GOODS
from app.admin.demo.illustrations.catalogue import NUMBERS
from app.admin.demo.illustrations.looks import LOOKS
from app.admin.demo.illustrations.palette import PALETTES
from app.admin.demo.people import ACCOUNTS, CIRCLES, KEEPER, PEOPLE, acquaintances
from app.admin.demo.posts import POSTS
from app.admin.demo.talks import TALKS

NAMES = {person.username for person in PEOPLE}


def everything_said():
    return [(answer.author, answer.body) for post in POSTS for top in post.answers for answer in top]


def test_forty_people_each_with_a_face_and_a_circle():
    assert len(PEOPLE) == len(NAMES) == len(LOOKS) == 40
    assert len(set(LOOKS)) == 40
    assert {person.circle for person in PEOPLE} == set(CIRCLES)
    assert {KEEPER, *ACCOUNTS} <= NAMES


def test_everybody_knows_a_circle_and_nobody_knows_themselves():
    pairs = acquaintances()
    assert len(pairs) == len(set(pairs))
    assert all(one != other for one, other in pairs)
    assert min(Counter(follower for follower, _ in pairs).values()) >= 5


def test_everybody_posts_and_nothing_is_said_twice():
    assert len(POSTS) >= 120
    assert {post.author for post in POSTS} == NAMES
    bodies = Counter([post.body for post in POSTS] + [body for _, body in everything_said()])
    assert [body for body, count in bodies.items() if count > 1] == []
    assert {post.audience for post in POSTS} == {"public", "followers", "private"}


def test_nobody_answers_before_they_could_have_read():
    def check(answer, earliest, age):
        assert earliest < answer.after < age, answer
        assert answer.author in NAMES
        for below in answer.answers:
            check(below, answer.after, age)

    for post in POSTS:
        for answer in post.answers:
            check(answer, timedelta(), post.age)


def test_threads_go_three_deep_and_no_deeper():
    def depth(answer):
        return 1 + max((depth(below) for below in answer.answers), default=0)

    assert max(depth(answer) for post in POSTS for answer in post.answers) == 3


def test_conversations_are_between_their_members_and_end_before_now():
    for talk in TALKS:
        assert len(talk.members) == 2
        assert {line.author for line in talk.lines} == set(talk.members) <= NAMES
        assert sum((line.pause for line in talk.lines), timedelta()) < talk.age


def test_the_shop_has_shelves_choices_and_something_sold_out():
    slugs = [good.slug for good in GOODS]
    assert len(slugs) == len(set(slugs)) >= 24
    assert {good.category for good in GOODS} <= {slug for slug, _ in CATEGORIES}
    stocks = [sum(choice.stock for choice in good.choices) for good in GOODS]
    assert 0 in stocks
    assert [stock for stock in stocks if 0 < stock <= 3]


def test_posts_show_pictures_and_goods_that_exist():
    slugs = {good.slug for good in GOODS}
    for post in POSTS:
        assert set(post.photos) <= set(NUMBERS)
        assert post.product is None or post.product in slugs
    for talk in TALKS:
        assert {line.card for line in talk.lines if line.card} <= slugs
        assert {line.photo for line in talk.lines if line.photo} <= set(NUMBERS)
    for good in GOODS:
        for picture in good.pictures:
            assert picture.illustration in NUMBERS
            assert picture.tint is None or picture.tint in PALETTES


def test_every_picture_is_used_somewhere():
    shown = {photo for post in POSTS for photo in post.photos}
    shown |= {picture.illustration for good in GOODS for picture in good.pictures}
    assert shown == set(NUMBERS)
