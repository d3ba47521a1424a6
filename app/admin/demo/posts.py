"""Everything posted in the demo town, newest first."""

from app.admin.demo.script import Entry, read_posts
from app.admin.demo.voices import bakery, boats, garden, radio, repair, riso, table, wheels

POSTS: tuple[Entry, ...] = tuple(
    sorted(
        (
            entry
            for circle in (bakery, riso, repair, garden, boats, table, radio, wheels)
            for entry in read_posts(circle.SCRIPT)
        ),
        key=lambda entry: entry.age,
    )
)
