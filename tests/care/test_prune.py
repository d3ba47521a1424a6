"""Pictures nobody used and files nobody knows are shown first, and go when asked."""

from __future__ import annotations

import os
from pathlib import Path

from flask import Flask

from app.core.db import db
from app.core.storage import storage_slot
from app.core.unit_of_work import unit_of_work
from tests.care.conftest import KEY, PICTURE, picture

STRAY = "cd/" + "cd" * 16 + "/original.webp"
FRESH = "ef/" + "ef" * 16 + "/original.webp"


def prune(app: Flask, *words: str) -> str:
    return app.test_cli_runner().invoke(args=["media", "prune", *words]).output


def test_a_dry_run_removes_nothing_and_counts_what_would_go(app, make, later, run_jobs):
    store = storage_slot.of(app)

    def all_there() -> set[str]:
        return {str(Path(path).relative_to(store.root)) for path in store.root.rglob("*.webp")}

    before = all_there()  # Pictures of tests before this one, on the same disk.

    def there() -> set[str]:
        return all_there() - before

    for file in (PICTURE, STRAY, FRESH):
        store.put(file, b"bytes")
    for file in (PICTURE, STRAY):
        os.utime(store.path(file), (1, 1))
    ana = make.user()
    with app.app_context(), unit_of_work():
        db.session.add(picture(ana))

    assert prune(app, "--dry-run") == "would remove 0 loose pictures and 1 stray files\n"
    later(days=2)
    assert prune(app, "--dry-run") == "would remove 1 loose pictures and 1 stray files\n"
    assert there() == {PICTURE, STRAY, FRESH}

    assert prune(app, "--days", "3") == "removed 0 loose pictures and 1 stray files\n"
    assert there() == {PICTURE, FRESH}
    assert prune(app) == "removed 1 loose pictures and 0 stray files\n"
    run_jobs()
    assert there() == {FRESH}, "its row may be on its way"
    assert KEY not in str(there())
    store.delete(FRESH)
