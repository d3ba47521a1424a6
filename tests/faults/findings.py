"""What is found afterwards, kind by kind: lost, doubled, half-written, out of order."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tests.faults import checks
from tests.faults.history import REFUSED, UNKNOWN, longest_gap, slowest
from tests.faults.scene import Scene
from tests.servers.process import wait_until
from tests.shop.ledger_rules import broken_rules

STORED = {
    "message by HTTP": "SELECT body FROM messages WHERE body LIKE 'message by HTTP %'",
    "message by socket": "SELECT body FROM messages WHERE body LIKE 'message by socket %'",
    "order": "SELECT shipping_address->>'name' FROM orders",
    "payment": "SELECT number FROM orders o JOIN order_events e ON e.order_id = o.id AND e.kind = 'placed'",
    "post": "SELECT body FROM posts",
    "upload": "SELECT alt_text FROM media",
}
A_MINUTE_LATER = "UPDATE orders SET created_at = created_at - interval '2 minutes' RETURNING id"
CHAT_RULES = {
    "a conversation's counters are those of its messages": """
        SELECT c.id FROM conversations c
        WHERE c.last_seq <> (SELECT count(*) FROM messages m WHERE m.conversation_id = c.id)
           OR c.last_event <> (SELECT count(*) FROM conversation_events e WHERE e.conversation_id = c.id)""",
    "its numbers have no gaps": """
        SELECT conversation_id FROM conversation_events GROUP BY conversation_id HAVING max(event) <> count(*)
        UNION SELECT conversation_id FROM messages GROUP BY conversation_id HAVING max(seq) <> count(*)""",
}


@dataclass
class Kind:
    """One kind of thing in one run."""

    name: str
    acknowledged: int
    refused: int
    unknown: int
    gap: float
    slowest: float
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        """Whether every promise was kept."""
        return not (self.lost or self.doubled or self.wrong)


def findings(scene: Scene) -> tuple[list[Kind], list[str]]:
    """Each kind, and what else is wrong with the whole."""
    _settle_payments(scene)
    kinds = [_kind(scene, name) for name in scene.history.kinds()]
    wrong = [f"{rule}: {ids}" for rule, ids in _broken(scene).items()]
    wrong += _books(scene)
    wrong += _files(scene)
    wrong += _numbers(scene)
    return kinds, wrong


def _kind(scene: Scene, name: str) -> Kind:
    attempts = scene.history.snapshot(name)
    outcomes = [attempt.outcome for attempt in attempts]
    kind = Kind(
        name,
        scene.history.acknowledged(name),
        outcomes.count(REFUSED),
        outcomes.count(UNKNOWN),
        longest_gap(attempts, scene.began, scene.ended),
        slowest(attempts),
    )
    if name in STORED:
        stored = [row[0] for row in scene.floor.query(STORED[name])]
        kind.lost = checks.lost(attempts, stored)
        kind.doubled = checks.doubled(stored)
        kind.wrong = [
            f"{each} was refused and is there" for each in checks.done_though_refused(attempts, stored)
        ]
    return kind


def _settle_payments(scene: Scene) -> None:
    """Every payment reaches its order: by the webhook and its job, else by the sweep of a minute later."""
    floor = scene.floor
    paid = {attempt.name for attempt in scene.history.snapshot("payment")}

    def is_settled() -> bool:
        return paid <= {row[0] for row in floor.query(STORED["payment"])}

    try:
        wait_until(is_settled, "the webhooks", 20)
    except TimeoutError:
        floor.query(A_MINUTE_LATER)
        floor.stack.plaza.flask("shop", "sweep")


def _broken(scene: Scene) -> dict[str, list[object]]:
    with scene.floor.app.app_context():
        found: dict[str, list[object]] = dict(broken_rules())
    for rule, statement in CHAT_RULES.items():
        rows = scene.floor.query(statement)
        if rows:
            found[rule] = [row[0] for row in rows]
    return found


def _books(scene: Scene) -> list[str]:
    wrong = []
    for product in (scene.queue.plenty, scene.queue.scarce):
        variant = product["variants"][0]
        [[start]] = scene.floor.query(
            "SELECT m.on_hand FROM stock_movements m JOIN variants v ON v.stock_id = m.stock_id"
            f" WHERE v.id = {variant} ORDER BY m.id LIMIT 1"
        )
        counted = scene.floor.query(
            "SELECT o.status, sum(l.quantity) FROM order_lines l JOIN orders o ON o.id = l.order_id"
            f" JOIN variants v ON v.stock_id = l.stock_id WHERE v.id = {variant} GROUP BY o.status"
        )
        by_status = {status: int(quantity) for status, quantity in counted}
        shelf = checks.Shelf(*scene.floor.stock(product))
        held, placed = by_status.get("pending", 0), by_status.get("placed", 0)
        wrong += checks.unbalanced(start, shelf, held, placed)
    return wrong


def _files(scene: Scene) -> list[str]:
    media = scene.floor.stack.plaza.folder / "media"
    keys = [row[0] for row in scene.floor.query("SELECT key FROM media")]
    files = {key: media / key[:2] / key / "original.webp" for key in keys}
    return [f"picture {key} has no whole file" for key, file in files.items() if not _is_picture(file)]


def _is_picture(file: Path) -> bool:
    return file.is_file() and file.read_bytes()[:4] == b"RIFF"


def _numbers(scene: Scene) -> list[str]:
    talked = [a for a in scene.history.snapshot() if a.kind.startswith("message")]
    wrong = [f"went back: {each}" for each in checks.went_back(talked)]
    for reader in scene.readers:
        wrong += [f"a reader saw the conversation fall: {each}" for each in checks.fell(reader.heads)]
    [[count]] = scene.floor.query(f"SELECT count(*) FROM messages WHERE conversation_id = {scene.talk}")
    wrong += [f"the listener: {each}" for each in checks.not_one_by_one(scene.listener.seqs, count)]
    return wrong
