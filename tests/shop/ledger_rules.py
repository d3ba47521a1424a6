"""The rules of the books, as plain SQL: each statement finds what breaks one."""

from __future__ import annotations

from typing import Any

from sqlalchemy import text

from app.core.db import db

RULES = {
    "on_hand is the sum of its ledger": """
        SELECT s.id FROM stock s LEFT JOIN stock_movements m ON m.stock_id = s.id
        GROUP BY s.id, s.on_hand, s.reserved, s.sold
        HAVING s.on_hand <> COALESCE(SUM(m.on_hand), 0)
            OR s.reserved <> COALESCE(SUM(m.reserved), 0)
            OR s.sold <> COALESCE(SUM(m.sold), 0)""",
    "reserved is the sum of open holds": """
        SELECT s.id FROM stock s LEFT JOIN stock_holds h ON h.stock_id = s.id AND h.state = 'held'
        GROUP BY s.id, s.reserved HAVING s.reserved <> COALESCE(SUM(h.quantity), 0)""",
    "nothing is oversold": """
        SELECT id FROM stock
        WHERE reserved < 0 OR sold < 0 OR on_hand < 0 OR reserved + sold > on_hand""",
    "an order is the sum of its lines": """
        SELECT o.id FROM orders o JOIN order_lines l ON l.order_id = o.id
        GROUP BY o.id, o.subtotal, o.discount, o.shipping, o.tax, o.total
        HAVING o.subtotal <> SUM(l.unit_price * l.quantity)
            OR o.discount <> SUM(l.discount)
            OR o.total <> o.subtotal - o.discount + o.shipping + o.tax""",
    "an order has lines": """
        SELECT o.id FROM orders o LEFT JOIN order_lines l ON l.order_id = o.id WHERE l.id IS NULL""",
    "a placed order was paid in full": """
        SELECT o.id FROM orders o JOIN payments p ON p.id = o.payment_id
        WHERE (o.status = 'placed' AND p.captured <> o.total) OR p.amount <> o.total""",
    "money back is never more than money taken": """
        SELECT id FROM payments WHERE refunded + refunding > captured OR refunded < 0""",
    "refunds add up": """
        SELECT p.id FROM payments p LEFT JOIN refunds r ON r.payment_id = p.id
        GROUP BY p.id, p.refunded, p.refunding
        HAVING p.refunded <> COALESCE(SUM(CASE WHEN r.status = 'succeeded' THEN r.amount END), 0)
            OR p.refunding <> COALESCE(SUM(CASE WHEN r.status = 'pending' THEN r.amount END), 0)""",
    "only a pending order holds stock": """
        SELECT h.id FROM stock_holds h JOIN orders o ON o.number = h.reference
        WHERE h.state = 'held' AND o.status <> 'pending'""",
    "a pending order holds its stock": """
        SELECT o.id FROM orders o WHERE o.status = 'pending' AND NOT EXISTS (
            SELECT 1 FROM stock_holds h WHERE h.reference = o.number AND h.state = 'held')""",
    "an order is paid once and placed at most once more than it was revived": """
        SELECT order_id FROM order_events WHERE kind = 'paid'
        GROUP BY order_id HAVING COUNT(*) > 1""",
    "the timeline ends where the order is": """
        SELECT o.id FROM orders o WHERE o.status <> COALESCE((
            SELECT CASE e.kind WHEN 'created' THEN 'pending' ELSE e.kind END FROM order_events e
            WHERE e.order_id = o.id AND e.kind IN ('created', 'placed', 'cancelled')
            ORDER BY e.seq DESC LIMIT 1), '')""",
    "the timeline has no gaps": """
        SELECT o.id FROM orders o JOIN order_events e ON e.order_id = o.id
        GROUP BY o.id, o.version HAVING COUNT(*) <> o.version OR MAX(e.seq) <> o.version""",
    "what was sold is what placed orders hold": """
        SELECT s.id FROM stock s LEFT JOIN order_lines l ON l.stock_id = s.id
        LEFT JOIN orders o ON o.id = l.order_id AND o.status = 'placed'
        GROUP BY s.id, s.sold
        HAVING s.sold <> COALESCE(SUM(
            CASE WHEN o.id IS NOT NULL THEN l.quantity - l.shipped - l.released END), 0)""",
}


def broken_rules() -> dict[str, list[Any]]:
    """The rules that do not hold, with the ids of what breaks them."""
    found = {}
    with db.engine.connect() as connection:
        for rule, statement in RULES.items():
            rows = [row[0] for row in connection.execute(text(statement))]
            if rows:
                found[rule] = rows
    return found
