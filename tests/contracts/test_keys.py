"""The exact keys each kind of person is told at each door; a new column is never published by accident.

Written ``name{…}`` for an object, ``name[…]`` for a list, and ``name-`` for what is null to this reader.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser import PASSWORD

TAKEN_BACK = "What I should not have said."
MONEY = "{amount currency}"
PERSON = "{avatar- display_name id username}"
FOUND = "{avatar- display_name followed_by_me id username}"
COUNTS = "counts{followers following posts}"
ME = f"{{avatar- bio {COUNTS} created_at display_name email grants[] id username}}"
SHARED_POST = (
    f"audience author{PERSON} body%s comment_count created_at edited_at- id like_count%s media[] refs[] "
    "tags[] version"
)
POST = f"{{{SHARED_POST % (' can{comment delete edit like} cards[]', ' liked_by_me')}}}"
REMARK = (
    "{author%s body can{delete edit reply} created_at deleted depth edited_at- id parent_id%s post_id "
    "replies%s reply_count}"
)
SAID = (
    f"{{body cards[] client_id content_type conversation_id created_at event id media[] refs[] reply_to- "
    f"sender{PERSON} seq}}"
)
CARD = (
    "{available can{delete edit set_stock} category- created_at%s id image-%s name%s "
    f"price{MONEY} rating- seller{PERSON} slug status%s version}}"
)
PRODUCT = CARD % (
    " description",
    " images[]",
    " options[]",
    f" tags[] variants[{{available choice[] id price{MONEY} sku%s}}]",
)
LINE = (
    f"lines[{{choice[] id image- name product_id quantity returned seller_id shipped sku total{MONEY} "
    f"unit_price{MONEY} variant_id}}]"
)
SUMS = f"discount{MONEY} shipping{MONEY} subtotal{MONEY} tax{MONEY} total{MONEY}"
ORDER_CAN = "can{cancel pay refund ship}"
ORDER = (
    f"{{{ORDER_CAN} checkout_url- conversation_id- created_at email%s fulfilment_status fulfilments[] "
    f"hold_until- id {LINE} number payment_status refundable{MONEY} refunds[] "
    "shipping_address{city country line1 line2 name postal_code region} shipping_method{code label} status "
    f"timeline[{{at by data{{amount}} kind seq}} | {{at by data{{}} kind seq}}] totals{{{SUMS}}} version}}"
)
SALE = (
    f"{{{ORDER_CAN} created_at email%s fulfilment_status id {LINE} number payment_status placed_at recipient "
    f"status totals{{{SUMS}}} units_to_ship version}}"
)
CART = (
    f"{{discount{MONEY} items[{{available id line_total{MONEY} product{{id image- name slug}} quantity "
    f"unit_price{MONEY} variant{{choice[] id sku}}}}] notices[] shipping{MONEY} subtotal{MONEY} tax{MONEY} "
    f"total{MONEY} version}}"
)
MEMBER_ROW = (
    "{avatar- can{lift suspend} created_at display_name email%s follower_count grants[] id last_seen_at "
    "post_count suspended_at- username}"
)
POST_ROW = (
    f"{{author{PERSON} author_suspended comment_count created_at excerpt id like_count media_count tags[]}}"
)


def page(item: str) -> str:
    """A page of a list."""
    return f"{{items[{item}] next_cursor-}}"


def counted(item: str) -> str:
    """A page of the administration."""
    facets = "counts{facets[{name values[{count value}]}] total}"
    return f"{{{facets} items[{item}] next_cursor-}}"


PROFILE = (
    f"{{avatar- bio can{{edit follow message}} {COUNTS} created_at display_name followed_by_me follows_me "
)
STUB = REMARK % ("-", "-", f"[{REMARK % (PERSON, '', '[]')}]")
TALK = (
    f"{{active_at can{{send}} id is_group last_event last_message{SAID} last_seq "
    f"members[{{delivered_seq read_seq role user{PERSON}}}] muted title- unread_count}}"
)
SECRET_CARD = "{data- id kind}"
OPEN_CARD = f"{{data{CARD % ('', '', '', '')} id kind}}"
POST_CARD = f"{{data{{{SHARED_POST % ('', '')}}} id kind}}"

TOLD = [
    ("ana", "users/me/", ME),
    ("ben", "users/ana_l/", PROFILE + "id username}"),
    ("moderator", "users/ana_l/", PROFILE + "id username}"),
    ("ben", "users/?q=ana", page(FOUND)),
    ("ben", "users/ana_l/followers/", page(FOUND)),
    ("ana", "posts/{post}/", POST),
    ("ben", "posts/{post}/", POST),
    ("moderator", "posts/{post}/", POST),
    ("ben", "posts/{post}/likes/", page(PERSON)),
    ("ben", "posts/{post}/comments/", page(STUB)),
    ("visitor", "products/{slug}/", PRODUCT % ""),
    ("ana", "products/{slug}/", PRODUCT % ""),
    ("keeper", "products/{slug}/", PRODUCT % " stock{on_hand reserved sold}"),
    ("ana", "orders/{order}/", ORDER % ""),
    ("keeper", "orders/{order}/", ORDER % "-"),
    ("admin", "orders/{order}/", ORDER % ""),
    ("ben", "conversations/{talk}/", TALK),
    ("ben", "conversations/{talk}/messages/", f"{{has_more items[{SAID}]}}"),
    ("ana", "auth/sessions/", page("{created_at current device id last_seen_at place}")),
    ("ana", "cart/", CART),
    ("visitor", "cards/?refs=post:{post},product:{product}", f"{{items[{SECRET_CARD} | {OPEN_CARD}]}}"),
    ("ben", "cards/?refs=post:{post},product:{product}", f"{{items[{POST_CARD} | {OPEN_CARD}]}}"),
    ("moderator", "admin/users/", counted(MEMBER_ROW % "-")),
    ("admin", "admin/users/", counted(MEMBER_ROW % "")),
    ("moderator", "admin/posts/", counted(POST_ROW)),
    ("keeper", "admin/orders/", counted(SALE % "-")),
    ("admin", "admin/orders/", counted(SALE % "")),
]


def shape(value: Any) -> str:
    """The keys of an answer, as the table writes them."""
    if isinstance(value, dict):
        return "{" + " ".join(f"{name}{shape(inner)}" for name, inner in sorted(value.items())) + "}"
    if isinstance(value, list):
        return "[" + " | ".join(sorted({shape(inner) for inner in value})) + "]"
    return "-" if value is None else ""


@pytest.fixture
def town(api, make, till) -> tuple[dict[str, Any], dict[str, Any]]:
    """People by role, and the ids of what they did together."""
    ana, ben, keeper = make.user("ana_l"), make.user(), make.keeper()
    make.follow(ben, ana)
    post = make.post(ana)
    gone = make.comment(post, ben, TAKEN_BACK)
    make.comment(post, ana, "Two loaves.", gone)
    make.like(post, ben)
    assert api("DELETE", f"/api/v1/comments/{gone.id}/", ben).status_code == 204
    bowl = make.product(keeper)
    order = till.paid_order(ana, (bowl, 1))
    api("POST", "/api/v1/cart/items/", ana, json={"variant_id": bowl["variants"][0], "quantity": 1})
    talk = make.talk(ana, ben)
    make.message(ana, talk)
    admin, moderator = make.user(grants=["admin"]), make.user(grants=["moderate"])
    people = {"visitor": None, "ana": ana, "ben": ben, "keeper": keeper}
    ids = {
        "post": post.id,
        "slug": bowl["slug"],
        "product": bowl["id"],
        "order": order["number"],
        "talk": talk,
    }
    return people | {"admin": admin, "moderator": moderator}, ids


def test_everybody_is_told_exactly_these_keys(api, town):
    people, ids = town
    for who, path, told in TOLD:
        answer = api("GET", "/api/v1/" + path.format(**ids), people[who])
        assert answer.status_code == 200, (who, path, answer.text)
        assert shape(answer.json) == told, (who, path)
        assert TAKEN_BACK not in answer.text, (who, path)


def test_signing_in_tells_one_token_and_who_one_is(api):
    joining = {"email": "ana@plaza.test", "password": PASSWORD}
    for door in ("register", "login"):
        answer = api("POST", f"/api/v1/auth/{door}/", json=joining)
        assert shape(answer.json) == f"{{access_token expires_in user{ME}}}"


def test_one_key_more_or_less_is_noticed():
    """The control: shapes differ by a key, by a null, and deep inside."""
    seen = {"a": [{"b": 1}], "c": None}
    assert shape(seen) == "{a[{b}] c-}"
    assert (
        len({shape(other) for other in (seen, {**seen, "c": 1}, {"a": [{"b": 1, "d": 1}], "c": None})}) == 3
    )
