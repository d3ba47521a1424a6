"""Anybody browses; keepers decide what is there."""

from __future__ import annotations

import pytest

PRODUCTS = "/api/v1/products/"


def new_product(**changes):
    return {
        "name": "Tea bowl",
        "description": "Thrown by hand.",
        "tags": ["Clay"],
        "options": [{"name": "Size", "values": ["S", "L"]}],
        "variants": [
            {
                "sku": "B-S",
                "choice": ["S"],
                "price": {"amount": 900, "currency": "EUR"},
                "stock": 3,
            },
            {
                "sku": "B-L",
                "choice": ["L"],
                "price": {"amount": 1200, "currency": "EUR"},
                "stock": 0,
            },
        ],
        **changes,
    }


def names(answer):
    return [item["name"] for item in answer.json["items"]]


def test_a_keeper_offers_a_product_and_anybody_sees_it(api, make):
    keeper = make.keeper("mira")

    made = api("POST", PRODUCTS, keeper, json=new_product())

    assert made.status_code == 201
    seen = api("GET", f"{PRODUCTS}tea-bowl/").json
    assert seen == api("GET", f"{PRODUCTS}{seen['id']}/").json
    assert seen["price"] == {"amount": 900, "currency": "EUR"}
    assert [(v["choice"], v["available"]) for v in seen["variants"]] == [(["S"], 3), (["L"], 0)]
    assert seen["seller"]["username"] == "mira"
    assert seen["tags"] == ["clay"]
    assert seen["can"] == {"edit": False, "set_stock": False, "delete": False}
    assert "stock" not in seen["variants"][0]
    assert made.json["variants"][0]["stock"] == {"on_hand": 3, "reserved": 0, "sold": 0}


def test_a_name_twice_makes_two_slugs(api, make):
    keeper = make.keeper()
    slugs = {api("POST", PRODUCTS, keeper, json=new_product()).json["slug"] for _ in range(3)}
    assert len(slugs) == 3


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Plum jam", "Large vase", "Small vase"]),
        ("sort=oldest", ["Small vase", "Large vase", "Plum jam"]),
        ("sort=price", ["Plum jam", "Small vase", "Large vase"]),
        ("sort=-price", ["Large vase", "Small vase", "Plum jam"]),
        ("sort=name", ["Large vase", "Plum jam", "Small vase"]),
        ("q=VASE", ["Large vase", "Small vase"]),
        ("q=vase+small", ["Small vase"]),
        ("q=%25", []),
        ("tag=sweet", ["Plum jam"]),
        ("category=ceramics", ["Large vase"]),
        ("seller=olga", ["Plum jam"]),
        ("min_price=1000", ["Large vase", "Small vase"]),
        ("max_price=1000", ["Plum jam", "Small vase"]),
        ("in_stock=true", ["Plum jam", "Small vase"]),
        ("in_stock=false", ["Large vase"]),
    ],
)
def test_lists_are_filtered_and_sorted(api, make, query, found):
    keeper = make.keeper("mira")
    api("POST", "/api/v1/categories/", keeper, json={"name": "Ceramics"})
    make.product(keeper, name="Small vase", price=1000)
    make.product(keeper, name="Large vase", price=3000, stock=0, category="ceramics")
    make.product(make.keeper("olga"), name="Plum jam", price=500, tags=["Sweet"])

    assert names(api("GET", f"{PRODUCTS}?{query}")) == found


def test_pages_follow_each_other_in_every_sort(api, make):
    keeper = make.keeper()
    for number in range(7):
        make.product(keeper, name=f"Cup {number}", price=100 * (number % 3))
    for sort in ("newest", "oldest", "price", "-price", "name"):
        whole = names(api("GET", f"{PRODUCTS}?sort={sort}"))
        pages, cursor = [], ""
        while cursor is not None:
            page = api("GET", f"{PRODUCTS}?sort={sort}&limit=3{cursor and '&cursor=' + cursor}")
            pages += names(page)
            cursor = page.json["next_cursor"]
        assert pages == whole
        assert len(set(pages)) == 7


