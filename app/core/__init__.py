"""The floor: knows Flask and SQLAlchemy, knows no domain."""
