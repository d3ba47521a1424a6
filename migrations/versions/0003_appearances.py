"""The house can have colours of its own: each choice is a row, and the newest one counts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "appearances",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("brand_hue", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("brand_chroma", sa.Double(), nullable=False),
        sa.Column("paper_hue", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("changed_by_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("brand_hue BETWEEN 0 AND 359", name=op.f("ck_appearances_brand_hue_range")),
        sa.CheckConstraint(
            "brand_chroma BETWEEN 0.04 AND 0.2", name=op.f("ck_appearances_brand_chroma_range")
        ),
        sa.CheckConstraint("paper_hue BETWEEN 0 AND 359", name=op.f("ck_appearances_paper_hue_range")),
        sa.ForeignKeyConstraint(
            ["changed_by_id"],
            ["users.id"],
            name=op.f("fk_appearances_changed_by_id_users"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appearances")),
    )


def downgrade() -> None:
    op.drop_table("appearances")