@pytest.mark.parametrize(
    "query",
    [
        "sort=secret",
        "min_price=-1",
        "min_price=1.5",
        "limit=0",
        "limit=101",
        "colour=red",
        "in_stock=perhaps",
    ],
)
def test_other_filters_are_refused(api, make, query):
    assert api("GET", f"{PRODUCTS}?{query}").status_code == 422


@pytest.mark.parametrize(
    "changes",
    [
        {"variants": []},
        {"variants": [{"sku": "A", "choice": ["XL"], "price": {"amount": 1, "currency": "EUR"}}]},
        {"variants": [{"sku": "A", "choice": [], "price": {"amount": 1, "currency": "EUR"}}]},
        {"variants": [{"sku": "A", "choice": ["S"], "price": {"amount": 1, "currency": "USD"}}]},
        {"variants": [{"sku": "A", "choice": ["S"], "price": {"amount": -1, "currency": "EUR"}}]},
        {"variants": [{"sku": "A", "choice": ["S"], "price": {"amount": 1.5, "currency": "EUR"}}]},
        {"variants": [{"sku": "A", "choice": ["S"], "price": {"amount": True, "currency": "EUR"}}]},
        {"variants": [{"sku": "A", "choice": ["S"], "price": {"amount": 10**13, "currency": "EUR"}}]},
        {
            "variants": [
                {"sku": "A", "choice": ["S"], "price": {"amount": 1, "currency": "EUR"}},
                {"sku": "B", "choice": ["S"], "price": {"amount": 1, "currency": "EUR"}},
            ]
        },
        {"name": ""},
        {"category": "nowhere"},
        {"media_ids": [9999]},
        {"seller_id": 1},
        {"price": {"amount": 1, "currency": "EUR"}},
        {"status": "published"},
        {"version": 9},
        {"__class__": "Product"},
    ],
)
def test_what_does_not_fit_is_refused_whole(api, make, changes):
    keeper = make.keeper()

    answer = api("POST", PRODUCTS, keeper, json=new_product(**changes))

    assert answer.status_code == 422, answer.json
    assert api("GET", PRODUCTS).json["items"] == []


def test_two_variants_with_one_number_are_a_conflict(api, make):
    product = make.product(sizes=["S", "M"])
    other = {"sku": "SKU-0"}
    path = f"{PRODUCTS}{product['id']}/variants/{product['variants'][1]}/"
    assert api("PATCH", path, product["keeper"], json=other).json["code"] == "sku_taken"


def test_prices_and_stock_change_live(api, make, connect):
    product = make.product(price=1000, stock=5)
    watcher = connect(make.user())
    topic = f"product:{product['id']}"
    joined = watcher.say("topic.join", {"topics": [topic]})["ok"]
    assert joined["versions"] == {topic: api("GET", f"{PRODUCTS}{product['id']}/").json["version"]}
    variant = f"{PRODUCTS}{product['id']}/variants/{product['variants'][0]}/"

    api("PATCH", variant, product["keeper"], json={"price": {"amount": 1100, "currency": "EUR"}})
    api("PUT", f"{variant}stock/", product["keeper"], json={"on_hand": 7})

    [price] = watcher.heard("shop.price.changed")
    [stock] = watcher.heard("shop.stock.changed")
    assert price["price"] == {"amount": 1100, "currency": "EUR"}
    assert stock["available"] == 7
    assert stock["version"] > price["version"]
    assert stock["version"] == api("GET", f"{PRODUCTS}{product['id']}/").json["version"]


def test_a_draft_is_nobodys_business_but_its_keepers(api, make):
    keeper, other = make.keeper(), make.keeper()
    draft = make.product(keeper, published=False)

    for somebody in (None, make.user(), other):
        assert api("GET", f"{PRODUCTS}{draft['id']}/", somebody).status_code == 404
        assert api("GET", f"/api/v1/cards/?refs=product:{draft['id']}", somebody).json["items"] == [
            {"kind": "product", "id": draft["id"], "data": None}
        ]
    assert names(api("GET", PRODUCTS, keeper)) == []
    assert len(names(api("GET", "/api/v1/keeper/products/", keeper))) == 1
    assert names(api("GET", "/api/v1/keeper/products/", other)) == []


