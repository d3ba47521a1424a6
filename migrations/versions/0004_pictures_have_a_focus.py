"""A picture knows what must stay in view where it is cut, in percent; the middle unless somebody said so.

An older program that still runs writes no focus: the default stands. Both databases take a column together
with its own check, so no table is written anew.
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in ("focus_x", "focus_y"):
        op.execute(
            f"ALTER TABLE media ADD COLUMN {column} SMALLINT DEFAULT 50 NOT NULL"
            f" CONSTRAINT ck_media_{column} CHECK ({column} BETWEEN 0 AND 100)"
        )


def downgrade() -> None:
    op.drop_column("media", "focus_y")
    op.drop_column("media", "focus_x")