def test_hiding_a_product_closes_its_topic(api, make, connect):
    product = make.product()
    watcher = connect(make.user())
    watcher.say("topic.join", {"topics": [f"product:{product['id']}"]})

    api("PATCH", f"{PRODUCTS}{product['id']}/", product["keeper"], json={"published": False})
    variant = f"{PRODUCTS}{product['id']}/variants/{product['variants'][0]}/"
    api("PUT", f"{variant}stock/", product["keeper"], json={"on_hand": 1})

    assert watcher.heard("shop.stock.changed") == []
    assert watcher.say("topic.join", {"topics": [f"product:{product['id']}"]}) == {
        "ok": {"topics": [], "versions": {}}
    }


def test_a_card_shows_what_is_true_now(api, make):
    product = make.product(price=1500, stock=4)
    [card] = api("GET", f"/api/v1/cards/?refs=product:{product['id']}").json["items"]
    assert (card["data"]["price"]["amount"], card["data"]["available"]) == (1500, 4)


CHANGES = [
    ("POST", "", lambda p: new_product()),
    ("PATCH", "{id}/", lambda p: {"name": "Mine now"}),
    ("DELETE", "{id}/", lambda p: None),
    ("POST", "{id}/variants/", lambda p: new_product()["variants"][0]),
    ("PATCH", "{id}/variants/{variant}/", lambda p: {"active": False}),
    ("PUT", "{id}/variants/{variant}/stock/", lambda p: {"on_hand": 0}),
]


@pytest.mark.parametrize(("method", "path", "body"), CHANGES)
@pytest.mark.parametrize(
    ("who", "status"), [("nobody", 401), ("member", 403), ("moderator", 403), ("other keeper", 403)]
)
def test_only_its_keeper_changes_a_product(api, make, method, path, body, who, status):
    product = make.product(stock=5)
    people = {
        "nobody": lambda: None,
        "member": make.user,
        "moderator": lambda: make.user(grants=["moderate"]),
        "other keeper": make.keeper,
    }
    before = api("GET", f"{PRODUCTS}{product['id']}/").json
    url = PRODUCTS + path.format(id=product["id"], variant=product["variants"][0])

    answer = api(method, url, people[who](), json=body(product))

    expected = 201 if who == "other keeper" and method == "POST" and not path else status
    assert answer.status_code == expected, answer.json
    assert api("GET", f"{PRODUCTS}{product['id']}/").json == before


def test_a_variant_of_another_product_is_not_reached(api, make):
    keeper = make.keeper()
    mine, theirs = make.product(keeper), make.product()

    answer = api(
        "PUT",
        f"{PRODUCTS}{mine['id']}/variants/{theirs['variants'][0]}/stock/",
        keeper,
        json={"on_hand": 0},
    )

    assert answer.status_code == 404


@pytest.mark.parametrize("reference", ["0", "9" * 15, "9" * 30, "no-such", "%00", "１"])
def test_what_does_not_exist_is_not_found(api, make, reference):
    assert api("GET", f"{PRODUCTS}{reference}/").status_code in {400, 404}


def test_stock_that_is_promised_cannot_be_counted_away(api, make, put_in_cart, till):
    bowl = make.product(stock=5)
    till.order(make.user(), (bowl, 3))
    path = f"{PRODUCTS}{bowl['id']}/variants/{bowl['variants'][0]}/stock/"

    less = api("PUT", path, bowl["keeper"], json={"on_hand": 2})

    assert (less.status_code, less.json["code"]) == (409, "stock_promised")
    exact = api("PUT", path, bowl["keeper"], json={"on_hand": 3})
    assert exact.json["variants"][0]["stock"] == {"on_hand": 3, "reserved": 3, "sold": 0}
    assert exact.json["variants"][0]["available"] == 0
